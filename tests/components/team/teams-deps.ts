import { vi } from 'vitest';
import type { TeamsDeps } from '../../../components/model/teams-model';
import type { SyncStatus } from '../../../utils/article/sync-status';
import { NEW_TEAM, type TeamAccount } from '../../../utils/article/team-account';
import { readInvitation } from '../../../utils/team/invitation';
import { teamAddress } from '../../../utils/team/team-address';

type Own = Pick<TeamAccount, 'id' | 'name' | 'address' | 'db' | 'user' | 'key'> & Partial<TeamAccount>;

/** What the teams' model works with, over accounts in memory; `had` are there from the beginning, `note` is the sync telling its status. */
export function teamsDeps({ had = [], ...change }: Partial<TeamsDeps> & { had?: readonly Own[] } = {}) {
  const kept: TeamAccount[] = had.map((account) => ({ ...NEW_TEAM, ...account }));
  const listeners: (() => void)[] = [];
  const hearers: ((team: string, status: SyncStatus | undefined) => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const deps = {
    accounts: () => Promise.resolve([...kept]),
    onAccounts: (listener: () => void) => void listeners.push(listener),
    save: (account: TeamAccount) => {
      const at = kept.findIndex(({ id }) => id === account.id);
      kept.splice(at < 0 ? kept.length : at, 1, account);
      tell();
      return Promise.resolve();
    },
    status: () => Promise.resolve(undefined),
    onStatus: (hearer: (team: string, status: SyncStatus | undefined) => void) => void hearers.push(hearer),
    preset: () => Promise.resolve(undefined),
    readInvitation,
    address: teamAddress,
    granted: () => Promise.resolve(false),
    membership: () => Promise.reject(new Error('not asked for')),
    report: () => undefined,
    ...change,
    request: vi.fn(change.request ?? (() => Promise.resolve(true))),
    sync: vi.fn(change.sync ?? (() => Promise.resolve({}))),
  } satisfies TeamsDeps;
  return { ...deps, kept, note: (team: string, status: SyncStatus) => hearers.forEach((hearer) => hearer(team, status)) };
}
