import { filesRange } from '../put-clip';
import type { WriteTx } from '../schema';

/** SHA-256 of all contents that a clip's captures name. Stores: captures, files. */
export async function contentsOf(tx: Pick<WriteTx, 'objectStore'>, uid: string): Promise<string[]> {
  const found = new Set<string>();
  for (const { uid: capture, bodies } of await tx.objectStore('captures').index('clip').getAll(uid)) {
    for (const sha of bodies) found.add(sha);
    for (const { sha } of await tx.objectStore('files').getAll(filesRange(capture))) if (sha !== null) found.add(sha);
  }
  return [...found];
}
