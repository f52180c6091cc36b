import type { Library } from '../open';
import { write } from '../write';

/** Has what of a team's clips was withheld looked at again: the person's settings are others now. */
export function dueAgain(lib: Library, team: string): Promise<void> {
  return write(lib, ['replicas', 'edits'], async (tx) => {
    const edits = await tx.objectStore('edits').getAll();
    for (const uid of new Set(edits.flatMap((edit) => (edit.team === team ? [edit.uid] : [])))) {
      const replica = await tx.objectStore('replicas').get(uid);
      if (replica && replica.refused === undefined) await tx.objectStore('replicas').put({ ...replica, due: 1 });
    }
  });
}
