/*
 * A form answers with its fields, a document with its images and forms, when they are named like a property: `<input
 * name="firstChild">` makes `form.firstChild` that input, in every world (HTML, "named access"). The page as it is found is
 * read through the prototypes alone; the copy has such names set aside, so that the later steps may read plainly.
 */

const getterOf = (prototype: object, name: string): (() => unknown) => Object.getOwnPropertyDescriptor(prototype, name)!.get!;
const read = <T>(prototype: object, name: string, object: object): T => getterOf(prototype, name).call(object) as T;
let localName: (() => unknown) | undefined;
/** What is asked for every node of a large page: the getter is looked up once. */
const ofNode = <T>(name: keyof Node): ((node: Node) => T) => {
  let getter: (() => unknown) | undefined;
  return (node) => (getter ??= getterOf(Node.prototype, name)).call(node) as T;
};

export const ownProperty = <K extends 'doctype' | 'documentElement' | 'defaultView' | 'URL' | 'characterSet' | 'contentType'>(document: Document, name: K): Document[K] =>
  read(Document.prototype, name, document);
/** Asked for every element of a page: in a function of its own, which the engine makes faster than one that reads several. */
export const nameOfElement = (element: Element): string => (localName ??= getterOf(Element.prototype, 'localName')).call(element) as string;
/** What `selector` finds below an element. */
export const inside = (element: Element, selector = '*'): NodeListOf<Element> => Element.prototype.querySelectorAll.call(element, selector);
export const getAttribute = (element: Element, name: string): string | null => Element.prototype.getAttribute.call(element, name);
export const setAttribute = (element: Element, name: string, value: string): void => Element.prototype.setAttribute.call(element, name, value);
export const removeAttribute = (element: Element, name: string): void => Element.prototype.removeAttribute.call(element, name);

/** Elements whose `name` or `id` a form or document answers to. */
export const NAMED: ReadonlySet<string> = new Set('input button select textarea output fieldset object img image form iframe frame embed a area'.split(' '));

/** True when `element` would stand in the way of a property of forms or documents under `name`. */
export const clobbers = (localName: string, name: string | null): name is string =>
  name !== null && NAMED.has(localName) && (name in HTMLFormElement.prototype || name in Document.prototype);

export const typeOf = ofNode<number>('nodeType');
export const parentOf = ofNode<Node | null>('parentNode');
export const firstOf = ofNode<Node | null>('firstChild');
export const nextOf = ofNode<Node | null>('nextSibling');
