import Readability from '@mozilla/readability/Readability.js';
import { SILENT, isElement, nameOf } from '../dom/tags';
import { walk } from '../dom/walk';
import type { Page } from '../lines/line';
import { MARKS } from '../see/marks';
import type { Region } from './region';

/** Above this Readability holds the page for seconds, and above this depth its own recursion ends the script. */
const MOST_ELEMENTS = 20_000;
const DEEPEST = 400;
/** Characters under which Readability tries again with its filters off; its own 500 is longer than most notices. */
const THRESHOLD = 140;
const INDEX = 'data-jb-i';

/** What Readability takes for the text, on a copy of the page without the lines that are chrome anywhere. */
export function readabilityRegion(page: Page): Region | undefined {
  const copy = prunedCopy(page);
  if (!copy) return undefined;
  const article = new Readability<Element>(copy.document, {
    charThreshold: THRESHOLD,
    disableJSONLD: true,
    keepClasses: true,
    serializer: (element) => element as Element,
  }).parse();
  if (!article?.content) return undefined;
  const kept = new Set<Element>();
  for (const element of article.content.querySelectorAll(`[${INDEX}]`)) kept.add(copy.elements[Number(element.getAttribute(INDEX))]!);
  return smallestAround(page, kept);
}

function prunedCopy(page: Page): { document: Document; elements: Element[] } | undefined {
  const source = page.document;
  if (source.getElementsByTagName('*').length > MOST_ELEMENTS) return undefined;
  const document = source.implementation.createHTMLDocument(source.title);
  const gone = new Set(page.lines.flatMap(({ rule, nodes }) => (rule?.where === 'anywhere' ? nodes : [])));
  const elements: Element[] = [];
  let depth = 0;
  let deepest = 0;
  let at: Node = document.body;
  walk(source.body ?? source.documentElement, {
    enter(node) {
      if (node === source.body) return true;
      if (gone.has(node) || node.nodeType === 8) return false;
      if (isElement(node) && (node.hasAttribute(MARKS.hidden) || (SILENT.has(nameOf(node)) && nameOf(node) !== 'meta'))) return false;
      const copy = document.importNode(node, false);
      if (isElement(node)) {
        (copy as Element).setAttribute(INDEX, String(elements.push(node) - 1));
        at.appendChild(copy);
        at = copy;
        deepest = Math.max(deepest, ++depth);
        return true;
      }
      at.appendChild(copy);
      return false;
    },
    leave(node) {
      if (node === source.body) return;
      at = at.parentNode!;
      depth--;
    },
  });
  return deepest > DEEPEST ? undefined : { document, elements };
}

/** The innermost element that holds nearly all characters of the lines that were kept. */
function smallestAround(page: Page, kept: ReadonlySet<Element>): Region | undefined {
  const sums = [0];
  for (const line of page.lines) sums.push(sums.at(-1)! + (line.nodes.some((node) => node.parentElement !== null && kept.has(node.parentElement)) ? line.chars : 0));
  const all = sums.at(-1)!;
  if (all === 0) return undefined;
  let best: Region | undefined;
  for (const [element, { from, to }] of page.spans) {
    if (sums[to]! - sums[from]! >= all * 0.92 && (!best || to - from <= best.to - best.from)) best = { by: 'readability', from, to, element };
  }
  return best;
}
