import type { Cell, Clip } from '../../article/clip';
import { isSharedCell } from '../../article/shared-cell';
import type { ClipLine } from '../backup/format';
import type { EditRow, WriteTx } from '../schema';

/**
 * What a clip's team knows of it and has yet to hear. Of a clip that is new here, as it was when the backup was made; of one that
 * is here, the library's own word stands, and cells that came from the backup are noted for the team unless it has them. Stores: replicas, edits.
 * @param taken cells that came from the backup
 */
export async function restoreTeam(tx: WriteTx, line: ClipLine, before: Clip | undefined, taken: Record<string, Cell>): Promise<void> {
  const known = await tx.objectStore('replicas').get(line.uid);
  const pending = await tx.objectStore('edits').index('uid').getAll(line.uid);
  const add = async (edit: Omit<EditRow, 'seq'>): Promise<void> => {
    if (pending.some(({ e, field }) => e === edit.e && field === edit.field)) return;
    await tx.objectStore('edits').add(edit as EditRow); // seq comes from the store's key generator
  };
  if (!before && !known) {
    if (line.replica) await tx.objectStore('replicas').put({ uid: line.uid, ...line.replica, due: 1, left: 1 });
    for (const edit of line.edits) await add({ uid: line.uid, ...edit });
    return;
  }
  if (!known) return;
  for (const [field, cell] of Object.entries(taken)) {
    if (!isSharedCell(field) || known.base?.[field]?.e === cell.e) continue;
    await add({ uid: line.uid, team: known.team, field, ...cell, holdUntil: 0 });
    if (!known.due) await tx.objectStore('replicas').put({ ...known, due: 1 });
  }
}
