import { getAttribute, nameOfElement, parentOf, typeOf } from '../dom/unclobbered';

/** HTML, "serialising HTML fragments": these have no end, and the text of those is written as it stands. */
const VOID = /^(area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr)$/;
const RAW = /^(iframe|noembed|noframes|noscript|plaintext|script|style|xmp)$/;

/**
 * The page as it stands, as HTML, with a loop: `outerHTML` works by recursion, and a tab dies of it on a page of 100,000
 * nested elements. Nothing of what the reader typed; the content of <template> and shadow trees is left out.
 * @returns undefined as soon as it is longer than `most` characters
 */
export function writePage(document: Document, most: number): string | undefined {
  const walker = Document.prototype.createTreeWalker.call(document, document);
  const pieces: string[] = [];
  let length = 0;
  const put = (piece: string): boolean => {
    pieces.push(piece);
    length += piece.length;
    return length <= most;
  };
  for (let inside = walker.firstChild() !== null; inside; ) {
    if (!put(opening(walker.currentNode))) return undefined;
    if (walker.firstChild()) continue;
    put(closing(walker.currentNode));
    while (inside && !walker.nextSibling()) {
      inside = walker.parentNode() !== null && walker.currentNode !== document;
      if (inside) put(closing(walker.currentNode));
    }
  }
  return pieces.join('');
}

const HTML = 'http://www.w3.org/1999/xhtml';
export const isRaw = (element: Element): boolean => RAW.test(nameOfElement(element)) && Object.getOwnPropertyDescriptor(Element.prototype, 'namespaceURI')!.get!.call(element) === HTML;

function opening(node: Node): string {
  const type = typeOf(node);
  if (type === Node.ELEMENT_NODE) {
    const element = node as Element;
    const attributes = (Element.prototype.getAttributeNames.call(element) as string[]).map((name) => ` ${name}="${escaped(getAttribute(element, name) ?? '').replaceAll('"', '&quot;')}"`);
    return `<${nameOfElement(element)}${attributes.join('')}>`;
  }
  if (type === Node.TEXT_NODE) {
    const parent = parentOf(node);
    const raw = parent && typeOf(parent) === Node.ELEMENT_NODE && isRaw(parent as Element);
    return raw ? (node as Text).data : escaped((node as Text).data);
  }
  if (type === Node.COMMENT_NODE) return `<!--${(node as Comment).data}-->`;
  return type === Node.DOCUMENT_TYPE_NODE ? `<!DOCTYPE ${(node as DocumentType).name}>` : '';
}

const closing = (node: Node): string => (typeOf(node) === Node.ELEMENT_NODE && !VOID.test(nameOfElement(node as Element)) ? `</${nameOfElement(node as Element)}>` : '');

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('\u00A0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
