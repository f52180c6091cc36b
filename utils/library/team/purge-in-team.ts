import type { ReplicaRow, WriteTx } from '../schema';
import { contentsOf } from './contents-of';

/**
 * Prepares what a team knows of a clip for the clip's going for good from this device, and says whether it may go. One of which nothing ever left never was there:
 * its edits go with it. One that others may have goes once no edit of ours is on its way any more, its deletion among them; until then it stays in the trash. An edit that
 * does not go, because a file is too large or the team's rules refuse it, is no reason to wait; neither is one for a team that this device is not in (left, or out of a backup), for nobody would ever be told. What stays noted of that one is which states of it were seen, so that it does
 * not come back until somebody takes it out of the trash. One that is to be removed for the whole team goes with that. Stores: replicas, edits, captures, files, teams.
 */
export async function purgeInTeam(tx: WriteTx, uid: string): Promise<boolean> {
  const replica = await tx.objectStore('replicas').get(uid);
  if (!replica) return true;
  const edits = await tx.objectStore('edits').index('uid').getAll(uid);
  const unheard = isUnheard(replica);
  const waits = replica.purge || (edits.length > 0 && replica.due);
  if (!unheard && waits && (await isIn(tx, replica.team))) return false;
  for (const { seq } of edits) await tx.objectStore('edits').delete(seq);
  if (unheard) {
    await tx.objectStore('replicas').delete(uid);
    return true;
  }
  const { due: _, branches: __, refused: ___, refill: ____, notPurged: _____, ...known } = replica;
  await tx.objectStore('replicas').put({ ...known, names: await contentsOf(tx, uid) });
  return true;
}

/** Nothing of it ever left, or the store refused whatever did. */
const isUnheard = ({ left, rev, base, refused }: ReplicaRow): boolean => rev === null && (!left || (refused !== undefined && base === null));

/** The first look at a team's store is noted before anything else, and forgotten when the team is left. */
const isIn = async (tx: WriteTx, team: string): Promise<boolean> => (await tx.objectStore('teams').getKey(team)) !== undefined;
