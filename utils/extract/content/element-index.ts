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
  const asked = new Set(PORTALS.flatMap(({ body, drop = [] }) => [...body, ...drop.map(({ selector }) => selector)]).flatMap(partsOf));
  const named: Record<string, Map<string, Element[]>> = { '#': new Map(), '.': new Map() };
  for (const part of asked) {
    const [, sign, name] = PLAIN.exec(part) ?? [];
    if (!sign || !asked.delete(part)) continue;
    named[sign]!.set(fold(name!), []);
  }
  const { '#': ids, '.': classes } = named as { '#': Map<string, Element[]>; '.': Map<string, Element[]> };
  let count = 0;
  for (const element of document.querySelectorAll('[id],[class]')) {
    if (++count % STRIDE === 0) yield;
    const id = element.getAttribute('id');
    if (id !== null) ids.get(fold(id))?.push(element);
    const name = element.getAttribute('class');
    if (name === null) continue;
    if (!/[\t\n\f\r ]/.test(name)) classes.get(fold(name))?.push(element);
    else for (const one of new Set(fold(name).split(/[\t\n\f\r ]+/))) classes.get(one)?.push(element);
  }
  yield;
  const others = [...document.querySelectorAll([...asked].join())];
  const find = (part: string): Iterable<Element> => {
    const [, sign, name] = PLAIN.exec(part) ?? [];
    const elements = sign && named[sign]!.get(fold(name!));
    return elements || (asked.has(part) ? others.filter((element) => element.matches(part)) : document.querySelectorAll(part));
  };
  return { all: (selector) => partsOf(selector).flatMap((part) => [...find(part)]) };
}
