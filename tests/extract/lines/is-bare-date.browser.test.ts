import { expect, test } from 'vitest';
import { makePace } from '@/utils/extract/dom/pace';
import { isBareDate } from '@/utils/extract/lines/is-bare-date';
import { readLines } from '@/utils/extract/lines/read-lines';

test.each([
  ['2026-05-13 06:16', true],
  ['2026年05月13日08:29&nbsp;&nbsp;青石日报', true],
  ['2026年05月13日08:29&nbsp;&nbsp;青石商报&nbsp;&nbsp;<a href="#c">我有话说(1307人参与)</a> <a href="#">收藏本文</a>', true],
  ['2026年5月13日，三位老人在开幕式上当场写了春联，每人领到一张。', false],
])('%s', async (html, is) => {
  const page = await readLines(new DOMParser().parseFromString(`<p>${html}</p>`, 'text/html').documentElement, 'http://www.example.gov.cn/a.html', makePace(async () => {}));
  expect(isBareDate(page, 0)).toBe(is);
});
