import type { Piece } from './piece';

/** The rows of a table, without those of tables inside it. */
function rowsOf(table: Element): Element[] {
  const groups = [...table.children].flatMap((child) => (/^(thead|tbody|tfoot)$/.test(child.localName) ? [...child.children] : [child]));
  return groups.filter(({ localName }) => localName === 'tr');
}

const spans = (cell: Element): boolean => ['colspan', 'rowspan'].some((name) => Number(cell.getAttribute(name) ?? 1) > 1);

/**
 * A table in GFM's form, its first row as the head; undefined when that cannot hold it: merged cells, or more in a cell
 * than paragraphs.
 */
export function pipeTable(table: Element, contents: ReadonlyMap<Element, Piece[]>): string | undefined {
  const rows: string[][] = [];
  for (const row of rowsOf(table)) {
    const cells = [...row.children];
    if (cells.some(spans)) return undefined;
    const blocks = cells.map((cell) => contents.get(cell) ?? []);
    if (blocks.flat().some(({ kind }) => kind !== 'paragraph')) return undefined;
    rows.push(blocks.map((each) => each.map(({ text }) => text.replace(/ {2}\n/g, '<br>').replaceAll('|', '\\|')).join('<br>')));
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const [head, ...rest] = rows;
  if (!head || width === 0) return undefined;
  const line = (cells: readonly string[]) => `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  return [line(head), line(Array.from({ length: width }, () => '---')), ...rest.map(line)].join('\n');
}
