import { STRIDE, type Work } from '../dom/in-slices';
import { countChars } from '../dom/tidy-text';
import { type OutNode, isNode, outNodes, outText } from './out-node';

const CELL = /^t[dh]$/;

/** True for a table that only places things on the page: one cell, one column without lines, pictures, prose side by side. */
export function* isLayoutTable(table: OutNode): Work<boolean> {
  const inner = (yield* outNodes(table)).slice(1);
  const rows: OutNode[][] = [];
  let count = 0;
  for (const row of inner) {
    if (++count % STRIDE === 0) yield;
    if (row.tag === 'tr' && row.source?.closest('table') === table.source) rows.push(row.kids.filter(isNode).filter(({ tag }) => CELL.test(tag)));
  }
  const cells = rows.flat();
  const filled = cells.filter((cell) => cell.kids.length > 0);
  if (filled.length <= 1) return true;
  if (table.source?.getAttribute('role') === 'presentation' || inner.some(({ tag }) => tag === 'table')) return true;
  if (cells.some(({ tag }) => tag === 'th') || table.kids.some((kid) => isNode(kid) && kid.tag === 'caption')) return false;
  yield;
  if (filled.every((cell) => countChars(outText(cell)) === 0)) return true;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const ruled = hasLines(table.source);
  if (columns === 1) return !ruled || filled.some((cell) => cell.kids.filter(isNode).some(({ tag }) => tag === 'img'));
  let pictures = 0;
  for (const cell of filled) {
    if (++count % STRIDE === 0) yield;
    if ((yield* outNodes(cell)).some(({ tag }) => tag === 'img')) pictures++;
  }
  if (!ruled && pictures > 0 && pictures * 3 >= filled.length) return true;
  if (rows.length === 1 && !ruled) return true;
  return false;
}

function hasLines(table: Element | undefined): boolean {
  if (!table) return false;
  const border = table.getAttribute('border');
  if (border !== null && border !== '0') return true;
  if (/border(-\w+)*\s*:\s*[^;]*(solid|double|dashed|\d+(\.\d+)?(px|pt))/i.test(table.getAttribute('style') ?? '')) return true;
  return /Mso|table|grid/i.test(table.className) || table.querySelector('td[style*="border"]') !== null;
}
