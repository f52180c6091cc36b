import type { Cell } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';
import type { ReplicaRow, WriteTx } from '../schema';
import { capturesNaming } from './captures-naming';
import { contentsOf } from './contents-of';
import { ofTeam } from './team-range';

/**
 * Documents of a team that one clip names and, as far as is known here, no other: its captures, and those contents that no other clip of the team needs, one that
 * was removed from this device alone included. While a document of the team could not be read, which could name anything, no contents.
 */
export function onlyOf(lib: Library, team: string, uid: string): Promise<{ captures: string[]; blobs: string[] }> {
  return reading(async () => {
    const tx = lib.db.transaction(['clips', 'replicas', 'captures', 'files', 'aside']) as unknown as WriteTx;
    const captures = (await tx.objectStore('captures').index('clip').getAllKeys(uid)).map((capture) => `capture:${capture}`);
    const unread = (await tx.objectStore('aside').getAllKeys(ofTeam(team))).some(([, id]) => !id.startsWith('blob:'));
    if (unread) return { captures, blobs: [] };
    const removed = await namedByRemoved(tx, team, uid);
    const blobs: string[] = [];
    for (const sha of await contentsOf(tx, uid)) if (!removed.has(sha) && !(await namedElsewhere(tx, team, uid, sha))) blobs.push(`blob:sha256-${sha}`);
    return { captures, blobs };
  });
}

async function namedByRemoved(tx: WriteTx, team: string, uid: string): Promise<Set<string>> {
  const found = new Set<string>();
  for (const replica of await tx.objectStore('replicas').index('team').getAll(team)) {
    if (replica.uid === uid || replica.purged) continue;
    for (const sha of [...(replica.names ?? []), ...filesOf(replica)]) found.add(sha);
  }
  return found;
}

/** A file that somebody fetched may be told of before the capture that it belongs to. */
const filesOf = ({ base }: ReplicaRow): string[] => Object.values(base ?? {}).flatMap(({ v }: Cell) => (typeof v === 'object' && v !== null && !Array.isArray(v) ? [v.sha] : []));

async function namedElsewhere(tx: WriteTx, team: string, uid: string, sha: string): Promise<boolean> {
  for (const clip of new Set((await capturesNaming(tx, sha)).map((row) => row.clip))) {
    if (clip === uid) continue;
    const replica = await tx.objectStore('replicas').get(clip);
    // One of which only a capture has come belongs to the team too.
    if (replica ? replica.team === team : (await tx.objectStore('clips').index('uid').getKey(clip)) === undefined) return true;
  }
  return false;
}
