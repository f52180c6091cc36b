import type { Library } from '../open';
import { write } from '../write';

/**
 * Keeps what of a clip has not left yet from leaving before `until` (milliseconds since 1970): while its popup is open, say. A hold that is longer already
 * stays. A clip of which something has left goes on as it was.
 */
export function holdClip(lib: Library, uid: string, until: number): Promise<void> {
  return write(lib, ['replicas', 'edits'], async (tx) => {
    const replica = await tx.objectStore('replicas').get(uid);
    if (!replica || replica.left) return;
    for (const edit of await tx.objectStore('edits').index('uid').getAll(uid)) {
      if (edit.holdUntil < until) await tx.objectStore('edits').put({ ...edit, holdUntil: until });
    }
  });
}
