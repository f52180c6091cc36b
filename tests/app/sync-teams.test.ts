import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSyncTeams, IDLE_MS, type SyncTeamsDeps } from '../../utils/app/sync-teams';
import type { SyncStatus } from '../../utils/article/sync-status';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';
import { deviceIn } from '../../utils/library/team/device-in';
import { moveClip } from '../../utils/library/team/move-clip';
import { teamLibrary } from '../../utils/library/team/team-library';
import { clipId } from '../../utils/team/documents';
import { backoff } from '../../utils/sync/backoff';
import { fakeTeam } from '../../utils/team/fake';
import { seededRandom } from '../../utils/team/fake/seeded-random';
import { TeamError } from '../../utils/team/team-error';
import type { TeamStore } from '../../utils/team/team-store';
import { freshLibrary, keep } from '../library/helpers/library';

const TEAM = '01HQVMZ1Z8SP488K4TQWPDRAHC';

/** What the clock of a stage says. */
const NOW = Date.UTC(2026, 10, 27, 9, 30);

async function stage(change: Partial<TeamAccount> = {}) {
  const cluster = fakeTeam({ random: seededRandom(1), nodes: 1 });
  const lib = await freshLibrary();
  const accounts: TeamAccount[] = [{ ...NEW_TEAM, id: TEAM, name: '云溪', address: 'https://store.example.gov.cn', db: 'team-a', user: 'lin', key: 'k', ...change }];
  const me = await deviceIn(lib, 'lin');
  const notes = new Map<string, SyncStatus>();
  const reports: unknown[] = [];
  const upgraded: string[] = [];
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
    rules: 2,
    upgradeRules: async ({ id }) => void upgraded.push(id),
    noteRules: async (_, version) => void (accounts[0]!.rules = version),
    wakeAt: async (at) => void (wake = at),
    now: () => NOW,
    random: () => 0.5,
    report: (error) => void reports.push(error),
  };
  const share = async (holdUntil = 0) => moveClip(lib, (await keep(lib)).id, { team: TEAM, me, holdUntil });
  return { accounts, cluster, connection, deps, lib, notes, reports, share, store, upgraded, sync: createSyncTeams(deps), wake: () => wake };
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
    const { silent, reached } = silentAtWrite(connection);
    store.current = silent;
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

describe('how a sync stands, and when it runs again', () => {
  it('idle when all is told and heard: again within a quarter of an hour', async () => {
    const { notes, share, sync, wake } = await stage();
    await share();
    await sync.run();
    expect(notes.get(TEAM)).toMatchObject({ state: 'idle', pending: 0, failures: 0, at: NOW, next: NOW + IDLE_MS });
    expect(wake()).toBe(NOW + IDLE_MS);
    expect(IDLE_MS).toBe(15 * 60_000);
  });

  it('waiting while an edit is held back: again when it may leave', async () => {
    const { cluster, notes, share, sync, wake } = await stage();
    const clip = await share(NOW + 15_000);
    await sync.run();
    expect(notes.get(TEAM)).toMatchObject({ state: 'waiting', pending: 1, next: NOW + 15_000 });
    expect(wake()).toBe(NOW + 15_000);
    expect(cluster.requests.flatMap(({ ids }) => ids)).not.toContain(clipId(clip.uid));
  });

  it('waiting, and again at once, when an edit that was held back at the beginning may leave at the end', async () => {
    const { cluster, deps, notes, share, sync, wake } = await stage();
    const clip = await share(NOW + 2_000);
    let clock = NOW;
    deps.now = () => clock;
    const { library } = deps;
    deps.library = async (account) => {
      const own = await library(account);
      // Asked last when all has been sent.
      const role = async (user: string): Promise<string | undefined> => {
        if (cluster.requests.length > 0) clock = NOW + 3_000;
        return own.role(user);
      };
      return { ...own, role };
    };
    await sync.run();
    expect(cluster.requests.flatMap(({ ids }) => ids)).not.toContain(clipId(clip.uid));
    expect(notes.get(TEAM)).toMatchObject({ state: 'waiting', pending: 1 });
    expect(wake()).toBe(NOW + 2_000);
    await sync.run();
    expect(notes.get(TEAM)).toMatchObject({ state: 'idle', pending: 0 });
  });

  it('idle for a reader, of whom nothing goes, whatever waits', async () => {
    const { cluster, notes, share, sync, wake } = await stage({ role: 'reader' });
    await share(NOW + 5_000);
    await share();
    await sync.run();
    expect(cluster.requests.some(({ call }) => call === 'write')).toBe(false);
    expect(notes.get(TEAM)).toMatchObject({ state: 'idle', pending: 2, next: NOW + IDLE_MS });
    expect(wake()).toBe(NOW + IDLE_MS);
  });

  it('trying after what passes by itself: later with each failure, and never before the store said; sooner only when a person asks', async () => {
    const { connection, notes, store, sync, wake } = await stage();
    let failure = new TeamError('team.busy', undefined, 400_000);
    let asked = 0;
    store.current = {
      ...wrapped(connection),
      changes: () => {
        asked++;
        return Promise.reject(failure);
      },
    };
    await sync.run();
    expect(notes.get(TEAM)).toMatchObject({ state: 'trying', code: 'team.busy', failures: 1, next: NOW + 400_000 });
    expect(wake()).toBe(NOW + 400_000);
    await sync.run();
    expect(asked).toBe(1);
    failure = new TeamError('team.unreachable');
    await sync.run({ team: TEAM, asked: true });
    expect(asked).toBe(2);
    expect(notes.get(TEAM)).toMatchObject({ state: 'trying', code: 'team.unreachable', failures: 2, next: NOW + backoff(2, 0.5) });
    store.current = connection;
    await sync.run({ team: TEAM, asked: true });
    expect(notes.get(TEAM)).toMatchObject({ state: 'idle', failures: 0 });
    expect(notes.get(TEAM)).not.toHaveProperty('code');
  });

  it.each([false, true])('trying after a failure during which more came up: at its time, and at once only where a person asked meanwhile (%s)', async (byPerson) => {
    const { connection, notes, store, sync } = await stage();
    let asked = 0;
    const again: Promise<void>[] = [];
    store.current = {
      ...wrapped(connection),
      async changes() {
        if (++asked === 1) again.push(sync.run({ team: TEAM, asked: byPerson }));
        // Until that is known.
        await new Promise((resolve) => setImmediate(resolve));
        throw new TeamError('team.busy', undefined, 400_000);
      },
    };
    await sync.run();
    await Promise.all(again);
    expect(asked).toBe(byPerson ? 2 : 1);
    expect(notes.get(TEAM)).toMatchObject({ state: 'trying', failures: byPerson ? 2 : 1, next: NOW + 400_000 });
  });

  it.each(['team.credentials', 'team.forbidden', 'team.missing'] as const)('stopped by %s, which needs somebody: no alarm, until a person asks', async (code) => {
    const { connection, notes, reports, store, sync, wake } = await stage();
    let asked = 0;
    store.current = {
      ...wrapped(connection),
      changes: () => {
        asked++;
        return Promise.reject(new TeamError(code));
      },
    };
    await sync.run();
    expect(notes.get(TEAM)).toMatchObject({ state: 'stopped', code });
    expect(wake()).toBeUndefined();
    expect(reports).toEqual([expect.objectContaining({ code })]);
    await sync.run();
    expect(asked).toBe(1);
    await sync.run({ team: TEAM, asked: true });
    expect(asked).toBe(2);
  });

  it('stopped where the host is not granted any more: nothing is asked', async () => {
    const { cluster, deps, notes } = await stage();
    await createSyncTeams({ ...deps, granted: async () => false }).run();
    expect(notes.get(TEAM)).toMatchObject({ state: 'stopped', code: 'permission.refused' });
    expect(cluster.requests).toEqual([]);
  });
});

it('a pause doubles with each failure up to a quarter of an hour; half of it is by chance, and it is never shorter than the store asked for', () => {
  expect([1, 2, 3].map((failures) => [backoff(failures, 0), backoff(failures, 1)])).toEqual([[2_500, 5_000], [5_000, 10_000], [10_000, 20_000]]);
  expect([backoff(50, 0), backoff(50, 1)]).toEqual([450_000, 900_000]);
  expect(backoff(1, 1, 120_000)).toBe(120_000);
  expect(backoff(50, 0, 1_000)).toBe(450_000);
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

/** A store that never answers a write: only the end of the run ends the call. `reached` settles when it was asked. */
function silentAtWrite(store: TeamStore): { silent: TeamStore; reached: Promise<void> } {
  let asked = (): void => undefined;
  const reached = new Promise<void>((resolve) => (asked = resolve));
  const write: TeamStore['write'] = (_, signal) =>
    new Promise((_resolve, reject) => {
      asked();
      signal!.addEventListener('abort', () => reject(signal!.reason as Error));
    });
  return { silent: { ...wrapped(store), write }, reached };
}

it('a file that took too long to send is tried again after a quarter of an hour, or when a person asks; other runs go on without it', async () => {
  const { connection, deps, notes, reports, share, store, sync } = await stage();
  await share();
  let clock = NOW;
  deps.now = () => clock;
  const write: TeamStore['write'] = () => Promise.reject(new TeamError('team.unreachable', 'time-out'));
  store.current = { ...wrapped(connection), write };
  const told = async (asked = false): Promise<number> => {
    reports.length = 0;
    await sync.run({ asked });
    expect(notes.get(TEAM)).toMatchObject({ state: 'waiting', pending: 1, failures: 0 });
    return reports.length;
  };
  expect(await told()).toBe(1);
  expect(await told()).toBe(0);
  clock += IDLE_MS;
  expect([await told(), await told(), await told(true)]).toEqual([1, 0, 1]);
});

it('a background is kept from being stopped for idleness while a request takes long, and no longer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { accounts, connection, deps, share, store, sync } = await stage();
  await share();
  const { silent, reached } = silentAtWrite(connection);
  store.current = silent;
  const status = vi.spyOn(deps, 'status');
  const run = sync.run();
  await reached;
  status.mockClear();
  vi.advanceTimersByTime(60_000);
  expect(status).toHaveBeenCalledTimes(3);
  accounts[0]!.paused = true;
  await sync.stop(TEAM);
  await run;
  expect(vi.getTimerCount()).toBe(0);
});

describe('a background that is killed in the middle of a run', () => {
  /** Begins a run that never ends. */
  const begin = async ({ connection, deps, share, sync }: Awaited<ReturnType<typeof stage>>): Promise<void> => {
    await share();
    const { silent, reached } = silentAtWrite(connection);
    deps.store = ({ id }) => (id === TEAM ? silent : connection);
    void sync.run();
    await reached;
  };

  it('is woken to take it up again, though nothing was to wake it before', async () => {
    const staged = await stage();
    await begin(staged);
    expect(staged.wake()).toBe(NOW + 60_000);
  });

  it('is woken sooner where it was to be before', async () => {
    const staged = await stage();
    await staged.share(NOW + 30_000);
    await staged.sync.run();
    await begin(staged);
    expect(staged.wake()).toBe(NOW + 30_000);
  });

  it('is not woken at once for what the run is about', async () => {
    const staged = await stage();
    await staged.sync.run();
    staged.deps.now = () => NOW + IDLE_MS;
    await begin(staged);
    expect(staged.wake()).toBe(NOW + IDLE_MS + 60_000);
  });

  it('is woken though another team was through meanwhile', async () => {
    const staged = await stage();
    const { accounts, sync, wake } = staged;
    const other = { ...accounts[0]!, id: '01HQVMZ1Z8SP488K4TQWPDRAHD', paused: true };
    accounts.push(other);
    await begin(staged);
    other.paused = false;
    await sync.run({ team: other.id });
    expect(wake()).toBe(NOW + 60_000);
  });
});

describe('the rules of a team that an older version made', () => {
  it('are written anew once by an owner, and by nobody else', async () => {
    for (const role of ['owner', 'editor', 'reader', undefined] as const) {
      const { accounts, sync, upgraded } = await stage({ ...(role && { role }) });
      await sync.run({ asked: true });
      await sync.run({ asked: true });
      expect({ role, upgraded, rules: accounts[0]!.rules }).toEqual(role === 'owner' ? { role, upgraded: [TEAM], rules: 2 } : { role, upgraded: [], rules: undefined });
    }
  });

  it('are left for the next time when the server does not answer, and for good when it refuses; the sync goes on either way', async () => {
    for (const [code, times] of [['team.server', 2], ['team.forbidden', 1]] as const) {
      const { accounts, deps, notes, reports } = await stage({ role: 'owner' });
      let asked = 0;
      const upgradeRules = (): Promise<never> => {
        asked++;
        return Promise.reject(new TeamError(code));
      };
      const sync = createSyncTeams({ ...deps, upgradeRules });
      await sync.run({ asked: true });
      await sync.run({ asked: true });
      expect({ code, asked, reports: reports.map((error) => (error as TeamError).code), state: notes.get(TEAM)?.state, rules: accounts[0]!.rules }).toEqual({
        code,
        asked: times,
        reports: Array.from({ length: times }, () => code),
        state: 'idle',
        rules: times === 1 ? 2 : undefined,
      });
    }
  });
});
