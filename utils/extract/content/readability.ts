import Readability from '@mozilla/readability/Readability.js';
import { SILENT } from '../dom/tags';
import type { Page } from '../lines/line';
import { MARKS } from '../see/marks';
import type { Region } from './region';

/** Above this Readability holds the page for seconds. */
const MOST_ELEMENTS = 20_000;
/** It walks up from every element: below tags that nothing closes it would be at it for seconds too. */
const DEEPEST = 200;
/** Characters under which Readability tries again with its filters off: its own 500 is longer than most Chinese notices. */
const NOTICE = 140;
const ARTICLE = 500;
const INDEX = 'data-jb-i';

/** Where the text is that Readability finds, on a copy of the page without the lines that are chrome anywhere. */
export function readabilityRegion(page: Page): Region | undefined {
  const kept = read(page, NOTICE);
  return kept && smallestAround(page, ({ parentElement }) => kept.has(parentElement!), 0.92);
}

/** The text as Readability takes it, node by node, for a page in a language that none of our grammar is of. */
export function readabilityText(page: Page): Region | undefined {
  const only = read(page, ARTICLE);
  const region = only && smallestAround(page, (node) => only.has(node), 1);
  return region && { ...region, only };
}

/** Elements and text nodes of the page that Readability keeps. */
function read(page: Page, charThreshold: number): Set<Node> | undefined {
  const { body, implementation } = page.document;
  const sources = nodesOf(body);
  if (body.getElementsByTagName('*').length > MOST_ELEMENTS || page.depth > DEEPEST) return undefined;
  const document = implementation.createHTMLDocument();
  const imported = document.importNode(body, true);
  const chrome = new Set(page.lines.flatMap(({ rule, block }) => (rule?.where === 'anywhere' && page.spans.get(block)!.to - page.spans.get(block)!.from === 1 ? [block] : [])));
  // Elements are known again by a number, as it makes new ones in their place; text nodes are moved as they are.
  const texts = new Map<Node, Node>();
  nodesOf(imported).forEach((copy, i) => {
    const source = sources[i]!;
    if (!isElement(copy)) texts.set(copy, source);
    else {
      copy.setAttribute(INDEX, String(i));
      if (isElement(source) && (chrome.has(source) || source.hasAttribute(MARKS.hidden) || SILENT.has(source.localName))) copy.remove();
    }
  });
  document.body.replaceWith(imported);
  const kept = new Set<Node>();
  try {
    const article = new Readability<Element>(document, { charThreshold, disableJSONLD: true, keepClasses: true, serializer: (element) => element as Element }).parse();
    for (const node of article?.content ? nodesOf(article.content) : []) {
      const source = isElement(node) ? sources[Number(node.getAttribute(INDEX) ?? -1)] : texts.get(node);
      if (source) kept.add(source);
    }
  } catch {
    // Its recursion ends on pages nested thousands deep: one candidate less.
    return undefined;
  }
  return kept;
}

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** Elements and text nodes below a root, in order. */
function nodesOf(root: Element): Node[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode);
  return nodes;
}

/** The innermost element that holds this share of the characters of the lines that were kept. */
function smallestAround(page: Page, isKept: (node: Node) => boolean, share: number): Region | undefined {
  const sums = [0];
  for (const line of page.lines) sums.push(sums.at(-1)! + (line.nodes.some(isKept) ? line.chars : 0));
  const all = sums.at(-1)!;
  let best: Region | undefined;
  for (const [element, { from, to }] of page.spans) {
    if (all > 0 && sums[to]! - sums[from]! >= all * share && (!best || to - from <= best.to - best.from)) best = { by: 'readability', from, to, element };
  }
  return best;
}
