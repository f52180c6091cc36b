import type { Cell, Clip } from '../../article/clip';
import { ulid } from '../../article/ulid';
import { ulidTime } from '../../article/ulid-time';
import { nextClipId } from '../next-number';
import { filesRange } from '../put-clip';
import { putDerived } from '../put-derived';
import type { WriteTx } from '../schema';

/** A file that only the team has, or that is being fetched for the other clip: nobody asks for this one, but the page may have it still. */
const NOT_HERE = { state: 'needsPage', reason: null, sha: null, mime: null, length: null } as const;

/**
 * A private clip that says the same as another, under a uid that no team has ever heard of: its captures are copies under new uids, its contents the
 * same rows. Values that lost a clash come along. Stores: those of {@link SHARE_STORES}.
 */
export async function copyClip(tx: WriteTx, clip: Clip, now: number): Promise<Clip> {
  const id = await nextClipId(tx);
  // The time in a uid is that at which the clip was kept: lists go by it.
  const uid = ulid(ulidTime(clip.uid) ?? now);
  const captures = new Map<string, string>();
  for (const capture of await tx.objectStore('captures').index('clip').getAll(clip.uid)) {
    const copy = ulid(now);
    captures.set(capture.uid, copy);
    await tx.objectStore('captures').put({ ...capture, uid: copy, clip: uid });
    for (const row of await tx.objectStore('files').getAll(filesRange(capture.uid))) await tx.objectStore('files').put({ ...row, ...(/^(remote|waiting)$/.test(row.state) && NOT_HERE), capture: copy, clip: id });
  }
  const f: Record<string, Cell> = {};
  for (const [field, cell] of Object.entries(clip.f)) {
    if (field.startsWith('file:') || field === 'deleted' || field === 'unread') continue;
    f[field] = field === 'capture' ? { ...cell, v: captures.get(String(cell.v)) ?? cell.v } : cell;
  }
  const lost = clip.lost
    .filter(({ field }) => !field.startsWith('file:') && field !== 'deleted')
    .map((value) => (value.field === 'capture' ? { ...value, v: captures.get(String(value.v)) ?? value.v } : value));
  return putDerived(tx, undefined, { id, uid, createdBy: '', by: '', f, lost });
}
