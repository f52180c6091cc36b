import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createSyncTeams, type SyncTeamsDeps } from '../../utils/app/sync-teams';
import type { SyncStatus } from '../../utils/article/sync-status';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import { deviceIn } from '../../utils/library/team/device-in';
import { moveClip } from '../../utils/library/team/move-clip';
import { teamLibrary } from '../../utils/library/team/team-library';
import { clipId } from '../../utils/team/documents';
import { fakeTeam } from '../../utils/team/fake';
import { seededRandom } from '../../utils/team/fake/seeded-random';
import type { TeamStore } from '../../utils/team/team-store';
import { freshLibrary, keep } from '../library/helpers/library';

const TEAM = '01HQVMZ1Z8SP488K4TQWPDRAHC';

async function stage(change: Partial<TeamAccount> = {}) {
  const cluster = fakeTeam({ random: seededRandom(1), nodes: 1 });
  const lib = await freshLibrary();
  const accounts: TeamAccount[] = [{ ...NEW_TEAM, id: TEAM, name: '云溪', address: 'https://store.example.gov.cn', db: 'team-a', user: 'lin', key: 'k', ...change }];
  const me = await deviceIn(lib, 'lin');
  const notes = new Map<string, SyncStatus>();
  const reports: unknown[] = [];
  const connection = cluster.connect({ user: 'lin', role: 'owner' });
  const store: { current: TeamStore } = { current: connection };
  let wake: number | undefined;
  const deps: SyncTeamsDeps = {
    accounts: async () => accounts.map((account) => ({ ...account })),
    store: () => store.current,
    library: async () => teamLibrary(lib, TEAM, me, () => undefined),
    granted: async () => true,
    status: async (team) => notes.get(team),
    note: async (team, status) => void notes.set(team, status),
    noteRole: async (_, role) => void (accounts[0]!.role = role),
    wakeAt: async (at) => void (wake = at),
    now: () => Date.now() + 60_000,
    random: () => 0.5,
    report: (error) => void reports.push(error),
  };
  const share = async () => moveClip(lib, (await keep(lib)).id, { team: TEAM, me, holdUntil: 0 });
  return { accounts, cluster, connection, deps, lib, notes, reports, share, store, sync: createSyncTeams(deps), wake: () => wake };
}

describe('a team that is paused', () => {
  it('is asked nothing, also by a start of the browser or “sync now”; what waits is told, and goes once it is resumed', async () => {
    const { accounts, cluster, notes, share, sync, wake } = await stage({ paused: true });
    const clip = await share();
    await sync.run();
    await sync.run({ team: TEAM, asked: true });
    expect(cluster.requests).toEqual([]);
    expect(notes.get(TEAM)).toMatchObject({ state: 'paused', pending: 1 });
    expect(wake()).toBeUndefined();
    accounts[0]!.paused = false;
    await sync.run({ team: TEAM, asked: true });
    expect(cluster.requests.flatMap(({ ids }) => ids)).toContain(clipId(clip.uid));
    expect(notes.get(TEAM)).toMatchObject({ state: 'idle', pending: 0 });
  });

  it('in the middle of a run: the run ends, nothing is asked any more, and it is told when nothing runs', async () => {
    const { accounts, cluster, connection, lib, notes, reports, share, store, sync } = await stage();
    await share();
    let asked = (): void => undefined;
    const reached = new Promise<void>((resolve) => (asked = resolve));
    // The store that never answers: only the end of the run ends the call.
    store.current = {
      ...wrapped(connection),
      write: (_, signal) =>
        new Promise((_resolve, reject) => {
          asked();
          signal!.addEventListener('abort', () => reject(signal!.reason as Error));
        }),
    };
    const run = sync.run({ team: TEAM });
    await reached;
    const before = cluster.requests.length;
    accounts[0]!.paused = true;
    await sync.stop(TEAM);
    await run;
    expect(cluster.requests).toHaveLength(before);
    expect(notes.get(TEAM)).toMatchObject({ state: 'paused', pending: 1 });
    expect(reports).toEqual([]);
    expect(await lib.db.count('edits')).toBeGreaterThan(0);
  });
});

it('a team that is being left is asked nothing', async () => {
  const { cluster, share, sync } = await stage({ leaving: 'keep', paused: true });
  await share();
  await sync.run({ team: TEAM, asked: true });
  expect(cluster.requests).toEqual([]);
});

it('what we are in a team is kept as the team’s list has it', async () => {
  const { accounts, cluster, sync } = await stage();
  cluster.plant('team:people', { type: 'people', schema: 1, by: 'lin', people: { lin: { name: '林', role: 'reader' } } });
  await sync.run({ team: TEAM });
  expect(accounts[0]!.role).toBe('reader');
});

const wrapped = (store: TeamStore): TeamStore => ({
  session: (signal) => store.session(signal),
  instance: (signal) => store.instance(signal),
  team: (signal) => store.team(signal),
  changes: (since, options) => store.changes(since, options),
  read: (ids, signal) => store.read(ids, signal),
  known: (ids, signal) => store.known(ids, signal),
  write: (docs, signal) => store.write(docs, signal),
  contents: (ids, signal) => store.contents(ids, signal),
});
