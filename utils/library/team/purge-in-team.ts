import type { WriteTx } from '../schema';
import { contentsOf } from './contents-of';

/**
 * Prepares what a team knows of a clip for the clip's going for good from this device, and says whether it may go. One of which nothing ever left never was there:
 * its edits go with it. One that others may have goes once the team holds all our edits, its deletion among them; until then it stays in the trash. What stays noted
 * of that one is which states of it were seen, so that it does not come back until somebody takes it out of the trash. One that is to be
 * removed for the whole team goes with that. Stores: replicas, edits, captures, files.
 */
export async function purgeInTeam(tx: WriteTx, uid: string): Promise<boolean> {
  const replica = await tx.objectStore('replicas').get(uid);
  if (!replica) return true;
  const edits = await tx.objectStore('edits').index('uid').getAll(uid);
  if (!replica.left && replica.rev === null) {
    for (const { seq } of edits) await tx.objectStore('edits').delete(seq);
    await tx.objectStore('replicas').delete(uid);
    return true;
  }
  if (edits.length > 0) return false;
  if (replica.purge) return false;
  const { due: _, branches: __, refused: ___, refill: ____, notPurged: _____, ...known } = replica;
  await tx.objectStore('replicas').put({ ...known, names: await contentsOf(tx, uid) });
  return true;
}
