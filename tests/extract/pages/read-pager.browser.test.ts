import { describe, expect, it } from 'vitest';
import { extract } from '../support/extract';
import { ARTICLE, articlePage } from '../support/parse-page';

const HOST = 'http://qs.example.gov.cn';
const OWN = `${HOST}/2026/t20260830_417.html`;
const told = async (pager: string, url = OWN) => (await extract(articlePage(`${ARTICLE}<div class="page">${pager}</div>`), { url })).pages;
const link = (href: string, text: string): string => `<a href="${href}">${text}</a>`;
const page = (n: number, name: string): { n: number; url: string } => ({ n, url: `${HOST}/2026/${name}` });

describe('the pager of a split article', () => {
  it.each([
    ['numbers from 1', `1 ${link('t20260830_417_2.html', '2')} ${link('t20260830_417_3.html', '3')}`],
    ['in brackets', `[1] ${link('./t20260830_417_2.html', '[2]')} ${link('t20260830_417_3.html', '【3】')}`],
    ['in words', `${link('#', '第1页')} ${link('t20260830_417_2.html', '第2页')} ${link('t20260830_417_3.html', '第 3 页')} ${link('t20260830_417_2.html', '下一页')}`],
    ['without spaces', `|&lt;&lt;<b>1</b>${link('t20260830_417_2.html', '2')}${link('t20260830_417_3.html', '3')}${link('t20260830_417_2.html', '下一页')}&gt;&gt;|`],
  ])('%s', async (_, pager) => {
    expect(await told(pager)).toEqual({ at: 1, others: [page(2, 't20260830_417_2.html'), page(3, 't20260830_417_3.html')] });
  });

  it('numbers from 0, as the portals of one house do', async () => {
    expect(await told(`${link('t20260830_417_1.html', '2')} ${link('t20260830_417_2.html', '3')}`)).toEqual({ at: 1, others: [page(2, 't20260830_417_1.html'), page(3, 't20260830_417_2.html')] });
  });

  it('as a script is told it, where none runs', async () => {
    const script = `<script>createPageHTML(3, 0, "t20260830_417", "html");</script>`;
    const others = [page(2, 't20260830_417_1.html'), page(3, 't20260830_417_2.html')];
    expect(await told(script)).toEqual({ at: 1, others });
    expect(await told(script.replace('3, 0', '3, 1'), `${HOST}/2026/t20260830_417_1.html`)).toEqual({ at: 2, others: [page(1, 't20260830_417.html'), others[1]] });
    expect(await told(script.replace('t20260830_417', 'index'))).toBeUndefined();
  });

  it('in the middle, and in a query', async () => {
    expect(await told(`${link('t20260830_417.html', '上一页')} ${link('t20260830_417_3.html', '下一页')}`, `${HOST}/2026/t20260830_417_2.html`)).toEqual({
      at: 2,
      others: [page(1, 't20260830_417.html'), page(3, 't20260830_417_3.html')],
    });
    expect(await told(`${link('?id=9&page=2', '2')} ${link('?id=9&page=3', '下一页')}`, `${HOST}/show.jsp?id=9&page=2`)).toEqual({ at: 2, others: [{ n: 3, url: `${HOST}/show.jsp?id=9&page=3` }] });
    expect(await told(link('?id=9&page=2', '下一页'), `${HOST}/show.jsp?id=9`)).toEqual({ at: 1, others: [{ n: 2, url: `${HOST}/show.jsp?id=9&page=2` }] });
  });

  it.each([
    ['the next article', `下一篇：${link('t20260830_418.html', '秋粮收购开秤')} ${link('t20260830_418.html', '下一页')}`],
    ['the pages of a list', `${link('index_1.html', '2')} ${link('index_2.html', '3')} ${link('index_1.html', '下一页')}`],
    ['numbered articles of another series', `${link('t20260830_501.html', '1')} ${link('t20260830_502.html', '2')}`],
    ['numbers that are not those of the addresses', `${link('t20260830_417_7.html', '2')} ${link('t20260830_417_9.html', '3')}`],
    ['another site', link('http://other.example.gov.cn/2026/t20260830_417_2.html', '2')],
    ['the search of the site', `${link('/search.jsp?q=1&page=2', '2')}`],
    ['a foot note', `${link('#n1', '[1]')} ${link('#n2', '[2]')}`],
    ['what only runs', link('javascript:go(2)', '2')],
  ])('is not %s', async (_, pager) => {
    expect(await told(pager)).toBeUndefined();
  });

  it('is not that of a column, whatever it shows', async () => {
    for (const url of [`${HOST}/2026/`, `${HOST}/2026/index.html`, `${HOST}/list.jsp?id=4&page=1`]) {
      expect(await told(`${link('index_2.html', '2')} ${link('list.jsp?id=4&page=2', '2')}`, url)).toBeUndefined();
    }
  });

  it('makes the first page one of several, and not the whole', async () => {
    const draft = await extract(articlePage(`${ARTICLE}<p>${link('t20260830_417_2.html', '2')}</p>`), { url: OWN });
    expect(draft.completeness).toMatchObject({ pages: { found: 2, kept: 1 }, verdict: 'partial' });
    expect(draft.text).not.toMatch(/^2$/m);
  });

  it.each([
    ['goes where only a script goes', `1 ${link('javascript:go(2)', '2')} ${link('javascript:go(2)', '下一页')}`],
    ['has addresses of another kind', `【1】${link('/n1/c1013-31153719-2.html', '【2】')}${link('/n1/c1013-31153719-3.html', '【3】')}`],
    ['has a picture behind it', `${link('/n1/c1013-31153719-1.html', '[1]')} ${link('/n1/c1013-31153719-2.html', '[2]')}</div><div><img src="zt.jpg">`],
    ['counts the pages', `${link('javascript:;', '上一页')} 1/2 ${link('/n1/c1013-31153719-2.html', '下一页')}`],
    ['has the rest on one page', link('/all/417.html', '余下全文')],
  ])('that %s rules out that this is the whole', async (_, pager) => {
    const draft = await extract(articlePage(`${ARTICLE}<div class="page">${pager}</div>`), { url: OWN });
    expect(draft.pages).toBeUndefined();
    expect(draft.completeness.verdict).toBe('doubtful');
    expect(draft.text).not.toMatch(/\d|页/);
  });

  it('is none where a foot note is, or where the comments turn', async () => {
    for (const after of [`<p>${link('#n1', '[1]')} ${link('#n2', '[2]')}</p>`, `<div>相关评论</div><div>1 ${link('javascript:go(2)', '2')}</div>`]) {
      expect((await extract(articlePage(ARTICLE + after), { url: OWN })).completeness.verdict).toBe('whole');
    }
  });
});
