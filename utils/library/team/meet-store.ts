import type { Library } from '../open';
import type { TeamRow, WriteTx } from '../schema';
import { write } from '../write';
import { ofTeam } from './team-range';

const STORES = ['teams', 'replicas', 'held', 'clips'] as const;

/**
 * Notes where a team's store is, and which it is. At another place than before nothing counts any more that was known of what the store has: it is read from the
 * beginning, and what it turns out to lack is sent again by {@link resend}.
 * @param place a word for the store's address, which itself stays out of the library
 * @param instance a word for the very database; undefined where the store does not tell
 * @returns `moved` while what the store lacks is not sent yet; `replaced` for another database at the same place: then nothing is changed, until {@link agreeToStore}
 */
export function meetStore(lib: Library, team: string, place: string, instance?: string): Promise<'same' | 'moved' | 'replaced'> {
  return write(lib, STORES, async (tx) => {
    const before = await tx.objectStore('teams').get(team);
    const row: TeamRow = { since: '0', people: {}, ...before, team };
    if (row.place !== undefined && row.place !== place) {
      await forget(tx, { ...row, place, ...(instance !== undefined && { instance }) });
      return 'moved';
    }
    if (row.instance !== undefined && instance !== undefined && row.instance !== instance) return 'replaced';
    if (row.place === undefined || (row.instance === undefined && instance !== undefined)) await tx.objectStore('teams').put({ ...row, place, ...(instance !== undefined && { instance }) });
    return row.moved === 1 ? 'moved' : 'same';
  });
}

/** Somebody agreed that a store which was set up anew in the place of the old one is the team's now: it is gone on with as with one that moved. */
export function agreeToStore(lib: Library, team: string): Promise<void> {
  return write(lib, STORES, async (tx) => {
    const row = await tx.objectStore('teams').get(team);
    if (!row) return;
    const { instance: _, ...known } = row;
    await forget(tx, known);
  });
}

/** What was known of what a store has counts no more. */
async function forget(tx: WriteTx, row: TeamRow): Promise<void> {
  for (const replica of await tx.objectStore('replicas').index('team').getAll(row.team)) {
    const { branches: _, ...known } = replica;
    await tx.objectStore('replicas').put({ ...known, rev: null, revs: [] });
  }
  await tx.objectStore('held').delete(ofTeam(row.team));
  await tx.objectStore('teams').put({ ...row, since: '0', moved: 1 });
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
      if (!replica.left || replica.purge) continue;
      // One that is there may lack what it names. One that is not can be written by who made it, or by an owner.
      if (replica.due || replica.rev !== null || role === 'owner' || (await madeBy(tx, replica.uid)) === user) await tx.objectStore('replicas').put({ ...replica, due: 1, refill: 1 });
    }
  });
}

const madeBy = async (tx: WriteTx, uid: string): Promise<string | undefined> => (await tx.objectStore('clips').index('uid').get(uid))?.createdBy;
