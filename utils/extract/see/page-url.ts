import { ownProperty } from '../dom/unclobbered';

/** Address of the document, without user name and password; `given` for a document that has none of its own. */
export function pageUrl(document: Document, given?: string): string {
  const address = given ?? ownProperty(document, 'URL');
  try {
    const url = new URL(address);
    url.username = '';
    url.password = '';
    return url.href;
  } catch {
    return address;
  }
}
