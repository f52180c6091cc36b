import type { Line } from '../lines/line';

/**
 * A rule of the page's chrome: a whole line that reads so is no part of the article. `where` says how far the grammar alone
 * is trusted: `anywhere` (no sentence reads so), or only at the `edge` of the text, before its first and after its last line.
 */
export interface ChromeRule {
  reason: string;
  where: 'anywhere' | 'edge';
  /** True when the article is over here: what follows belongs to the page. */
  ends?: boolean;
  test(text: string, line: Line): boolean;
}
