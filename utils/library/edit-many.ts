import type { CellValue, Clip } from '../article/clip';
import { EDIT_STORES } from './edit';
import { type EditedClip, editedClip } from './edited-clip';
import type { Library } from './open';
import { putClip } from './put-clip';
import { withCells } from './set-cells';
import type { FollowLabels } from './team/follow-labels';
import { write } from './write';

/**
 * Sets cells of many clips in one transaction: edits like those of a single clip. Clips that are gone, or have the values already, are
 * passed over, so that doing it again changes nothing.
 * @param cellsFor what is to be set of a clip; undefined leaves it as it is
 * @param follow by which a team takes clips that get a label
 * @returns the clips that changed, with what can be taken back @throws AppError `library.tooLong`, `library.full`, `library.failed`
 */
export function editMany(
  lib: Library,
  ids: readonly number[],
  cellsFor: (clip: Clip) => Record<string, CellValue> | undefined,
  follow?: FollowLabels,
): Promise<EditedClip[]> {
  return write(lib, EDIT_STORES, async (tx) => {
    const edited: EditedClip[] = [];
    for (const id of ids) {
      const before = await tx.objectStore('clips').get(id);
      const cells = before && cellsFor(before);
      if (!cells) continue;
      const after = await withCells(tx, before, cells, lib.now());
      if (after === before) continue;
      const stored = await putClip(tx, before, after);
      await follow?.(tx, before, stored, lib.now());
      edited.push(editedClip(before, after, Object.keys(cells)));
    }
    return edited;
  });
}
