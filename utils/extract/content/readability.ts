import Readability from '@mozilla/readability/Readability.js';
import { SILENT } from '../dom/tags';
import type { Page } from '../lines/line';
import { MARKS } from '../see/marks';
import type { Region } from './region';

/** Above this Readability holds the page for seconds. */
const MOST_ELEMENTS = 20_000;
/** It walks up from every element: below tags that nothing closes it would be at it for seconds too. */
const DEEPEST = 200;
/** Characters under which Readability tries again with its filters off; its own 500 is longer than most notices. */
const THRESHOLD = 140;
const INDEX = 'data-jb-i';

/** What Readability takes for the text, on a copy of the page without the lines that are chrome anywhere. */
export function readabilityRegion(page: Page): Region | undefined {
  const { body, implementation } = page.document;
  const sources = [...body.getElementsByTagName('*')];
  if (sources.length > MOST_ELEMENTS || page.depth > DEEPEST) return undefined;
  const document = implementation.createHTMLDocument();
  document.body.replaceWith(document.importNode(body, true));
  const copies = [...document.body.getElementsByTagName('*')];
  const chrome = new Set(page.lines.flatMap(({ rule, block }) => (rule?.where === 'anywhere' && page.spans.get(block)!.to - page.spans.get(block)!.from === 1 ? [block] : [])));
  copies.forEach((copy, i) => {
    const source = sources[i]!;
    copy.setAttribute(INDEX, String(i));
    if (chrome.has(source) || source.hasAttribute(MARKS.hidden) || SILENT.has(source.localName)) copy.remove();
  });
  const kept = new Set<Element>();
  try {
    const article = new Readability<Element>(document, { charThreshold: THRESHOLD, disableJSONLD: true, keepClasses: true, serializer: (element) => element as Element }).parse();
    for (const element of article?.content?.querySelectorAll(`[${INDEX}]`) ?? []) kept.add(sources[Number(element.getAttribute(INDEX))]!);
  } catch {
    // Its recursion ends on pages nested thousands deep: one candidate less.
    return undefined;
  }
  return smallestAround(page, kept);
}

/** The innermost element that holds nearly all characters of the lines that were kept. */
function smallestAround(page: Page, kept: ReadonlySet<Element>): Region | undefined {
  const sums = [0];
  for (const line of page.lines) sums.push(sums.at(-1)! + (line.nodes.some((node) => kept.has(node.parentElement!)) ? line.chars : 0));
  const all = sums.at(-1)!;
  let best: Region | undefined;
  for (const [element, { from, to }] of page.spans) {
    if (all > 0 && sums[to]! - sums[from]! >= all * 0.92 && (!best || to - from <= best.to - best.from)) best = { by: 'readability', from, to, element };
  }
  return best;
}
