import type { TeamAccount } from '../article/team-account';
import { browser } from './api';
import { ACCOUNT_PREFIX } from './team-accounts';

export const saveTeamAccount = (account: TeamAccount): Promise<void> => alone(account.id, () => browser.storage.local.set({ [ACCOUNT_PREFIX + account.id]: account }));

/**
 * Changes some of a team's account and leaves the rest as it is now, whoever else writes. A team that was left meanwhile stays so.
 * @returns the account as it is now; undefined without one
 */
export const changeTeamAccount = (id: string, change: Partial<TeamAccount>): Promise<TeamAccount | undefined> =>
  alone(id, async () => {
    const before = (await browser.storage.local.get(ACCOUNT_PREFIX + id))[ACCOUNT_PREFIX + id] as TeamAccount | undefined;
    if (!before) return undefined;
    const after = { ...before, ...change };
    await browser.storage.local.set({ [ACCOUNT_PREFIX + id]: after });
    return after;
  });

export const removeTeamAccount = (id: string): Promise<void> => alone(id, () => browser.storage.local.remove(ACCOUNT_PREFIX + id));

/** One write at a time of one team's account, across the background and all pages. */
const alone = <T>(id: string, act: () => Promise<T>): Promise<T> => navigator.locks.request(`account.${id}`, act) as Promise<T>;
