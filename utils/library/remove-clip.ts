import type { Clip } from '../article/clip';
import { filesRange } from './put-clip';
import { recount } from './recount';
import type { WriteTx } from './schema';

/**
 * Deletes every row of a clip, then the bodies and blobs that nobody else names.
 * Stores: clips, captures, bodies, texts, files, blobs, pend, kv.
 */
export async function removeClip(tx: WriteTx, clip: Clip): Promise<void> {
  const captures = await tx.objectStore('captures').index('clip').getAll(clip.uid);
  const blobs = new Set<string>();
  for (const { uid } of captures) {
    for (const { sha } of await tx.objectStore('files').getAll(filesRange(uid))) if (sha !== null) blobs.add(sha);
    await tx.objectStore('files').delete(filesRange(uid));
    await tx.objectStore('captures').delete(uid);
  }
  const byBody = tx.objectStore('captures').index('bodies');
  for (const sha of new Set(captures.flatMap(({ bodies }) => bodies))) {
    if ((await byBody.getKey(sha)) === undefined) await tx.objectStore('bodies').delete(sha);
  }
  const byBlob = tx.objectStore('files').index('sha');
  for (const sha of blobs) if ((await byBlob.getKey(sha)) === undefined) await tx.objectStore('blobs').delete(sha);
  await tx.objectStore('texts').delete(clip.id);
  await tx.objectStore('pend').delete(clip.id);
  await tx.objectStore('clips').delete(clip.id);
  await recount(tx, clip.view, undefined);
}
