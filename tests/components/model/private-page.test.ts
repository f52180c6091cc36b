import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { searchClient } from '@/components/model/search/search-client';
import { loadWork } from '@/entrypoints/options/load-work';
import { openOptions } from '@/utils/browser/panel';
import { reported } from '@/utils/browser/reported';

/** A page of ours in a private window of Firefox, with an IndexedDB of its own. */
beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser, 'extension', 'get').mockReturnValue({ inIncognitoContext: true } as never);
});

const life = new AbortController().signal;

it.each<[string, () => Promise<unknown>]>([
  ['what the settings of a team do with the library', loadWork.team],
  ['a search', () => searchClient(vi.fn(), life).ask('labels', null as never)],
  ['what moves the library out and in', loadWork.backup],
])('%s makes no second library there: it is refused, and that is noted nowhere', async (_, work) => {
  const error = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ code: 'library.private' });
  expect(reported.has(error as object)).toBe(true);
});

it('the settings are opened in an ordinary window', async () => {
  const create = vi.spyOn(fakeBrowser.windows, 'create');
  const here = vi.fn(async () => undefined);
  Object.defineProperty(fakeBrowser.runtime, 'openOptionsPage', { value: here, configurable: true, writable: true });
  await openOptions();
  expect(create).toHaveBeenCalledWith({ url: expect.stringMatching(/\/options\.html$/), incognito: false });
  expect(here).not.toHaveBeenCalled();
});
