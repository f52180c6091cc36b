import type { ChromeMark, Line } from '../lines/line';

/** A rule of the page's chrome: a whole line that reads so is no part of the article. */
export interface ChromeRule extends ChromeMark {
  test(text: string, line: Line): boolean;
}
