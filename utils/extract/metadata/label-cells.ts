import type { Line, Page } from '../lines/line';
import { labelKind } from './labels';

/** Cells whose text is a label in a row of labels and values; a row of headings has its values in the row below. */
export function valueCell(page: Page, line: Line): Element | null {
  const row = line.cell?.parentElement;
  if (!row) return null;
  const cells = [...row.children];
  const at = cells.indexOf(line.cell!);
  if (isHeadRow(cells)) return valuesBelow(row)?.[at] ?? null;
  // A narrow cell may keep label and value apart.
  if (cells.length === 3 && at === 0 && isEmpty(page, cells[1]!)) return cells[2]!;
  return cells[at + 1] ?? null;
}

/** The next row; a head of its own may hold the row of headings. */
const below = (row: Element): Element | null | undefined => row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild;

/** A card has one row of values below its headings, and then perhaps others; where several rows of values follow, it is a list. */
function valuesBelow(row: Element): HTMLCollection | undefined {
  const values = below(row);
  const further = values?.nextElementSibling;
  return further && !isHeadRow([...further.children]) ? undefined : values?.children;
}

const known = new WeakMap<Element, boolean>();

/** Whether the first cells of a table's rows are labels, half of them at least; read once a table, and not for each of its cells. */
function isLabelColumn(table: HTMLTableElement): boolean {
  let is = known.get(table);
  if (is === undefined) {
    const rows = [...table.rows];
    const labels = rows.filter(({ cells }) => cells[0] && labelKind(cells[0].textContent ?? '')).length;
    known.set(table, (is = labels >= 2 && labels * 2 >= rows.length));
  }
  return is;
}

/** A cell without a colon is a label when its row is made of label and value cells, or of labels alone, or all its column is. */
export function isLabelCell(page: Page, line: Line): boolean {
  const row = line.cell?.parentElement;
  if (!row || !isOneLine(page, line.cell!)) return false;
  const cells = [...row.children];
  const at = cells.indexOf(line.cell!);
  if (isHeadRow(cells)) {
    const values = valuesBelow(row);
    return values?.length === cells.length && ![...values].some((cell) => labelKind(cell.textContent ?? ''));
  }
  if (line.cell!.localName === 'th') return cells.length > 1 && cells[at + 1]?.localName === 'td';
  if (at % 2 !== 0 || cells.length < 2 || cells.length > 8) return false;
  const table = row.closest('table');
  return table !== null && isLabelColumn(table);
}

/** Short cells of which most are labels, two at least: the first row of a table that goes downward. */
function isHeadRow(cells: readonly Element[]): boolean {
  const labels = cells.filter((cell) => labelKind(cell.textContent ?? '')).length;
  return labels > 1 && labels * 2 > cells.length && cells.every((cell) => /^[\u4E00-\u9FFF\s]{2,16}$/.test(cell.textContent ?? ''));
}

const isOneLine = (page: Page, cell: Element): boolean => {
  const span = page.spans.get(cell);
  return span !== undefined && span.to - span.from === 1;
};

const isEmpty = (page: Page, cell: Element): boolean => {
  const span = page.spans.get(cell);
  return span !== undefined && span.to === span.from;
};
