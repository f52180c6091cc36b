import { AppError } from '../article/app-error';
import type { Library } from './open';
import { removeClip } from './remove-clip';
import { purgeInTeam } from './team/purge-in-team';
import { write } from './write';

/**
 * Removes a clip of the trash for good, with its captures and files, and the contents that no other clip needs. One that is gone
 * already is no error.
 * @throws AppError `library.overtaken` for one that is not in the trash, or not any more; `team.unsent` while its team has not heard of its deletion ({@link purgeInTeam}); `library.full`, `library.failed`
 */
export function purgeClip(lib: Library, id: number): Promise<void> {
  return write(lib, ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'kv', 'replicas', 'edits', 'teams'], async (tx) => {
    const clip = await tx.objectStore('clips').get(id);
    if (!clip) return;
    if (clip.view.trashedAt === undefined) throw new AppError('library.overtaken');
    if (!(await purgeInTeam(tx, clip.uid))) throw new AppError('team.unsent');
    await removeClip(tx, clip);
  });
}
