import { PORTALS } from '../../portals/registry';
import { atOnce } from '../dom/at-once';
import { STRIDE, type Work } from '../dom/in-slices';
import type { Page } from '../lines/line';

/** `#zoom`, `.TRS_Editor`: what nearly all data of CMSs is made of. */
const PLAIN = /^([#.])([\w-]+)$/;

/** Elements by selector, each list of selectors parted into what an index answers and what the browser must. */
export interface ElementIndex {
  /** Elements in the page's order where `selector` is no list, each perhaps twice where it is one. */
  all(selector: string): Element[];
}

const known = new WeakMap<Page, ElementIndex>();

/**
 * The page's elements by the ids and classes that the data names, and those that its other selectors name, read once: a hundred selectors
 * one after the other would each walk the whole document. Names count in any case in quirks mode (CSS Selectors 4 §3.7).
 */
export function elementIndex(page: Page): ElementIndex {
  return known.get(page) ?? atOnce(indexElements(page));
}

/** Reads the index of a large page. */
export function* indexElements(page: Page): Work<ElementIndex> {
  const index = yield* makeIndex(page.document);
  known.set(page, index);
  return index;
}

const partsOf = (selector: string): string[] => (selector.includes('(') ? [selector] : selector.split(',').map((part) => part.trim()));

function* makeIndex(document: Document): Work<ElementIndex> {
  const fold = document.compatMode === 'BackCompat' ? (name: string) => name.toLowerCase() : (name: string) => name;
  const lists = new Map<string, Element[]>();
  const named = { '#': new Map<string, Element[]>(), '.': new Map<string, Element[]>() };
  const others: string[] = [];
  for (const part of PORTALS.flatMap(({ body, drop = [] }) => [...body, ...drop.map(({ selector }) => selector)]).flatMap(partsOf)) {
    if (lists.has(part)) continue;
    const [, sign, name] = PLAIN.exec(part) ?? [];
    const known = sign && named[sign as '#' | '.'];
    const list = (known && known.get(fold(name!))) || [];
    lists.set(part, list);
    if (known) known.set(fold(name!), list);
    else others.push(part);
  }
  // Most classes of a page are the same few, again and again, and none that anyone asks for.
  const byClass = new Map<string, Element[][]>();
  const readClass = (value: string): Element[][] => [...new Set(fold(value).split(/[\t\n\f\r ]+/))].flatMap((name) => (named['.'].has(name) ? [named['.'].get(name)!] : []));
  let count = 0;
  for (const element of document.querySelectorAll('[id],[class]')) {
    if (++count % STRIDE === 0) yield;
    const id = element.getAttribute('id');
    if (id !== null) named['#'].get(fold(id))?.push(element);
    const value = element.getAttribute('class');
    if (value === null) continue;
    let asked = byClass.get(value);
    if (!asked) byClass.set(value, (asked = readClass(value)));
    for (const list of asked) list.push(element);
  }
  yield;
  for (const element of document.querySelectorAll(others.join())) {
    if (++count % STRIDE === 0) yield;
    for (const part of others) if (element.matches(part)) lists.get(part)!.push(element);
  }
  return { all: (selector) => partsOf(selector).flatMap((part) => lists.get(part) ?? [...document.querySelectorAll(part)]) };
}
