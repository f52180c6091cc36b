import type { IDBPTransaction } from 'idb';
import type { Schema, StoreName, WriteTx } from '../schema';
import type { TeamClip } from './rows';

/** A clip as its team's sync sees it. Stores: clips, replicas, edits. */
export async function readTeamClip(tx: WriteTx | IDBPTransaction<Schema, StoreName[], 'readonly'>, uid: string): Promise<TeamClip> {
  const store = (tx as WriteTx).objectStore.bind(tx) as WriteTx['objectStore'];
  const [clip, replica, edits] = await Promise.all([store('clips').index('uid').get(uid), store('replicas').get(uid), store('edits').index('uid').getAll(uid)]);
  const shell = clip && { createdBy: clip.createdBy, by: clip.by, f: clip.f, lost: clip.lost, seen: replica?.seen ?? {} };
  return { uid, shell, replica, edits };
}
