import { breadcrumb } from '../chrome/breadcrumb';
import { CHROME_RULES } from '../chrome/rules';
import type { ChromeRule } from '../chrome/rule';
import type { Page } from './line';

/** Rule of the page's chrome that each line reads like, by line number. */
export type Chrome = Map<number, ChromeRule>;

const STEP = /^[>›»→＞┊|\s]+/;

/** Reads the grammar of every line; whether a line goes is decided with its place. */
export function classify(page: Page): Chrome {
  const chrome: Chrome = new Map();
  let crumbs = false;
  for (const line of page.lines) {
    if (line.chars === 0) continue;
    const rule = CHROME_RULES.find((candidate) => candidate.test(line.text, line));
    // A breadcrumb of cells or list items goes on as long as its lines are links, signs or the last step.
    const goesOn: boolean = crumbs && !rule && line.chars < 30 && !line.heading && (STEP.test(line.text) || line.linkChars === line.chars || /^(正文|内容|详情)$/.test(line.text));
    if (rule) chrome.set(line.index, rule);
    else if (goesOn) chrome.set(line.index, breadcrumb);
    crumbs = goesOn || (rule === breadcrumb && (line.links.length === 0 || /[>›»→＞]$/.test(line.text)));
  }
  return chrome;
}
