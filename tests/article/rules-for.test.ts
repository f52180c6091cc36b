import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathFits } from '../../utils/article/path-fits';
import { rulesFor } from '../../utils/article/rules-for';

describe('path patterns', () => {
  it.each([
    ['/a/**', '/a/b/c.html'],
    ['/a/**', '/a/'],
    ['/a/*.html', '/a/b.html'],
    ['/*/202611/t*_*.html', '/zzgz/202611/t20261118_4821.html'],
    ['**', '/'],
    ['/a/b', '/a/b'],
    ['**.html', '/a/b.html'],
  ])('%s fits %s', (pattern, path) => expect(pathFits(pattern, path)).toBe(true));

  it.each([
    ['/a/*', '/a/b/c'],
    ['/a/**', '/b/a/'],
    ['/a/b', '/a/bc'],
    ['/a.html', '/aXhtml'],
    ['', '/a'],
    ['/A/', '/a/'],
  ])('%s does not fit %s', (pattern, path) => expect(pathFits(pattern, path)).toBe(false));

  it('says what a regular expression of the same pattern says', () => {
    const sign = fc.constantFrom('a', 'b', '/', '.', '*', '**');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 10 }), fc.array(fc.constantFrom('a', 'b', '/', '.'), { maxLength: 12 }), (signs, chars) => {
        // Three stars and more read as two and the rest, as in the pattern.
        const pattern = signs.join('');
        const source = (pattern.match(/\*\*|[\s\S]/g) ?? []).map((one) => (one === '**' ? '[^]*' : one === '*' ? '[^/]*' : one.replace('.', '\\.'))).join('');
        expect(pathFits(pattern, chars.join(''))).toBe(new RegExp(`^${source}$`).test(chars.join('')));
      }),
    );
  });

  it('is done at once with a pattern that was made to be slow', () => {
    expect(pathFits(`/${'**a'.repeat(60)}`, `/${'a'.repeat(2000)}b`)).toBe(false);
  });
});

describe('rules for a page', () => {
  const rules = [
    { host: 'yunxi.example.gov.cn', body: '#a' },
    { host: 'yunxi.example.gov.cn', path: '/zwgk/**', body: '#b' },
    { host: 'www.yunxi.example.gov.cn', path: '/zwgk/tz/**', body: '#c' },
    { host: 'linjiang.example.gov.cn', body: '#d' },
  ];
  const bodies = (address: string) => rulesFor(rules, address).map(({ body }) => body);

  it('are those of host and path, the most closely aimed first; www. and port make no difference', () => {
    expect(bodies('http://www.yunxi.example.gov.cn:8080/zwgk/tz/1.html?x#y')).toEqual(['#c', '#b', '#a']);
    expect(bodies('https://yunxi.example.gov.cn/')).toEqual(['#a']);
  });

  it('are none elsewhere', () => {
    expect(bodies('http://sub.yunxi.example.gov.cn/')).toEqual([]);
    expect(bodies('file:///yunxi.example.gov.cn/zwgk/1.html')).toEqual([]);
    expect(bodies('no address')).toEqual([]);
  });
});
