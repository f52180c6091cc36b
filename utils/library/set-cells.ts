import { AppError } from '../article/app-error';
import type { Cell, CellValue, Clip } from '../article/clip';
import { LONGEST } from '../article/longest';
import { isSharedCell } from '../article/shared-cell';
import { ulid } from '../article/ulid';
import { nextT } from './next-number';
import type { EditRow, WriteTx } from './schema';
import { mayEdit } from './team/may-edit';

/** How long an edit of a team's clip stays here before it may leave, in milliseconds, so that it can be undone unseen. */
export const EDIT_HOLD_MS = 5_000;

/**
 * The clip with those cells set that differ from what it has: one `t` for all, an edit id for each; noted in `edits` when
 * the clip is in a team. What a reader of that team may not set stays as it is. The same object when nothing differs. Writes no clip row.
 * Stores: kv, replicas, edits, teams.
 * @throws AppError `library.tooLong` for what no backup would take back
 */
export async function withCells(tx: WriteTx, clip: Clip, cells: Record<string, CellValue | undefined>, now: number): Promise<Clip> {
  const wanted = Object.entries(cells).filter((entry): entry is [string, CellValue] => entry[1] !== undefined && !hasValue(clip, entry[0], entry[1]));
  if (wanted.length === 0) return clip;
  if (wanted.some(([field, value]) => isTooLong(clip, field, value))) throw new AppError('library.tooLong');
  const replica = await tx.objectStore('replicas').get(clip.uid);
  const changes = (await mayEdit(tx, replica)) ? wanted : wanted.filter(([field]) => !isSharedCell(field));
  if (changes.length === 0) return clip;
  const t = await nextT(tx);
  const f: Record<string, Cell> = { ...clip.f };
  let told = false;
  for (const [field, v] of changes) {
    // Whoever sees it in a team can tell whose edit it is.
    const cell: Cell = { v, t, e: replica?.me ? `${ulid(now)}~${replica.me}` : ulid(now) };
    f[field] = cell;
    if (!replica || !isSharedCell(field)) continue;
    const edit: Omit<EditRow, 'seq'> = { uid: clip.uid, team: replica.team, field, ...cell, holdUntil: now + EDIT_HOLD_MS };
    await tx.objectStore('edits').add(edit as EditRow); // seq comes from the store's key generator
    told = true;
  }
  if (told && replica) {
    // What is edited here was not to be removed after all.
    const { refused: _, purge: __, notPurged: ___, ...row } = replica;
    await tx.objectStore('replicas').put({ ...row, due: 1, seen: { ...row.seen, [row.me ?? '']: t } });
  }
  return { ...clip, f };
}

/** A longer tag that is there from before can be set, for else it could not be taken away. */
function isTooLong({ f }: Pick<Clip, 'f'>, field: string, value: CellValue): boolean {
  if (field.startsWith('tag:') && field.length > 'tag:'.length + LONGEST.label && !f[field]) return true;
  return [value].flat().some((text) => typeof text === 'string' && text.length > LONGEST.text);
}

/** Null stands for a cell that is not there. */
export const hasValue = ({ f }: Pick<Clip, 'f'>, field: string, value: CellValue): boolean => JSON.stringify(f[field]?.v ?? null) === JSON.stringify(value);
