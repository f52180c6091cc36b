import type { Library } from './open';
import { removeClip } from './remove-clip';
import { write } from './write';

/**
 * Removes those of the clips for good that are in the trash, in one transaction; one that was restored meanwhile stays, and so does all
 * content that another clip names.
 * @returns ids of those that were removed @throws AppError `library.failed`
 */
export function purgeTrashed(lib: Library, ids: readonly number[]): Promise<number[]> {
  return write(lib, ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'kv'], async (tx) => {
    const removed: number[] = [];
    for (const id of ids) {
      const clip = await tx.objectStore('clips').get(id);
      if (clip?.view.trashedAt === undefined) continue;
      await removeClip(tx, clip);
      removed.push(id);
    }
    return removed;
  });
}
