import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { registerFirstRun } from '../../utils/browser/first-run';

const create = vi.fn<(tab: { url: string }) => Promise<unknown>>();
const failed = vi.fn<(error: unknown) => void>();

/** As the browser does after `reason`; answers the pages that opened. */
async function installed(details: { reason: string; temporary?: boolean }): Promise<string[]> {
  await fakeBrowser.runtime.onInstalled.trigger(details as never);
  // What follows the event waits for storage alone, which answers within these turns.
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  expect(failed).not.toHaveBeenCalled();
  return create.mock.calls.map(([{ url }]) => url);
}

const { managed } = fakeBrowser.storage;
afterEach(() => Object.defineProperty(fakeBrowser.storage, 'managed', { configurable: true, writable: true, value: managed }));

beforeEach(() => {
  fakeBrowser.reset();
  create.mockReset().mockResolvedValue({});
  fakeBrowser.tabs.create = create as never;
  Object.defineProperty(fakeBrowser.storage, 'managed', { configurable: true, value: { get: () => Promise.reject(new Error('nothing is managed')) } });
  registerFirstRun(failed);
});

describe('the first-run page', () => {
  it('opens at the first install, and never again', async () => {
    expect(await installed({ reason: 'install' })).toEqual([expect.stringMatching(/\/welcome\.html$/)]);
    expect(await installed({ reason: 'install' })).toHaveLength(1);
  });

  it.each([[{ reason: 'update' }], [{ reason: 'browser_update' }], [{ reason: 'install', temporary: true }]])('does not open after %j', async (details) => {
    expect(await installed(details)).toEqual([]);
  });

  it('does not open where whoever manages the browser wants it quiet', async () => {
    Object.defineProperty(fakeBrowser.storage, 'managed', { configurable: true, value: { get: async () => ({ quiet: true }) } });
    expect(await installed({ reason: 'install' })).toEqual([]);
  });
});
