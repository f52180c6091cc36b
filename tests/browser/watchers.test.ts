import '../helpers/web-locks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TeamAccount } from '@/utils/article/team-account';
import { saveTeamAccount } from '@/utils/browser/change-team-account';
import { watchTeams } from '@/utils/browser/watchers';

const account = { id: 'a' } as TeamAccount;
const connect = vi.fn(() => ({ disconnect: vi.fn(), onDisconnect: { addListener: vi.fn() } }));
let page: AbortController;

beforeEach(() => {
  fakeBrowser.reset();
  connect.mockClear();
  fakeBrowser.runtime.connect = connect as never;
  page = new AbortController();
});

afterEach(() => page.abort());

it('wakes no background while there is no team, and watches one from when it is joined, once', async () => {
  const looked = vi.spyOn(fakeBrowser.storage.local, 'get');
  watchTeams(page.signal);
  await expect.poll(() => looked).toHaveResolved();
  expect(connect).not.toHaveBeenCalled();
  await saveTeamAccount(account);
  await expect.poll(() => connect).toHaveBeenCalledTimes(1);
  await saveTeamAccount({ ...account, name: 'b' } as TeamAccount);
  await expect.poll(() => looked.mock.settledResults.filter(({ type }) => type === 'fulfilled')).toHaveLength(3);
  expect(connect).toHaveBeenCalledTimes(1);
});

it('is told again when the background was stopped, and leaves with the page', async () => {
  await saveTeamAccount(account);
  watchTeams(page.signal);
  await expect.poll(() => connect).toHaveBeenCalledTimes(1);
  const port = connect.mock.results[0]!.value as ReturnType<typeof connect>;
  vi.useFakeTimers();
  (port.onDisconnect.addListener.mock.calls[0]![0] as () => void)();
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(connect).toHaveBeenCalledTimes(2);
  page.abort();
  expect((connect.mock.results[1]!.value as ReturnType<typeof connect>).disconnect).toHaveBeenCalledTimes(1);
});
