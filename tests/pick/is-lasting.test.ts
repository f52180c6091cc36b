import { describe, expect, it } from 'vitest';
import { isLasting, lastingStart } from '../../utils/pick/is-lasting';
import { pagesLike } from '../../utils/pick/pages-like';

describe('names that stand on other pages too', () => {
  it.each(['TRS_Editor', 'zoom', 'b12c', 'v_news_content', 'pages_content', 'UCAP-CONTENT', 'vsb_content', 'title2', 'xl01', '正文', 'rm_txt_con'])('%s', (name) => {
    expect(isLasting(name)).toBe(true);
  });

  it.each(['t20261118_4821', 'contentstyle193634', 'index_text_D0U1y', 'css-1x2y3z', 'active', 'is-open', 'fl', 'zly_xxgk_20170120l1', 'a b', '1a', 'Article_body__x7Kd2', 'col-md-9', 'x'.repeat(41), ''])('not %j', (name) => {
    expect(isLasting(name)).toBe(false);
  });

  it.each([
    ['contentstyle193634', 'contentstyle'],
    ['index_text_D0U1y', 'index_text_'],
    ['zoom', undefined],
    ['t20261118_4821', undefined],
    ['Article_body__x7Kd2', 'Article_body__'],
  ])('of %s what lasts is %s', (name, start) => {
    expect(lastingStart(name)).toBe(start);
  });
});

describe('pages that are likely built alike', () => {
  it.each([
    ['http://www.yunxi.example.gov.cn/zzgz/202611/t20261118_4821.html', { host: 'yunxi.example.gov.cn', path: '/zzgz/**' }],
    ['http://yunxi.example.gov.cn/art/2026/11/18/art_1.html', { host: 'yunxi.example.gov.cn', path: '/art/**' }],
    ['http://yunxi.example.gov.cn/xxgk/zc/content.html', { host: 'yunxi.example.gov.cn', path: '/xxgk/zc/**' }],
    ['http://yunxi.example.gov.cn/xxgk/content.jsp?id=7', { host: 'yunxi.example.gov.cn', path: '/xxgk/content.jsp' }],
    ['http://yunxi.example.gov.cn/zzgz/202611/t1.html?from=app', { host: 'yunxi.example.gov.cn', path: '/zzgz/**' }],
    ['http://yunxi.example.gov.cn/2026/1.html', { host: 'yunxi.example.gov.cn' }],
    ['http://yunxi.example.gov.cn/', { host: 'yunxi.example.gov.cn' }],
  ])('%s', (address, pages) => {
    expect(pagesLike(address)).toEqual(pages);
  });
});
