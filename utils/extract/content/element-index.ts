import type { Page } from '../lines/line';

/** `#zoom`, `.TRS_Editor`: what nearly all data of CMSs is made of. */
const PLAIN = /^([#.])([\w-]+)$/;
const TAG = /^[a-z][\w-]*$/;

/** Elements by selector, each list of selectors parted into what an index answers and what the browser must. */
export interface ElementIndex {
  /** Elements in the page's order where `selector` is no list, each perhaps twice where it is one. */
  all(selector: string): Element[];
}

const known = new WeakMap<Page, ElementIndex>();

/**
 * The page's elements by id and class, read once: a hundred selectors one after the other would each walk the whole document.
 * Names count in any case in quirks mode (CSS Selectors 4 §3.7).
 */
export function elementIndex(page: Page): ElementIndex {
  const index = known.get(page) ?? makeIndex(page.document);
  known.set(page, index);
  return index;
}

function makeIndex(document: Document): ElementIndex {
  const fold = document.compatMode === 'BackCompat' ? (name: string) => name.toLowerCase() : (name: string) => name;
  const named = new Map<string, Element[]>();
  const add = (key: string, element: Element) => {
    const list = named.get(key);
    if (list) list.push(element);
    else named.set(key, [element]);
  };
  for (const element of document.querySelectorAll('[id],[class]')) {
    const id = element.getAttribute('id');
    if (id) add(fold(`#${id}`), element);
    const names = element.getAttribute('class')?.split(/[\t\n\f\r ]+/) ?? [];
    for (const name of names.length > 1 ? new Set(names) : names) if (name !== '') add(fold(`.${name}`), element);
  }
  return {
    all(selector) {
      if (PLAIN.test(selector)) return named.get(fold(selector)) ?? [];
      if (!selector.includes(',') || selector.includes('(')) return [...document.querySelectorAll(selector)];
      const parts = selector.split(',').map((part) => part.trim());
      const others = parts.filter((part) => !PLAIN.test(part) && !TAG.test(part)).join(',');
      const simple = parts.flatMap((part) => (PLAIN.test(part) ? (named.get(fold(part)) ?? []) : TAG.test(part) ? [...document.getElementsByTagName(part)] : []));
      return others === '' ? simple : [...simple, ...document.querySelectorAll(others)];
    },
  };
}
