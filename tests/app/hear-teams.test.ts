import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type HearTeamsDeps, hearTeams } from '../../utils/app/hear-teams';
import type { SyncStatus } from '../../utils/article/sync-status';
import { NEW_TEAM, type TeamAccount } from '../../utils/article/team-account';

const WAIT = 25_000;
const team = (id: string, changes: Partial<TeamAccount> = {}): TeamAccount => ({ ...NEW_TEAM, id, name: id, address: `http://${id}.example`, db: 'team-x', user: 'u', key: 'k', ...changes });

interface Feed {
  asked: { since: string; limit: number; wait?: number; signal?: AbortSignal }[];
  answer(rows: unknown[]): void;
  fail(): void;
  /** Notes a sync that came through; the feed is another from then on. */
  sync(): void;
}

/** Teams whose feeds answer when the test says so. */
function scene(accounts: TeamAccount[], states: Record<string, SyncStatus['state']> = {}, granted = true): { deps: HearTeamsDeps; feeds: Record<string, Feed> } {
  const feeds: Record<string, Feed> = {};
  const synchronised: Record<string, () => Promise<void>> = {};
  for (const { id } of accounts) {
    let settle: { resolve(rows: unknown[]): void; reject(): void };
    let answer: Promise<unknown[]>;
    let synced: () => void;
    let sync: Promise<void>;
    const renew = (): void => {
      answer = new Promise<unknown[]>((resolve, reject) => (settle = { resolve, reject: () => reject(new Error('away')) }));
      answer.catch(() => undefined); // one that nobody asked for
      sync = new Promise((resolve) => (synced = resolve));
    };
    renew();
    feeds[id] = {
      asked: [],
      answer: (rows) => settle.resolve(rows),
      fail: () => settle.reject(),
      sync() {
        const tell = synced;
        states[id] = 'idle';
        renew();
        tell();
      },
    };
    synchronised[id] = () => sync;
    Object.assign(feeds[id], {
      changes: async (since: string, options: object) => {
        feeds[id]!.asked.push({ since, ...(options as { limit: number }) });
        return { rows: await answer, since: '9', more: false };
      },
    });
  }
  const deps = {
    accounts: () => Promise.resolve(accounts),
    store: ({ id }: TeamAccount) => feeds[id],
    library: () => Promise.resolve({ since: () => Promise.resolve('7') }),
    granted: () => Promise.resolve(granted),
    status: (id: string) => Promise.resolve(states[id] && ({ state: states[id], failures: 0, pending: 0 } as SyncStatus)),
    synced: (id: string) => synchronised[id]!(),
  } as unknown as HearTeamsDeps;
  return { deps, feeds };
}

/** Whether it has ended once everything that is ready has run. */
async function ended(hearing: Promise<void>): Promise<boolean> {
  let over = false;
  void hearing.then(() => (over = true));
  await vi.advanceTimersByTimeAsync(0);
  return over;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('ends with the first feed that has something new, and lets go of the others', async () => {
  const { deps, feeds } = scene([team('a'), team('b')], { a: 'idle', b: 'waiting' });
  const hearing = hearTeams(deps, WAIT, new AbortController().signal);
  expect(await ended(hearing)).toBe(false);
  expect(feeds['a']!.asked).toMatchObject([{ since: '7', limit: 1, wait: WAIT }]);
  feeds['b']!.answer([{ id: 'clip:x' }]);
  expect(await ended(hearing)).toBe(true);
  expect(feeds['a']!.asked[0]!.signal!.aborted).toBe(true);
});

it('goes on listening after a feed that has nothing, or fails, until the time is over', async () => {
  const { deps, feeds } = scene([team('a'), team('b')]);
  const hearing = hearTeams(deps, WAIT, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(0);
  feeds['a']!.answer([]);
  feeds['b']!.fail();
  expect(await ended(hearing)).toBe(false);
  await vi.advanceTimersByTimeAsync(WAIT);
  expect(await ended(hearing)).toBe(true);
});

it('ends when the page goes, also before it began', async () => {
  const { deps, feeds } = scene([team('a')]);
  const page = new AbortController();
  const hearing = hearTeams(deps, WAIT, page.signal);
  expect(await ended(hearing)).toBe(false);
  page.abort();
  expect(await ended(hearing)).toBe(true);
  expect(feeds['a']!.asked[0]!.signal!.aborted).toBe(true);
  expect(await ended(hearTeams(deps, WAIT, page.signal))).toBe(true);
});

it.each([
  ['paused', [team('a', { paused: true })], {}, true],
  ['stopped', [team('a')], { a: 'stopped' }, true],
  ['waiting for its time', [team('a')], { a: 'trying' }, true],
  ['not granted', [team('a')], {}, false],
] as const)('asks nothing of a team that is %s', async (_, accounts, states, granted) => {
  const { deps, feeds } = scene([...accounts], states, granted);
  expect(await ended(hearTeams(deps, WAIT, new AbortController().signal))).toBe(false);
  expect(feeds['a']!.asked).toEqual([]);
});

it.each([
  ['was away', {}],
  ['waited for its time', { a: 'trying' }],
  ['was paused', { a: 'paused' }],
] as const)('listens to a team that %s as soon as a sync has come through', async (_, states) => {
  const { deps, feeds } = scene([team('a')], { ...states });
  const hearing = hearTeams(deps, WAIT, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(0);
  feeds['a']!.fail();
  expect(await ended(hearing)).toBe(false);
  const before = feeds['a']!.asked.length;
  feeds['a']!.sync();
  expect(await ended(hearing)).toBe(false);
  expect(feeds['a']!.asked.length).toBe(before + 1);
  feeds['a']!.answer([{ id: 'clip:x' }]);
  expect(await ended(hearing)).toBe(true);
});

it('listens with the account as it is by then', async () => {
  const accounts = [team('a', { key: 'old', paused: true })];
  const { deps, feeds } = scene(accounts);
  const keys: string[] = [];
  const { store } = deps;
  deps.store = (account) => {
    keys.push(account.key);
    return store(account);
  };
  const hearing = hearTeams(deps, WAIT, new AbortController().signal);
  expect(await ended(hearing)).toBe(false);
  accounts[0] = team('a', { key: 'new' });
  feeds['a']!.sync();
  await vi.advanceTimersByTimeAsync(0);
  expect(keys).toEqual(['new']);
});

it('asks no more once the time is over, whoever syncs then', async () => {
  const { deps, feeds } = scene([team('a')]);
  const hearing = hearTeams(deps, WAIT, new AbortController().signal);
  await vi.advanceTimersByTimeAsync(0);
  feeds['a']!.fail();
  await vi.advanceTimersByTimeAsync(WAIT);
  expect(await ended(hearing)).toBe(true);
  feeds['a']!.sync();
  await vi.advanceTimersByTimeAsync(0);
  expect(feeds['a']!.asked).toHaveLength(1);
});
