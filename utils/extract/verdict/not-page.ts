import type { ErrorCode } from '../../article/error-codes';

/** Why a document of this media type is no page: the browser wraps a file into a document of its own. Undefined for HTML. */
export function notPage(type: string): ErrorCode | undefined {
  if (/^(text\/html|application\/xhtml\+xml)$/.test(type)) return undefined;
  if (type === 'application/pdf') return 'clip.pdf';
  return /^image\/(?!svg)/.test(type) ? 'clip.image' : 'clip.data';
}
