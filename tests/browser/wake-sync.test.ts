import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEW_TEAM } from '../../utils/article/team-account';
import { wakeSync } from '../../utils/browser/wake-sync';

const account = { ...NEW_TEAM, id: '01HQVMZ1Z8SP488K4TQWPDRAHC', name: '云溪政策组', address: 'http://127.0.0.1:1', db: 'team-yunxi', user: 'u-one', key: 'made-up' };

let page: EventTarget;
let asked: unknown[];

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers();
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  asked = [];
  fakeBrowser.runtime.onMessage.addListener((message: unknown) => {
    asked.push(message);
    return Promise.resolve({ ok: true });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('tells of writes that follow one another once', async () => {
  await fakeBrowser.storage.local.set({ [`team.${account.id}`]: account });
  wakeSync();
  wakeSync();
  await vi.runAllTimersAsync();
  expect(asked).toEqual([{ name: 'team.sync', request: {} }]);
});

it('of a page that is closed the moment after a write, at once and once', async () => {
  await fakeBrowser.storage.local.set({ [`team.${account.id}`]: account });
  wakeSync();
  page.dispatchEvent(new Event('pagehide'));
  expect(asked).toHaveLength(1);
  page.dispatchEvent(new Event('pagehide'));
  await vi.runAllTimersAsync();
  expect(asked).toHaveLength(1);
});

it('wakes nobody without a team', async () => {
  wakeSync();
  await vi.runAllTimersAsync();
  expect(asked).toEqual([]);
});
