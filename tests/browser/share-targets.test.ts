import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetTargets, rememberedTarget, rememberTarget } from '@/utils/browser/share-targets';

beforeEach(() => fakeBrowser.reset());

it('of a team that was left is forgotten for every site, that of others is not', async () => {
  await rememberTarget('a.example.gov.cn', 'left');
  await rememberTarget('b.example.gov.cn', 'other');
  await rememberTarget('c.example.gov.cn', '');
  await forgetTargets('left');
  expect(await Promise.all(['a', 'b', 'c'].map((site) => rememberedTarget(`${site}.example.gov.cn`)))).toEqual([undefined, 'other', '']);
});
