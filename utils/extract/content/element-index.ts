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
  const index = yield* makeIndex(page.document);
  known.set(page, index);
  return index;
}

const parts = new Map<string, readonly string[]>();

/** The selectors of a list; three steps ask for those of the data. */
function partsOf(selector: string): readonly string[] {
  let known = parts.get(selector);
  if (!known) parts.set(selector, (known = selector.includes('(') ? [selector] : selector.split(',').map((part) => part.trim())));
  return known;
}

/** All selectors of the data: those that an index answers, as they stand and in lower case, and the others. */
interface Asked {
  plain: ReadonlySet<string>;
  folded: ReadonlySet<string>;
  others: ReadonlySet<string>;
}

let asked: Asked | undefined;

function readData(): Asked {
  const all = PORTALS.flatMap(({ body, drop = [] }) => [...body, ...drop.map(({ selector }) => selector)]).flatMap(partsOf);
  const plain = all.filter((part) => PLAIN.test(part));
  return { plain: new Set(plain), folded: new Set(plain.map((part) => part.toLowerCase())), others: new Set(all.filter((part) => !PLAIN.test(part))) };
}

function* makeIndex(document: Document): Work<ElementIndex> {
  const { plain, folded, others } = (asked ??= readData());
  const quirks = document.compatMode === 'BackCompat';
  const fold = (name: string): string => (quirks ? name.toLowerCase() : name);
  const names = quirks ? folded : plain;
  const found = new Map<string, Element[]>();
  const push = (part: string, element: Element) => {
    const list = found.get(part);
    if (list) list.push(element);
    else found.set(part, [element]);
  };
  // Most classes of a page are the same few, again and again, and none that anyone asks for.
  const byClass = new Map<string, string[]>();
  const readClass = (value: string): string[] => [...new Set(fold(value).split(/[\t\n\f\r ]+/))].map((name) => `.${name}`).filter((part) => names.has(part));
  let count = 0;
  for (const element of document.querySelectorAll('[id],[class]')) {
    if (++count % STRIDE === 0) yield;
    const id = element.getAttribute('id');
    const own = id === null ? '' : `#${fold(id)}`;
    if (names.has(own)) push(own, element);
    const value = element.getAttribute('class');
    if (value === null) continue;
    let known = byClass.get(value);
    if (!known) byClass.set(value, (known = readClass(value)));
    for (const part of known) push(part, element);
  }
  yield;
  for (const element of document.querySelectorAll([...others].join())) {
    if (++count % STRIDE === 0) yield;
    for (const part of others) if (element.matches(part)) push(part, element);
  }
  const read = (part: string): Element[] => (plain.has(part) || others.has(part) ? (found.get(plain.has(part) ? fold(part) : part) ?? []) : [...document.querySelectorAll(part)]);
  return {
    all(selector) {
      const [first, ...more] = partsOf(selector);
      return more.length === 0 ? read(first!) : [first!, ...more].flatMap(read);
    },
  };
}
