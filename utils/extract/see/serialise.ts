/** The whole document as HTML, doctype included. */
export const serialise = (document: Document): string => `${doctypeOf(document)}${document.documentElement.outerHTML}`;

/** The line before the root element, empty for a document without one. */
export function doctypeOf({ doctype }: Document): string {
  const ids = doctype ? `${doctype.publicId ? ` PUBLIC "${doctype.publicId}"` : doctype.systemId ? ' SYSTEM' : ''}${doctype.systemId ? ` "${doctype.systemId}"` : ''}` : '';
  return doctype ? `<!DOCTYPE ${doctype.name}${ids}>\n` : '';
}
