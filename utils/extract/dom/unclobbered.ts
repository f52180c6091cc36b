/*
 * A form answers with its fields, a document with its images and forms, when they are named like a property: `<input
 * name="firstChild">` makes `form.firstChild` that input, in every world (HTML, "named access"). The page as it is found is
 * read through the prototypes alone; the copy has such names set aside, so that the later steps may read plainly.
 */

type Getter = (node: object) => unknown;

function getter(prototype: object, name: string): Getter {
  const get = Object.getOwnPropertyDescriptor(prototype, name)!.get!;
  return (node) => get.call(node);
}

/** The few readers that step 1 needs, bound when they are first used (the module loads in Node too). */
export function unclobbered() {
  const first = getter(Node.prototype, 'firstChild');
  const next = getter(Node.prototype, 'nextSibling');
  const parent = getter(Node.prototype, 'parentNode');
  const local = getter(Element.prototype, 'localName');
  const root = getter(Document.prototype, 'documentElement');
  const view = getter(Document.prototype, 'defaultView');
  const address = getter(Document.prototype, 'URL');
  const charset = getter(Document.prototype, 'characterSet');
  return {
    firstChild: (node: Node) => first(node) as Node | null,
    nextSibling: (node: Node) => next(node) as Node | null,
    parentNode: (node: Node) => parent(node) as Node | null,
    localName: (element: Element) => local(element) as string,
    documentElement: (document: Document) => root(document) as Element,
    defaultView: (document: Document) => view(document) as Window | null,
    url: (document: Document) => address(document) as string,
    characterSet: (document: Document) => charset(document) as string,
    attribute: (element: Element, name: string) => Element.prototype.getAttribute.call(element, name) as string | null,
    clone: (document: Document) => Node.prototype.cloneNode.call(document, true) as Document,
    count: (document: Document) => (Document.prototype.getElementsByTagName.call(document, '*') as HTMLCollection).length,
  };
}

/** Elements whose `name` or `id` a form or document answers to. */
const NAMED = new Set(['input', 'button', 'select', 'textarea', 'output', 'fieldset', 'object', 'img', 'image', 'form', 'iframe', 'embed', 'frame', 'a', 'area']);

/** True when `element` would stand in the way of a property of forms or documents under `name`. */
export const clobbers = (localName: string, name: string | null): name is string =>
  name !== null && NAMED.has(localName) && (name in HTMLFormElement.prototype || name in Document.prototype);
