import { describe, expect, it } from 'vitest';
import { isSelector, LONGEST_SELECTOR } from '../../utils/article/is-selector';

describe('selectors of rules', () => {
  it.each([
    'div.nr', '#zoom', '.TRS_Editor', 'body > div:nth-of-type(2) > p', '[itemprop="articleBody"]', 'div[class*="contentstyle"]', 'h1', 'a[href$=".pdf"]', '*', '.tit_wz, #title',
    '.\\31 23', '#正文', 'ul > li:last-child', 'h2+p', 'td ~ td', '[data-x]', 'div.a.b', 'div:nth-last-of-type(1)',
  ])('%s', (selector) => {
    expect(isSelector(selector)).toBe(true);
  });

  it.each([
    '', ' ', 'div{', 'div;', 'div:has(p)', 'a:visited', ':not(.a)', '>p', 'div >', 'div > > p', '[a=b]', '[a="b]', 'a::before', 'div,', ',div', '..a', '#', 'p:nth-of-type(0)', 'p:nth-of-type(2n)',
    ':is(a)', 'a\nb{}', '[a="\n"]', '@import', '/* */', `.${'a'.repeat(LONGEST_SELECTOR)}`, ' div', 'div ', '-->a',
  ])('not %j', (selector) => {
    expect(isSelector(selector)).toBe(false);
  });

  it('says so at once of a text that was made to be slow', () => {
    expect(isSelector(`${'a '.repeat(490)}!`)).toBe(false);
    expect(isSelector(`${'\\61 '.repeat(240)}!`)).toBe(false);
    expect(isSelector(`[a="${'\\a'.repeat(490)}`)).toBe(false);
  });
});
