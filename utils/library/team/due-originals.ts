import type { Library } from '../open';
import { write } from '../write';
import { originalsOf } from './originals-of';

/**
 * Has the originals and removed blocks of a team's clips sent that were kept before the person agreed to it: noted with each clip, so that whatever breaks the
 * sending off, the next sync goes on. Clips of which nothing ever left take theirs along by themselves; those of one in the trash go once it is taken out.
 * @returns of how many clips something is to go now
 */
export function dueOriginals(lib: Library, team: string): Promise<number> {
  return write(lib, ['clips', 'captures', 'bodies', 'replicas', 'held'], async (tx) => {
    let concerned = 0;
    for (const replica of await tx.objectStore('replicas').index('team').getAll(team)) {
      if (!replica.left || replica.refused !== undefined) continue;
      const clip = await tx.objectStore('clips').index('uid').get(replica.uid);
      if (!clip) continue;
      const trashed = clip.f['deleted']?.v === true;
      const shas = (await tx.objectStore('captures').index('clip').getAll(replica.uid)).flatMap(originalsOf);
      if (!(await anyOf(shas, async (sha) => (await tx.objectStore('held').getKey([team, `blob:sha256-${sha}`])) === undefined && ((await tx.objectStore('bodies').get(sha))?.data ?? null) !== null))) continue;
      await tx.objectStore('replicas').put({ ...replica, ...(!trashed && { due: 1 }), refill: 1 });
      if (!trashed) concerned++;
    }
    return concerned;
  });
}

async function anyOf(shas: readonly string[], is: (sha: string) => Promise<boolean>): Promise<boolean> {
  for (const sha of shas) if (await is(sha)) return true;
  return false;
}
