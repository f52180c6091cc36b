import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPrivateTab } from '../../utils/browser/tabs';

it('a tab of a private window stays one when it is gone; a tab that was never seen is none', async () => {
  const get = vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (tab: number) => ({ incognito: tab === 1 })) as never);
  expect(await Promise.all([isPrivateTab(1), isPrivateTab(2)])).toEqual([true, false]);
  get.mockRejectedValue(new Error('No tab with id.'));
  expect(await Promise.all([isPrivateTab(1), isPrivateTab(2), isPrivateTab(3)])).toEqual([true, false, false]);
});
