import { reading } from '../errors';
import type { Library } from '../open';

/** Clips whose edits are looked at: when one of these many is let go, the others are looked at anew. */
const LOOKED_AT = 200;

/** Clips with something to send or confirm, and when the first edit that is held may leave. */
export function pendingClips(lib: Library, team: string, now: number): Promise<{ due: number; release?: number }> {
  return reading(async () => {
    const tx = lib.db.transaction(['replicas', 'edits']);
    const uids = await tx.objectStore('replicas').index('due').getAllKeys(IDBKeyRange.only([team, 1]));
    const edits = await Promise.all(uids.slice(0, LOOKED_AT).map((uid) => tx.objectStore('edits').index('uid').getAll(uid)));
    const held = edits.flat().map(({ holdUntil }) => holdUntil).filter((until) => until > now);
    const purges = await tx.objectStore('replicas').index('due').count(IDBKeyRange.only([team, 2]));
    return { due: uids.length + purges, ...(held.length > 0 && { release: Math.min(...held) }) };
  });
}
