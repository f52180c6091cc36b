import { AppError } from '../../article/app-error';
import { inPieces } from '../dom/in-pieces';
import type { Work } from '../dom/in-slices';
import { isElement, isText } from '../dom/tags';
import { MOST_BYTES, doctypeLine } from './serialise';
import { escaped, isRaw } from './write-page';

/**
 * As {@link serialise}, for a large page.
 * @param top holds the root
 * @throws AppError clip.tooLarge
 */
export function* serialiseInSlices(top: DocumentFragment, doctype: DocumentType | null): Work<string> {
  const encoder = new TextEncoder();
  const pieces: string[] = [];
  const ends: string[] = [];
  let bytes = 0;
  const put = (piece: string) => {
    pieces.push(piece);
    bytes += encoder.encode(piece).length;
    if (bytes > MOST_BYTES) throw new AppError('clip.tooLarge');
  };
  put(doctypeLine(doctype));
  yield* inPieces(top, {
    whole(node) {
      if (isElement(node)) put(node.outerHTML);
      else if (isText(node)) put(node.parentElement && isRaw(node.parentElement) ? node.data : escaped(node.data));
      else if (node.nodeType === Node.COMMENT_NODE) put(`<!--${(node as Comment).data}-->`);
    },
    open(node) {
      // The browser writes the tag, with nothing in it.
      const [, tag, end] = /^(.*?>)(<\/[^>]*>)?$/s.exec((node.cloneNode(false) as Element).outerHTML)!;
      put(tag!);
      ends.push(end ?? '');
    },
    close: () => put(ends.pop()!),
  });
  return pieces.join('');
}
