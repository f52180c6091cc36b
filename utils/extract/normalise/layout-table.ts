import { countChars } from '../dom/tidy-text';
import { type OutNode, isNode, outNodes, outText } from './out-node';

/** True for a table that only places things on the page: one cell, one column without lines, pictures, prose side by side. */
export function isLayoutTable(table: OutNode): boolean {
  const inner = outNodes(table).slice(1);
  const rows = inner.filter(({ tag, source }) => tag === 'tr' && source?.closest('table') === table.source).map((row) => row.kids.filter(isNode).filter(({ tag }) => /^t[dh]$/.test(tag)));
  const cells = rows.flat();
  const filled = cells.filter((cell) => cell.kids.length > 0);
  if (filled.length <= 1) return true;
  if (table.source?.getAttribute('role') === 'presentation' || inner.some(({ tag }) => tag === 'table')) return true;
  if (cells.some(({ tag }) => tag === 'th') || table.kids.some((kid) => isNode(kid) && kid.tag === 'caption')) return false;
  if (filled.every((cell) => countChars(outText(cell)) === 0)) return true;
  const columns = Math.max(...rows.map((row) => row.length));
  const ruled = hasLines(table.source);
  if (columns === 1) return !ruled || filled.some((cell) => cell.kids.filter(isNode).some(({ tag }) => tag === 'img'));
  const pictures = filled.filter((cell) => outNodes(cell).some(({ tag }) => tag === 'img')).length;
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
