import type { Library } from '../open';
import type { WriteTx } from '../schema';
import { write } from '../write';
import { ofTeam } from './team-range';

const STORES = ['teams', 'replicas', 'held', 'clips'] as const;

/**
 * Notes where a team's store is. At another place than before, or where the feed does not know our place in it (`anew`), nothing counts any more that was known of
 * what the store has: it is read from the beginning, and what it turns out to lack is sent again by {@link resend}.
 * @param place a word for the store's address, which itself stays out of the library
 * @returns true while what the store lacks is not sent yet
 */
export function meetStore(lib: Library, team: string, place: string, { anew = false } = {}): Promise<boolean> {
  return write(lib, STORES, async (tx) => {
    const before = await tx.objectStore('teams').get(team);
    const row = { since: '0', people: {}, ...before, team };
    if (!anew && (row.place === undefined || row.place === place)) {
      if (row.place === undefined) await tx.objectStore('teams').put({ ...row, place });
      return row.moved === 1;
    }
    for (const replica of await tx.objectStore('replicas').index('team').getAll(team)) {
      const { branches: _, ...known } = replica;
      await tx.objectStore('replicas').put({ ...known, rev: null, revs: [] });
    }
    await tx.objectStore('held').delete(ofTeam(team));
    await tx.objectStore('teams').put({ ...row, since: '0', place, moved: 1 });
    return true;
  });
}

/** Once a store at a new place was read through: what it lacks of each clip is looked up and sent to it, as far as its rules let us, and nothing that the old one never heard of. */
export async function resend(lib: Library, team: string, user: string): Promise<void> {
  if ((await lib.db.get('teams', team))?.moved !== 1) return;
  await write(lib, STORES, async (tx) => {
    const row = await tx.objectStore('teams').get(team);
    if (!row) return;
    const role = row.people[user]?.role;
    const { moved: _, ...settled } = row;
    await tx.objectStore('teams').put(settled);
    if (role === 'reader') return;
    for (const replica of await tx.objectStore('replicas').index('team').getAll(team)) {
      if (!replica.left) continue;
      // One that is there may lack what it names. One that is not can be written by who made it, or by an owner.
      if (replica.due || replica.rev !== null || role === 'owner' || (await madeBy(tx, replica.uid)) === user) await tx.objectStore('replicas').put({ ...replica, due: 1, refill: 1 });
    }
  });
}

const madeBy = async (tx: WriteTx, uid: string): Promise<string | undefined> => (await tx.objectStore('clips').index('uid').get(uid))?.createdBy;
