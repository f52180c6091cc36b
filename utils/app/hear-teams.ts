import type { SyncStatus } from '../article/sync-status';
import type { TeamAccount } from '../article/team-account';
import type { TeamLibrary } from '../library/team/team-library';
import type { TeamStore } from '../team/team-store';

export interface HearTeamsDeps {
  accounts(): Promise<TeamAccount[]>;
  store(account: TeamAccount): TeamStore;
  library(account: TeamAccount): Promise<TeamLibrary>;
  /** Whether we may reach the team's server. */
  granted(address: string): Promise<boolean>;
  status(team: string): Promise<SyncStatus | undefined>;
  /** Resolves when a sync with the team has come through; never once the signal has aborted. */
  synced(team: string, signal: AbortSignal): Promise<void>;
}

/** Teams that are asked nothing: paused, or waiting for their time or for somebody. */
const SILENT: ReadonlySet<SyncStatus['state']> = new Set(['paused', 'stopped', 'trying']);

/**
 * Listens to the feeds of all teams: resolves as soon as one of them has something new, else when the time is over, or the
 * signal ends it. A server that does not answer has nothing new, and is listened to again once a sync with it has come through. Never rejects.
 * @param wait milliseconds
 */
export function hearTeams(deps: HearTeamsDeps, wait: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = (): void => {
      clearTimeout(timer);
      over.abort();
      resolve();
    };
    const timer = setTimeout(end, wait);
    signal.addEventListener('abort', end, { once: true, signal: over.signal });
    if (signal.aborted) return end();
    const listen = async (id: string): Promise<void> => {
      while (!over.signal.aborted) {
        // Before the question, so that none is missed meanwhile.
        const again = deps.synced(id, over.signal);
        // As it is by now: it may have been paused, taken up again, or given a new key.
        const account = (await deps.accounts()).find((one) => one.id === id);
        if (!account) return;
        const answer = await heard(deps, account, wait, over.signal).catch((): Answer => 'silent');
        if (answer === 'news') end();
        if (answer !== 'silent') return;
        await again;
      }
    };
    void deps.accounts().then((accounts) => Promise.allSettled(accounts.map(({ id }) => listen(id))), () => undefined);
  });
}

type Answer = 'news' | 'nothing' | 'silent';

async function heard(deps: HearTeamsDeps, account: TeamAccount, wait: number, signal: AbortSignal): Promise<Answer> {
  const state = (await deps.status(account.id))?.state;
  if (account.paused || (state && SILENT.has(state)) || !(await deps.granted(account.address))) return 'silent';
  const library = await deps.library(account);
  const { rows } = await deps.store(account).changes(await library.since(), { limit: 1, wait, signal });
  return rows.length > 0 ? 'news' : 'nothing';
}
