import type { TeamAccount } from '../article/team-account';
import { browser } from './api';

/** A key a team, so that two changes at once never overwrite each other. Extension storage is read by our own pages alone, and is not synced. */
const PREFIX = 'team.';

export async function teamAccounts(): Promise<TeamAccount[]> {
  const stored = await browser.storage.local.get(null);
  const found = Object.entries(stored).flatMap(([key, value]) => (key.startsWith(PREFIX) ? [value as TeamAccount] : []));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export const saveTeamAccount = (account: TeamAccount): Promise<void> => alone(account.id, () => browser.storage.local.set({ [PREFIX + account.id]: account }));

/**
 * Changes some of a team's account and leaves the rest as it is now, whoever else writes. A team that was left meanwhile stays so.
 * @returns the account as it is now; undefined without one
 */
export const changeTeamAccount = (id: string, change: Partial<TeamAccount>): Promise<TeamAccount | undefined> =>
  alone(id, async () => {
    const before = (await browser.storage.local.get(PREFIX + id))[PREFIX + id] as TeamAccount | undefined;
    if (!before) return undefined;
    const after = { ...before, ...change };
    await browser.storage.local.set({ [PREFIX + id]: after });
    return after;
  });

export const removeTeamAccount = (id: string): Promise<void> => alone(id, () => browser.storage.local.remove(PREFIX + id));

/** One write at a time of one team's account, across the background and all pages. */
const alone = <T>(id: string, act: () => Promise<T>): Promise<T> => navigator.locks.request(`account.${id}`, act) as Promise<T>;

/** Calls `listener` whenever a team is joined, changed or left, until `signal` aborts. */
export function onTeamAccounts(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}
