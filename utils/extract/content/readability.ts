import Readability from '@mozilla/readability/Readability.js';
import { SILENT } from '../dom/tags';
import type { Page } from '../lines/line';
import { MARKS } from '../see/marks';
import type { Region } from './region';

/** Characters under which Readability tries again with its filters off: its own 500 is longer than most Chinese notices. */
const NOTICE = 140;
const ARTICLE = 500;
const INDEX = 'data-jb-i';
/** All that a page in another language goes without: what its forms and players are like, Readability weighs. */
const CODE = new Set(['script', 'noscript']);

/** Readability without its cleaning, whose words and measures are of other languages: only where the text is. */
class Finder extends Readability<Element> {
  _prepArticle(): void {}
  _isValidByline(): boolean {
    return false;
  }
  _headerDuplicatesTitle(): boolean {
    return false;
  }
  /** What is hidden is not in the copy that it gets. */
  _isProbablyVisible(): boolean {
    return true;
  }
}

/** What a page tells of its article besides the text: Readability takes neither into the text. */
export interface Head {
  title: string;
  /** Who wrote it, where the page's own data says so: what is printed stays in the text then. */
  byline: string | undefined;
}

/** What Readability has to say of a page; a script of its own brings it, for few pages are in doubt. */
export interface Readers {
  region: typeof readabilityRegion;
  text: typeof readabilityText;
}

/** Where the text is that Readability finds, on a copy of the page, or of a part of it, without the lines that are chrome anywhere. */
function readabilityRegion(page: Page, root: Element): Region | undefined {
  const chrome = page.lines.flatMap(({ rule, block }) => (rule?.where === 'anywhere' && page.spans.get(block)!.to - page.spans.get(block)!.from === 1 ? [block] : []));
  const kept = read(root, Finder, NOTICE, new Set(chrome));
  return kept && smallestAround(page, ({ parentElement }) => kept.has(parentElement!), 0.92);
}

/** The text as Readability takes and cleans it, node by node, for a page in a language that none of our grammar is of. */
function readabilityText(page: Page, root: Element, head: Head): Region | undefined {
  const only = read(root, Readability, ARTICLE, new Set(), head);
  const region = only && smallestAround(page, (node) => only.has(node), 1);
  return region && { ...region, only };
}

/** Elements and text nodes of a part of the page that Readability keeps. */
function read(root: Element, Reader: typeof Readability<Element>, charThreshold: number, without: ReadonlySet<Element>, head?: Head): Set<Node> | undefined {
  const sources = nodesOf(root);
  const document = root.ownerDocument.implementation.createHTMLDocument(head?.title ?? '');
  if (head?.byline) document.head.append(Object.assign(document.createElement('meta'), { name: 'author', content: head.byline }));
  const imported = document.importNode(root, true);
  // Elements are known again by a number, as it makes new ones in their place; text nodes are moved as they are, until it tries again.
  const texts = new Map<Node, Node>();
  nodesOf(imported).forEach((copy, i) => {
    const source = sources[i]!;
    if (!isElement(copy)) texts.set(copy, source);
    else {
      copy.setAttribute(INDEX, String(i));
      if (isElement(source) && (without.has(source) || source.hasAttribute(MARKS.hidden) || (head ? CODE : SILENT).has(source.localName))) copy.remove();
    }
  });
  if (root.localName === 'body') document.body.replaceWith(imported);
  else document.body.append(imported);
  const kept = new Set<Node>();
  try {
    const article = new Reader(document, { charThreshold, disableJSONLD: true, keepClasses: true, serializer: (element) => element as Element }).parse();
    const again = textFinder(sources);
    for (const node of article?.content ? nodesOf(article.content) : []) {
      const source = isElement(node) ? sources[Number(node.getAttribute(INDEX) ?? -1)] : (texts.get(node) ?? (head && again(node, kept)));
      if (source) kept.add(source);
    }
  } catch {
    // Its recursion ends on pages nested thousands deep: one candidate less.
    return undefined;
  }
  return kept;
}

/** Finds the page's own node of a text that was parsed anew: the next of the same words below the innermost element that is the page's too. */
function textFinder(sources: readonly Node[]): (text: Node, kept: ReadonlySet<Node>) => Node | undefined {
  let byWords: Map<string, Node[]> | undefined;
  return (text, kept) => {
    const words = text.nodeValue!;
    if (words.trim() === '') return undefined;
    byWords ??= group(sources);
    const known = text.parentElement!.closest(`[${INDEX}]`);
    const around = sources[Number(known?.getAttribute(INDEX) ?? -1)];
    const free = byWords.get(words)?.filter((node) => !kept.has(node) && (!around || around.contains(node))) ?? [];
    return free.find(({ parentNode }) => parentNode === around) ?? free[0];
  };
}

/** Text nodes by their words, in order. */
function group(nodes: readonly Node[]): Map<string, Node[]> {
  const groups = new Map<string, Node[]>();
  for (const node of nodes) if (!isElement(node)) groups.set(node.nodeValue!, [...(groups.get(node.nodeValue!) ?? []), node]);
  return groups;
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

export const readability: Readers = { region: readabilityRegion, text: readabilityText };
