import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { SyncStatus } from '../../utils/article/sync-status';
import { noteSyncStatus, synced } from '../../utils/browser/sync-status';

const state = (name: SyncStatus['state']): SyncStatus => ({ state: name, failures: 0, pending: 0 });

beforeEach(() => fakeBrowser.reset());

it('tells when a sync with that team has come through: not of its steps, a failure, or another team', async () => {
  let told = false;
  void synced('a', new AbortController().signal).then(() => (told = true));
  for (const name of ['syncing', 'trying', 'stopped', 'paused'] as const) await noteSyncStatus('a', state(name));
  await noteSyncStatus('b', state('idle'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toBe(false);
  await noteSyncStatus('a', state('idle'));
  await expect.poll(() => told).toBe(true);
});

it('tells nothing once nobody wants to know any more', async () => {
  const page = new AbortController();
  let told = false;
  void synced('a', page.signal).then(() => (told = true));
  page.abort();
  await noteSyncStatus('a', state('waiting'));
  await new Promise((resolve) => setTimeout(resolve));
  expect(told).toBe(false);
});
