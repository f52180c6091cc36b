import { breadcrumb } from '../chrome/breadcrumb';
import { CHROME_RULES } from '../chrome/rules';
import { STRIDE, type Work } from '../dom/in-slices';
import type { Page } from './line';

/** No line of chrome is longer. */
const LONGEST = 400;
const STEP = /^[>›»→＞┊|\s]+/;

/** Reads the grammar of every line; whether a line goes is decided with its place. */
export function* classify(page: Page): Work<void> {
  let crumbs = false;
  for (const line of page.lines) {
    if (line.index % STRIDE === 0) yield;
    if (line.chars === 0 || line.chars > LONGEST) continue;
    const rule = CHROME_RULES.find((candidate) => candidate.test(line.text, line));
    // A breadcrumb of cells or list items goes on as long as its lines are links, signs or the last step.
    const goesOn: boolean = crumbs && !rule && line.chars < 30 && !line.heading && (STEP.test(line.text) || line.linkChars === line.chars || /^(正文|内容|详情)$/.test(line.text));
    if (rule || goesOn) line.rule = rule ?? breadcrumb;
    crumbs = goesOn || (rule === breadcrumb && (line.links.length === 0 || /[>›»→＞]$/.test(line.text)));
  }
}
