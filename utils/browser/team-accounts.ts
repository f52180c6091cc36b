import type { TeamAccount } from '../article/team-account';
import { browser } from './api';

/** A key a team, so that two changes at once never overwrite each other. Extension storage is read by our own pages alone, and is not synced. */
export const ACCOUNT_PREFIX = 'team.';

export async function teamAccounts(): Promise<TeamAccount[]> {
  const stored = await browser.storage.local.get(null);
  const found = Object.entries(stored).flatMap(([key, value]) => (key.startsWith(ACCOUNT_PREFIX) ? [value as TeamAccount] : []));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Calls `listener` whenever a team is joined, changed or left, until `signal` aborts. */
export function onTeamAccounts(listener: () => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(ACCOUNT_PREFIX))) listener();
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}
