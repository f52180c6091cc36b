import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tryRule } from '@/utils/browser/try-rule';

it('looks at no tab of a private window', async () => {
  const url = 'https://water.linjiang.example.gov.cn/sqxx/1.html';
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 8, url, incognito: true }] as never);
  const executeScript = vi.fn(async () => []);
  vi.spyOn(fakeBrowser, 'scripting', 'get').mockReturnValue({ executeScript } as never);
  expect(await tryRule({ host: 'water.linjiang.example.gov.cn', body: '.text' })).toBeUndefined();
  expect(executeScript).not.toHaveBeenCalled();
});
