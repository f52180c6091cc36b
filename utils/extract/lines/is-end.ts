import type { Page } from './line';

/** Whether the page takes over again at a line by its grammar: not in a cell among others, whose words are data, nor where the list that it heads is one of files. */
export function isEnd({ lines }: Page, index: number): boolean {
  const { rule, cell } = lines[index]!;
  if (!rule?.ends || (cell && cell.parentElement!.children.length > 1)) return false;
  return rule.reason !== 'related' || !lines[index + 1]?.files.length;
}
