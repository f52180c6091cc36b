import { AppError } from '../../article/app-error';
import type { Clip } from '../../article/clip';
import { EDIT_STORES } from '../edit';
import type { Library } from '../open';
import { putDerived } from '../put-derived';
import { write } from '../write';

/**
 * Takes back the wish to remove a clip for its whole team, or, where it came to nothing, notes that somebody here knows. One that the team's store has removed already is
 * gone all the same. @throws AppError `library.missing`; `library.full`, `library.failed`
 */
export function dropPurge(lib: Library, id: number): Promise<Clip> {
  return write(lib, EDIT_STORES, async (tx) => {
    const clip = await tx.objectStore('clips').get(id);
    const replica = clip && (await tx.objectStore('replicas').get(clip.uid));
    if (!clip || !replica) throw new AppError('library.missing', `clip ${id}`);
    const { purge, notPurged: _, ...row } = replica;
    // It is looked up once more: the store may have begun.
    await tx.objectStore('replicas').put({ ...row, ...(purge && { due: 1 as const }) });
    return putDerived(tx, clip, clip);
  });
}
