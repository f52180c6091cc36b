import { describe, expect, it } from 'vitest';
import { siteOf, urlKey } from '../../utils/article/url-key';

describe('urlKey', () => {
  it.each([
    ['http://www.example.gov.cn/a/b.html', 'https://example.gov.cn/a/b.html'],
    ['http://EXAMPLE.gov.cn:80/a/', 'http://example.gov.cn/a'],
    ['http://example.gov.cn/a/index.shtml#top', 'http://example.gov.cn/a/'],
    ['http://example.gov.cn/v.jsp?id=3&c=2&utm_source=x', 'http://example.gov.cn/v.jsp?c=2&id=3'],
    ['http://example.gov.cn/v.jsp?id=3&from=timeline&isappinstalled=0', 'http://example.gov.cn/v.jsp?id=3'],
  ])('takes %s and %s for one page', (a, b) => {
    expect(urlKey(a)).toBe(urlKey(b));
  });

  it.each([
    ['http://example.gov.cn/v.jsp?id=3', 'http://example.gov.cn/v.jsp?id=4'],
    ['http://example.gov.cn/v.jsp?from=county', 'http://example.gov.cn/v.jsp'],
    ['http://example.gov.cn:8080/a', 'http://example.gov.cn/a'],
    ['http://example.gov.cn/#/detail/1', 'http://example.gov.cn/#/detail/2'],
    ['http://a.example.gov.cn/', 'http://b.example.gov.cn/'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(urlKey(a)).not.toBe(urlKey(b));
  });

  it('takes an address that does not parse as it is', () => {
    expect(urlKey('./t2019.shtml')).toBe('./t2019.shtml');
    expect(siteOf('./t2019.shtml')).toBe('');
  });
});
