import { CHROME_RULES } from '../chrome/rules';
import type { ChromeRule } from '../chrome/rule';
import type { Page } from './line';

/** Rule of the page's chrome that each line reads like, by line number. */
export type Chrome = Map<number, ChromeRule>;

/** Reads the grammar of every line; whether a line goes is decided with its place. */
export function classify(page: Page): Chrome {
  const chrome: Chrome = new Map();
  for (const line of page.lines) {
    if (line.chars === 0) continue;
    const rule = CHROME_RULES.find((candidate) => candidate.test(line.text, line));
    if (rule) chrome.set(line.index, rule);
  }
  return chrome;
}
