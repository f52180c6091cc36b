import type { Library } from './open';
import { removeClip } from './remove-clip';
import { purgeInTeam } from './team/purge-in-team';
import { write } from './write';

/**
 * Removes those of the clips for good that are in the trash, in one transaction; one that was restored meanwhile stays, one of whose deletion its team has not
 * heard yet ({@link purgeInTeam}), and all content that another clip names.
 * @returns ids of those that were removed @throws AppError `library.full`, `library.failed`
 */
export function purgeTrashed(lib: Library, ids: readonly number[]): Promise<number[]> {
  return write(lib, ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'kv', 'replicas', 'edits', 'teams'], async (tx) => {
    const removed: number[] = [];
    for (const id of ids) {
      const clip = await tx.objectStore('clips').get(id);
      if (clip?.view.trashedAt === undefined || !(await purgeInTeam(tx, clip.uid))) continue;
      await removeClip(tx, clip);
      removed.push(id);
    }
    return removed;
  });
}
