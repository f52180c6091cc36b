import type { SyncStatus } from '../article/sync-status';
import { browser } from './api';

/** In session storage: it outlives a stopped background, and after a start of the browser everything is tried anew. */
const PREFIX = 'sync.';

export async function syncStatus(team: string): Promise<SyncStatus | undefined> {
  return (await browser.storage.session.get(PREFIX + team))[PREFIX + team] as SyncStatus | undefined;
}

export const noteSyncStatus = (team: string, status: SyncStatus): Promise<void> => browser.storage.session.set({ [PREFIX + team]: status });

export const forgetSyncStatus = (team: string): Promise<void> => browser.storage.session.remove(PREFIX + team);

/** Calls `listener` with the team whose status changed, until `signal` aborts. */
export function onSyncStatus(listener: (team: string, status: SyncStatus | undefined) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes)) if (key.startsWith(PREFIX)) listener(key.slice(PREFIX.length), newValue as SyncStatus | undefined);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(changed), { once: true });
}

/** Resolves when a sync with the team is noted to have come through; never once `signal` has aborted. */
export const synced = (team: string, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const heard = new AbortController();
    onSyncStatus(
      (changed, status) => {
        if (changed !== team || (status?.state !== 'idle' && status?.state !== 'waiting')) return;
        heard.abort();
        resolve();
      },
      AbortSignal.any([signal, heard.signal]),
    );
  });
