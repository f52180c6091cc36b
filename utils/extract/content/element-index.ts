import { PORTALS } from '../../portals/registry';
import { atOnce } from '../dom/at-once';
import { STRIDE, type Work } from '../dom/in-slices';
import type { Page } from '../lines/line';

/** `#zoom`, `.TRS_Editor`: what nearly all data of CMSs is made of. */
const PLAIN = /^[#.][\w-]+$/;

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
  const index = yield* makeIndex(page.root);
  known.set(page, index);
  return index;
}

const partsOf = (selector: string): string[] => (selector.includes('(') ? [selector] : selector.split(/\s*,\s*/));

/** All selectors of the data, read once, and those of them that only the browser can answer. */
let asked: readonly string[] | undefined;
let others: readonly string[];

function* makeIndex(root: Element): Work<ElementIndex> {
  asked ??= [...new Set(PORTALS.flatMap(({ body, drop = [] }) => [...body, ...drop.map(({ selector }) => selector)]).flatMap(partsOf))];
  others ??= asked.filter((part) => !PLAIN.test(part));
  const quirks = root.ownerDocument.compatMode === 'BackCompat';
  const fold = (name: string): string => (quirks ? name.toLowerCase() : name);
  const found = new Map(asked.map((part): [string, Element[]] => [fold(part), []]));
  // Most classes of a page are the same few, again and again, and none that anyone asks for.
  const byClass = new Map<string, Element[][]>();
  const readClass = (value: string): Element[][] => [...new Set(fold(value).split(/[\t\n\f\r ]+/))].flatMap((name) => (found.has(`.${name}`) ? [found.get(`.${name}`)!] : []));
  let count = 0;
  for (const element of root.querySelectorAll('[id],[class]')) {
    if (++count % STRIDE === 0) yield;
    const id = element.getAttribute('id');
    if (id !== null) found.get(`#${fold(id)}`)?.push(element);
    const value = element.getAttribute('class');
    if (value === null) continue;
    let lists = byClass.get(value);
    if (!lists) byClass.set(value, (lists = readClass(value)));
    for (const list of lists) list.push(element);
  }
  yield;
  // One by one: the browser is longer at a list of them all.
  for (const part of others) {
    found.set(fold(part), [...root.querySelectorAll(part)]);
    yield;
  }
  const read = (part: string): Element[] => found.get(fold(part)) ?? [...root.querySelectorAll(part)];
  return { all: (selector) => (selector.includes(',') ? partsOf(selector).flatMap(read) : read(selector)) };
}
