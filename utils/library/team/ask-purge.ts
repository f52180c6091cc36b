import { AppError } from '../../article/app-error';
import type { Clip } from '../../article/clip';
import { purgeMark } from '../../article/purge-mark';
import { isSharedCell } from '../../article/shared-cell';
import { EDIT_STORES } from '../edit';
import type { Library } from '../open';
import { putDerived } from '../put-derived';
import { write } from '../write';

/**
 * Notes that an owner wants a clip of the trash removed for its whole team; the sync does it. An edit takes that back.
 * @param saw the clip as the owner saw it when he was asked
 * @throws AppError `library.missing`; `team.forbidden` for anybody else; `team.purgeOff` where the clip is not what he saw, or not in the trash any more; `team.unsent` while
 * the team has not heard of all our edits; `library.full`, `library.failed`
 */
export function askPurge(lib: Library, saw: Pick<Clip, 'id' | 'f'>): Promise<Clip> {
  return write(lib, EDIT_STORES, async (tx) => {
    const clip = await tx.objectStore('clips').get(saw.id);
    const replica = clip && (await tx.objectStore('replicas').get(clip.uid));
    if (!clip || !replica?.me) throw new AppError('library.missing', `clip ${saw.id}`);
    const account = replica.me.replace(/~.*$/, '');
    if ((await tx.objectStore('teams').get(replica.team))?.people[account]?.role !== 'owner') throw new AppError('team.forbidden');
    const mark = purgeMark(clip, replica.seen ?? {});
    const asSeen = Object.entries(clip.f).every(([field, { e }]) => !isSharedCell(field) || saw.f[field]?.e === e);
    if (!mark || !asSeen) throw new AppError('team.purgeOff');
    // A file that is too large to be sent is no edit of a person.
    const edits = await tx.objectStore('edits').index('uid').getAll(clip.uid);
    if (!replica.left || edits.some(({ field }) => !field.startsWith('file:'))) throw new AppError('team.unsent');
    const { refused: _, refill: __, ...row } = replica;
    await tx.objectStore('replicas').put({ ...row, purge: mark, due: 2 });
    return putDerived(tx, clip, clip);
  });
}
