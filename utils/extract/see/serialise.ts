/** The whole document as HTML, doctype included. */
export function serialise(document: Document): string {
  const { doctype } = document;
  const ids = doctype ? `${doctype.publicId ? ` PUBLIC "${doctype.publicId}"` : doctype.systemId ? ' SYSTEM' : ''}${doctype.systemId ? ` "${doctype.systemId}"` : ''}` : '';
  return `${doctype ? `<!DOCTYPE ${doctype.name}${ids}>\n` : ''}${document.documentElement.outerHTML}`;
}
