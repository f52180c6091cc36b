import type { Clip } from '../../article/clip';
import type { ErrorCode } from '../../article/error-codes';
import { purgeMark } from '../../article/purge-mark';
import { isSharedCell } from '../../article/shared-cell';
import { putDerived } from '../put-derived';
import type { WriteTx } from '../schema';

/**
 * Notes that an owner wants a clip of the trash removed for its whole team; the sync does it. An edit takes that back. Stores: those of an edit.
 * @param saw the clip as the owner saw it when he was asked
 * @returns the clip, or the code why not, and then nothing is noted: `library.missing`; `team.forbidden` for anybody else; `team.purgeOff` where the clip is not what he saw,
 *   or not in the trash any more; `team.unsent` while the team has not heard of all our edits
 */
export async function wishPurge(tx: WriteTx, saw: Pick<Clip, 'id' | 'f'>): Promise<Clip | ErrorCode> {
  const clip = await tx.objectStore('clips').get(saw.id);
  const replica = clip && (await tx.objectStore('replicas').get(clip.uid));
  if (!clip || !replica?.me) return 'library.missing';
  const account = replica.me.replace(/~.*$/, '');
  if ((await tx.objectStore('teams').get(replica.team))?.people[account]?.role !== 'owner') return 'team.forbidden';
  const mark = purgeMark(clip, replica.seen ?? {});
  const asSeen = Object.entries(clip.f).every(([field, { e }]) => !isSharedCell(field) || saw.f[field]?.e === e);
  if (!mark || !asSeen) return 'team.purgeOff';
  // A file that is too large to be sent is no edit of a person.
  const edits = await tx.objectStore('edits').index('uid').getAll(clip.uid);
  if (!replica.left || edits.some(({ field }) => !field.startsWith('file:'))) return 'team.unsent';
  const { refused: _, refill: __, notPurged: ___, ...row } = replica;
  await tx.objectStore('replicas').put({ ...row, purge: mark, due: 2 });
  return putDerived(tx, clip, clip);
}
