import { AppError } from '../article/app-error';
import type { CellName, CellValue, Clip } from '../article/clip';
import { type EditedClip, editedClip } from './edited-clip';
import type { Library } from './open';
import { putClip } from './put-clip';
import type { WriteTx } from './schema';
import { hasValue, withCells } from './set-cells';
import type { FollowLabels } from './team/follow-labels';
import { write } from './write';

/** What an edit of a clip may touch. */
export const EDIT_STORES = ['clips', 'captures', 'bodies', 'texts', 'files', 'pend', 'replicas', 'edits', 'kv', 'teams'] as const;

/**
 * Sets cells of a clip and all that is derived from them, in one transaction. Null takes a cell's value back, so that the
 * capture's stands again. A cell that has the value already is left as it is.
 * @param follow by which a team takes clips that get a label
 * @throws AppError `library.missing` for a clip, or a `capture` of it, that does not exist; `team.readOnly` for what a reader of its team may not
 * set; `library.tooLong`, `library.full`, `library.failed`
 */
export const setCells = async (lib: Library, id: number, cells: Partial<Record<CellName, CellValue>>, follow?: FollowLabels): Promise<Clip> =>
  (await editClip(lib, id, cells, follow)).clip;

type Cells = Partial<Record<CellName, CellValue>>;

/**
 * As {@link setCells}; answers also with what can be taken back.
 * @param wanted the cells, or which they are by what the clip has
 */
export async function editClip(lib: Library, id: number, wanted: Cells | ((clip: Clip) => Cells), follow?: FollowLabels): Promise<{ clip: Clip; edited: EditedClip }> {
  const [before, clip, cells] = await write(lib, EDIT_STORES, async (tx): Promise<[Clip, Clip, Cells]> => {
    const old = await needClip(tx, id);
    const given = typeof wanted === 'function' ? wanted(old) : wanted;
    const changed = await withCells(tx, old, given, lib.now());
    if (changed === old) return [old, old, given];
    if (given.capture !== undefined) await needCapture(tx, old.uid, given.capture);
    const stored = await putClip(tx, old, changed);
    return [old, follow ? await follow(tx, old, stored, lib.now()) : stored, given];
  });
  // What is personal among them was set all the same.
  if (Object.entries(cells).some(([name, value]) => value !== undefined && !hasValue(clip, name, value))) throw new AppError('team.readOnly');
  return { clip, edited: editedClip(before, clip, Object.keys(cells)) };
}

/** Moves a clip to the trash. @throws AppError as {@link setCells} */
export const trashClip = (lib: Library, id: number): Promise<Clip> => setCells(lib, id, { deleted: true });

/** Takes a clip back from the trash. @throws AppError as {@link setCells} */
export const restoreClip = (lib: Library, id: number): Promise<Clip> => setCells(lib, id, { deleted: false });

async function needClip(tx: WriteTx, id: number): Promise<Clip> {
  const clip = await tx.objectStore('clips').get(id);
  if (!clip) throw new AppError('library.missing', `clip ${id}`);
  return clip;
}

async function needCapture(tx: WriteTx, clipUid: string, captureUid: CellValue): Promise<void> {
  const capture = await tx.objectStore('captures').get(String(captureUid));
  if (capture?.clip !== clipUid) throw new AppError('library.missing', `capture ${String(captureUid)}`);
}
