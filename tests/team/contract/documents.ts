import { sha256 } from '../../../utils/article/sha256';
import { ulid } from '../../../utils/article/ulid';
import { blobId, captureId, clipId } from '../../../utils/team/documents';
import type { Outgoing } from '../../../utils/team/team-store';
import { madeBlob, madeCapture, madeClip } from '../helpers/made-documents';

/** Documents under ids of their own, to be written by `by`. */
export const newClip = (by: string, given: Parameters<typeof madeClip>[1] = {}): Outgoing => ({ id: clipId(ulid()), body: madeClip(by, given) });
export const newCapture = (by: string): Outgoing => ({ id: captureId(ulid()), body: madeCapture(by) });

export async function newBlob(by: string, bytes: Uint8Array<ArrayBuffer> = crypto.getRandomValues(new Uint8Array(48)), mime = 'image/png'): Promise<Outgoing & { content: { mime: string; bytes: Uint8Array<ArrayBuffer> } }> {
  return { id: blobId(await sha256(bytes)), body: madeBlob(by, { mime, length: bytes.length }), content: { mime, bytes } };
}
