import { AppError } from '../../article/app-error';

/** Bytes of the page as UTF-8 above which it is refused. */
export const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The whole document as HTML, doctype included.
 * @throws AppError clip.tooLarge
 */
export function serialise(root: Element, doctype: DocumentType | null): string {
  const html = `${doctypeLine(doctype)}${root.outerHTML}`;
  // No unit of UTF-16 takes more than three bytes.
  if (html.length * 3 > MOST_BYTES && new TextEncoder().encode(html).length > MOST_BYTES) throw new AppError('clip.tooLarge');
  return html;
}

/** The line before the root element, empty for a document without one. */
export function doctypeLine(doctype: DocumentType | null): string {
  const ids = doctype ? `${doctype.publicId ? ` PUBLIC "${doctype.publicId}"` : doctype.systemId ? ' SYSTEM' : ''}${doctype.systemId ? ` "${doctype.systemId}"` : ''}` : '';
  return doctype ? `<!DOCTYPE ${doctype.name}${ids}>\n` : '';
}
