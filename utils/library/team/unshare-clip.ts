import { AppError } from '../../article/app-error';
import type { Clip } from '../../article/clip';
import type { Library } from '../open';
import { putClip } from '../put-clip';
import type { WriteTx } from '../schema';
import { withCells } from '../set-cells';
import { write } from '../write';
import { copyClip } from './copy-clip';
import { SHARE_STORES } from './share-clip';

/**
 * Makes a clip private again. One of which nothing ever left simply stays here. Of one that others may have already, a copy under a new uid is
 * private; the team's clip goes to the team's trash when `remove` is set (others may have read it, and can take it back), else it stays with the team.
 * @returns the private clip
 * @throws AppError `library.missing`, `library.full`, `library.failed`
 */
export function unshareClip(lib: Library, id: number, { remove }: { remove: boolean }): Promise<Clip> {
  return write(lib, SHARE_STORES, async (tx) => {
    const clip = await tx.objectStore('clips').get(id);
    if (!clip) throw new AppError('library.missing', `clip ${id}`);
    const replica = await tx.objectStore('replicas').get(clip.uid);
    if (!replica) return clip;
    if (!replica.left) return takeBackUnsent(tx, clip);
    const copy = await copyClip(tx, clip, lib.now());
    if (remove) {
      const gone = await withCells(tx, clip, { deleted: true }, lib.now());
      if (gone !== clip) await putClip(tx, clip, gone);
    }
    return copy;
  });
}

/** A clip of which the team never heard is as if it had never been meant for it. */
export async function takeBackUnsent(tx: WriteTx, clip: Clip): Promise<Clip> {
  for (const { seq } of await tx.objectStore('edits').index('uid').getAll(clip.uid)) await tx.objectStore('edits').delete(seq);
  await tx.objectStore('replicas').delete(clip.uid);
  const f = Object.fromEntries(Object.entries(clip.f).filter(([field]) => !field.startsWith('file:')));
  return putClip(tx, clip, { ...clip, createdBy: '', by: '', f });
}
