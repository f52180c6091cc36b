import type { Clip } from '../../article/clip';
import { putClip } from '../put-clip';
import type { WriteTx } from '../schema';

/** A clip of which the team never heard is as if it had never been meant for it. */
export async function takeBackUnsent(tx: WriteTx, clip: Clip): Promise<Clip> {
  for (const { seq } of await tx.objectStore('edits').index('uid').getAll(clip.uid)) await tx.objectStore('edits').delete(seq);
  await tx.objectStore('replicas').delete(clip.uid);
  const f = Object.fromEntries(Object.entries(clip.f).filter(([field]) => !field.startsWith('file:')));
  return putClip(tx, clip, { ...clip, createdBy: '', by: '', f });
}
