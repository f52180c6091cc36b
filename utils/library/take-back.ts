import { AppError } from '../article/app-error';
import type { CellValue, Clip } from '../article/clip';
import { EDIT_STORES } from './edit';
import type { Library } from './open';
import { putClip } from './put-clip';
import { withCells } from './set-cells';
import { write } from './write';

/** One cell to be taken back: the edit that set it, and the value that it had before. */
export interface EditToTakeBack {
  name: string;
  e: string;
  to: CellValue;
}

/**
 * Takes edits of a clip back by a new edit, in one transaction: nothing of what happened is removed. A cell that was set again since is left as it is.
 * @throws AppError `library.overtaken` when all of them were set again since, `library.missing`, `library.full`, `library.failed`
 */
export function takeBack(lib: Library, id: number, edits: readonly EditToTakeBack[]): Promise<Clip> {
  return write(lib, EDIT_STORES, async (tx) => {
    const before = await tx.objectStore('clips').get(id);
    if (!before) throw new AppError('library.missing', `clip ${id}`);
    const standing = edits.filter(({ name, e }) => before.f[name]?.e === e);
    if (standing.length === 0) throw new AppError('library.overtaken', `clip ${id}`);
    const cells = Object.fromEntries(standing.map(({ name, to }) => [name, to]));
    const changed = await withCells(tx, before, cells, lib.now());
    return changed === before ? before : putClip(tx, before, changed);
  });
}
