import type { Page } from '../lines/line';

/** `#zoom`, `.TRS_Editor`: what nearly all data of CMSs is made of. */
const PLAIN = /^([#.])([\w-]+)$/;

/**
 * Block elements of the page by id and class, read once: a hundred selectors one after the other would each walk the whole
 * document. Names count in any case in quirks mode (CSS Selectors 4 §3.7); what is no plain name goes to the browser.
 */
export function elementIndex({ document, spans }: Page): { all(selector: string): Iterable<Element> } {
  const fold = document.compatMode === 'BackCompat' ? (name: string) => name.toLowerCase() : (name: string) => name;
  const named = new Map<string, Element[]>();
  const add = (key: string, element: Element) => {
    const list = named.get(key);
    if (list) list.push(element);
    else named.set(key, [element]);
  };
  for (const element of spans.keys()) {
    const { id, className } = element;
    if (id !== '') add(fold(`#${id}`), element);
    if (className !== '') for (const name of new Set(className.split(/[\t\n\f\r ]+/))) if (name !== '') add(fold(`.${name}`), element);
  }
  return { all: (selector) => (PLAIN.test(selector) ? (named.get(fold(selector)) ?? []) : document.querySelectorAll(selector)) };
}
