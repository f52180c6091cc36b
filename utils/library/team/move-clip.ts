import { AppError } from '../../article/app-error';
import type { Clip } from '../../article/clip';
import type { Library } from '../open';
import { putClip } from '../put-clip';
import { withCells } from '../set-cells';
import { write } from '../write';
import { copyClip } from './copy-clip';
import { SHARE_STORES, type ShareTarget, shareInto } from './share-into';
import { takeBackUnsent } from './take-back-unsent';

/**
 * Moves a clip to a team, or (`to` undefined) to the private ones, in one transaction: whatever ends it, the clip is where it was or where it was to be. Of one that
 * others may have already a copy under a new uid goes, since a uid belongs to one team for ever; theirs goes to their trash when `remove` is set, else it stays with them.
 * @returns the clip that is there now
 * @throws AppError `library.missing`, `library.full`, `library.failed`
 */
export function moveClip(lib: Library, id: number, to: ShareTarget | undefined, { remove = false } = {}): Promise<Clip> {
  return write(lib, SHARE_STORES, async (tx) => {
    const clip = await tx.objectStore('clips').get(id);
    if (!clip) throw new AppError('library.missing', `clip ${id}`);
    const now = lib.now();
    const replica = await tx.objectStore('replicas').get(clip.uid);
    if (replica?.team === to?.team) return clip;
    let free = clip;
    if (replica && !replica.left) free = await takeBackUnsent(tx, clip);
    // One without a replica that somebody shared once came out of a team that was left.
    else if (replica || (to && clip.createdBy !== '')) free = await copyClip(tx, clip, now);
    if (replica?.left && remove) {
      const gone = await withCells(tx, clip, { deleted: true }, now);
      if (gone !== clip) await putClip(tx, clip, gone);
    }
    return to ? shareInto(tx, free, to, now) : free;
  });
}
