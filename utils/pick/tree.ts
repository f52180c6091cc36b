/*
 * The page as it is found is read through the prototypes alone: a form answers with its fields where they are named like a
 * property (`<input name="parentElement">`), in every world.
 */

type Getter<T> = (element: Element) => T;
const getter = <T>(prototype: object, name: string): Getter<T> => {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return (element) => get!.call(element) as T;
};

export const parentOf = getter<Element | null>(Node.prototype, 'parentElement');
export const firstChildOf = getter<Element | null>(Element.prototype, 'firstElementChild');
export const nextOf = getter<Element | null>(Element.prototype, 'nextElementSibling');
export const previousOf = getter<Element | null>(Element.prototype, 'previousElementSibling');
export const nameOf = getter<string>(Element.prototype, 'localName');
export const textOf = getter<string | null>(Node.prototype, 'textContent');
export const documentOf = getter<Document>(Node.prototype, 'ownerDocument');
export const isThere = getter<boolean>(Node.prototype, 'isConnected');
export const attributeOf = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
export const fits = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);
export const boxOf = (element: Element): DOMRect => Element.prototype.getBoundingClientRect.call(element);
export const bodyOf = (document: Document): Element | null => Object.getOwnPropertyDescriptor(Document.prototype, 'body')!.get!.call(document) as Element | null;

/** All elements that fit, read past anything that the page has named like the method. */
export const allOf = (document: Document, selector: string): Element[] => [...Document.prototype.querySelectorAll.call(document, selector)];
/** Elements at a point of the window, the topmost first. */
export const atPoint = (document: Document, x: number, y: number): Element[] => Document.prototype.elementsFromPoint.call(document, x, y);
