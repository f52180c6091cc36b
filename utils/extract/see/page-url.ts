import { plainAddress } from '../../article/plain-address';
import { ownProperty } from '../dom/unclobbered';

/** Address of the document, without user name and password; `given` for a document that has none of its own. */
export const pageUrl = (document: Document, given?: string): string => plainAddress(given ?? ownProperty(document, 'URL'));
