import { AppError } from '../article/app-error';
import type { Clip } from '../article/clip';
import { EDIT_STORES } from './edit';
import type { EditToTakeBack } from './edited-clip';
import type { Library } from './open';
import { putClip } from './put-clip';
import { withCells } from './set-cells';
import type { FollowLabels } from './team/follow-labels';
import { write } from './write';

/**
 * Takes edits of clips back by new edits, in one transaction: nothing of what happened is removed. A cell that was set again since is left as it is.
 * @returns the clips of which something was taken back
 * @throws AppError `library.overtaken` when all of them were set again since, `library.missing` when none of the clips is there,
 * `library.full`, `library.failed`
 */
export function takeBack(lib: Library, edited: readonly { clip: number; edits: readonly EditToTakeBack[] }[], follow?: FollowLabels): Promise<Clip[]> {
  return write(lib, EDIT_STORES, async (tx) => {
    const taken: Clip[] = [];
    let there = false;
    for (const { clip: id, edits } of edited) {
      const before = await tx.objectStore('clips').get(id);
      if (!before) continue;
      there = true;
      const standing = edits.filter(({ name, e }) => before.f[name]?.e === e);
      if (standing.length === 0) continue;
      const cells = Object.fromEntries(standing.map(({ name, to }) => [name, to]));
      const changed = await withCells(tx, before, cells, lib.now());
      const stored = changed === before ? before : await putClip(tx, before, changed);
      taken.push(follow && stored !== before ? await follow(tx, before, stored, lib.now()) : stored);
    }
    if (taken.length === 0) throw new AppError(there ? 'library.overtaken' : 'library.missing', `clips ${edited.length}`);
    return taken;
  });
}
