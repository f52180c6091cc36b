import { reading } from '../errors';
import type { Library } from '../open';
import { removeClip } from '../remove-clip';
import { write } from '../write';
import { copyClip } from './copy-clip';
import { SHARE_STORES } from './share-into';
import { ofTeam } from './team-range';
import { takeBackUnsent } from './take-back-unsent';

/** Clips a transaction: a leave that is killed goes on where it was when it is done again. */
const AT_ONCE = 50;

/**
 * Takes a team's clips out of the library: `keep` leaves a private copy of each that is not in the trash, under a uid the team does not know, else they go. Clips that never
 * left stay, private, in either case. Then everything that was noted of the team goes.
 * @returns local ids of the clips that went or came
 * @throws AppError `library.full`, `library.failed`
 */
export async function leaveTeam(lib: Library, team: string, { keep }: { keep: boolean }): Promise<number[]> {
  const changed: number[] = [];
  // First, so that who joins again after a leave that was broken off gets everything again.
  await write(lib, ['teams'], (tx) => tx.objectStore('teams').delete(team));
  for (;;) {
    const rows = await reading(() => lib.db.getAllFromIndex('replicas', 'team', team, AT_ONCE));
    if (rows.length === 0) break;
    changed.push(
      ...(await write(lib, SHARE_STORES, async (tx) => {
        const ids: number[] = [];
        for (const { uid, left } of rows) {
          const clip = await tx.objectStore('clips').index('uid').get(uid);
          if (clip) ids.push(clip.id);
          if (clip && !left) {
            await takeBackUnsent(tx, clip);
            continue;
          }
          if (clip) {
            if (keep && clip.view.trashedAt === undefined) ids.push((await copyClip(tx, clip, lib.now())).id);
            await removeClip(tx, clip);
          }
          for (const { seq } of await tx.objectStore('edits').index('uid').getAll(uid)) await tx.objectStore('edits').delete(seq);
          await tx.objectStore('replicas').delete(uid);
        }
        return ids;
      })),
    );
  }
  await write(lib, ['held', 'wants', 'aside'], async (tx) => {
    for (const store of ['held', 'wants', 'aside'] as const) await tx.objectStore(store).delete(ofTeam(team));
  });
  return changed;
}
