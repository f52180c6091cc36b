import { reading } from '../errors';
import type { Library } from '../open';
import { originalsOf } from './originals-of';
import { ofTeam } from './team-range';

/**
 * Counts a team's clips by what it has of their removed blocks and originals. `sent`: it is known to have some, others may have read it, and nothing takes it back;
 * `unsent`: our own of which it has none.
 */
export function countOriginals(lib: Library, team: string): Promise<{ sent: number; unsent: number }> {
  return reading(async () => {
    const tx = lib.db.transaction(['clips', 'captures', 'replicas', 'held']);
    const held = new Set((await tx.objectStore('held').getAllKeys(ofTeam(team))).map(([, id]) => id));
    const count = { sent: 0, unsent: 0 };
    for (const { uid, left, me } of await tx.objectStore('replicas').index('team').getAll(team)) {
      if (!left) continue;
      const captures = await tx.objectStore('captures').index('clip').getAll(uid);
      if (captures.flatMap(originalsOf).some((sha) => held.has(`blob:sha256-${sha}`))) count.sent++;
      else if (me?.startsWith(`${(await tx.objectStore('clips').index('uid').get(uid))?.createdBy}~`)) count.unsent++;
    }
    return count;
  });
}
