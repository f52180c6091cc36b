import type { Cell, Clip } from '../../article/clip';
import { isSharedCell } from '../../article/shared-cell';
import type { ClipLine } from '../backup/format';
import type { EditRow, ReplicaRow, WriteTx } from '../schema';
import { mayEdit } from '../team/may-edit';

/**
 * What a clip's team knows of it and has yet to hear. Of a clip that is new here, as it was when the backup was made; of one that was removed from this device for good
 * too, and it meets what the team has by now before anything of it counts as newer; of one that is here, the library's own word stands, and cells that came from the
 * backup are noted for the team unless it has them. Stores: replicas, edits, teams.
 * @param taken cells that came from the backup
 */
export async function restoreTeam(tx: WriteTx, line: ClipLine, before: Clip | undefined, taken: Record<string, Cell>): Promise<void> {
  const known = await tx.objectStore('replicas').get(line.uid);
  const pending = await tx.objectStore('edits').index('uid').getAll(line.uid);
  const add = async (edit: Omit<EditRow, 'seq'>): Promise<void> => {
    if (pending.some(({ e, field }) => e === edit.e && field === edit.field)) return;
    await tx.objectStore('edits').add(edit as EditRow); // seq comes from the store's key generator
  };
  if (!before) {
    if (known) await meetAgain(tx, known);
    else if (line.replica) await tx.objectStore('replicas').put({ uid: line.uid, ...line.replica, due: 1, left: 1 });
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

/** What was noted of the team's states tells of another copy than this one, which has yet to meet them; the feed tells of them, and of captures that came since, from its beginning. */
async function meetAgain(tx: WriteTx, { names: _, due: __, ...known }: ReplicaRow): Promise<void> {
  const due = (await mayEdit(tx, known)) && { due: 1 as const };
  await tx.objectStore('replicas').put({ ...known, rev: null, base: null, revs: [], seen: {}, ...due });
  const team = await tx.objectStore('teams').get(known.team);
  if (team) await tx.objectStore('teams').put({ ...team, since: '0' });
}
