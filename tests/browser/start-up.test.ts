import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onStartUp } from '../../utils/browser/start-up';

const started = vi.fn<() => void>();

beforeEach(() => {
  fakeBrowser.reset();
  started.mockReset();
  onStartUp(started);
});

it('hears of a start of the browser', async () => {
  await fakeBrowser.runtime.onStartup.trigger();
  expect(started).toHaveBeenCalledExactlyOnceWith();
});

it('hears of an update of the extension', async () => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' } as never);
  expect(started).toHaveBeenCalledExactlyOnceWith();
});

it.each(['install', 'browser_update', 'chrome_update'])('does not take %s for one', async (reason) => {
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  expect(started).not.toHaveBeenCalled();
});
