import type { Page } from './line';

/** Lines of a cell of data; one with more only places things. */
const DATA = 3;

/** Whether the page takes over again at a line by its grammar: not in a cell among others, whose words are data, nor where the list that it heads is one of files. */
export function isEnd({ lines, spans }: Page, index: number): boolean {
  const { rule, cell } = lines[index]!;
  if (!rule?.ends) return false;
  const span = cell && cell.parentElement!.children.length > 1 && spans.get(cell);
  if (span && span.to - span.from <= DATA) return false;
  return rule.reason !== 'related' || !lines[index + 1]?.files.length;
}
