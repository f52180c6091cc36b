import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPrivateTab, tabOfOrigin } from '../../utils/browser/tabs';

it('a tab of a private window stays one when it is gone; a tab that was never seen is none', async () => {
  const get = vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation((async (tab: number) => ({ incognito: tab === 1 })) as never);
  expect(await Promise.all([isPrivateTab(1), isPrivateTab(2)])).toEqual([true, false]);
  get.mockRejectedValue(new Error('No tab with id.'));
  expect(await Promise.all([isPrivateTab(1), isPrivateTab(2), isPrivateTab(3)])).toEqual([true, false, false]);
});

it('finds a tab of an origin among the ordinary ones', async () => {
  const url = 'https://water.linjiang.example.gov.cn/sqxx/1.html';
  const tabs = [{ id: 11, url, incognito: true }, { id: 12 }, { id: 13, url, incognito: false }];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => tabs) as never);
  expect(await tabOfOrigin('https://water.linjiang.example.gov.cn')).toBe(13);
  tabs.pop();
  expect(await tabOfOrigin('https://water.linjiang.example.gov.cn')).toBeUndefined();
});
