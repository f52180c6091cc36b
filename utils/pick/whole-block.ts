import { bodyOf, documentOf, parentOf } from './tree';

/** The block that an element is part of: a text, or what does not belong to it, is never half a line. */
export function wholeBlock(element: Element): Element {
  const body = bodyOf(documentOf(element));
  for (let at: Element | null = element; at && at !== body; at = parentOf(at)) if (!/^(inline|contents|none)/.test(getComputedStyle(at).display)) return at;
  return body ?? element;
}
