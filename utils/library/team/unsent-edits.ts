import { reading } from '../errors';
import type { Library } from '../open';

/** Edits of a team's clips that it is not known to have, and in how many clips. A clip that never left at all stays here when the team is left, and is not among them. */
export function unsentEdits(lib: Library, team: string): Promise<{ edits: number; clips: number }> {
  return reading(async () => {
    const tx = lib.db.transaction(['replicas', 'edits']);
    const rows = await tx.objectStore('replicas').index('team').getAll(team);
    const left = new Set(rows.flatMap((row) => (row.left ? [row.uid] : [])));
    const edits = (await tx.objectStore('edits').getAll()).filter((edit) => edit.team === team && left.has(edit.uid));
    return { edits: edits.length, clips: new Set(edits.map(({ uid }) => uid)).size };
  });
}
