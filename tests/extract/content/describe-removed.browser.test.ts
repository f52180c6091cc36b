import { describe, expect, it } from 'vitest';
import { extract } from '../support/extract';
import { ARTICLE, articlePage } from '../support/parse-page';

const URL = 'http://qs.example.gov.cn/2026/t20260830_417.html';
const solid = (text: string): number => text.replace(/\s/g, '').length;
const look = (content: string, after = '') => {
  const document = articlePage(content);
  document.querySelector('.TRS_Editor')!.insertAdjacentHTML('afterend', after);
  return extract(document, { url: URL });
};

describe('what was left out', () => {
  it('says how much of the text stands before it', async () => {
    const [first = '', ...rest] = ARTICLE.split('\n');
    const { removed, text } = await look(`${first}<p>【打印本页】【关闭窗口】</p>${rest.join('')}`);
    expect(removed).toMatchObject([{ reason: 'tools', text: '【打印本页】【关闭窗口】', at: solid(text.split('\n')[0]!) }]);
  });

  it('names words beside the text that nothing takes for the page’s own, and no links or footer', async () => {
    const { removed, text } = await look(ARTICLE, '<div><a href="/a/1.html">相关：区里的另一件事情</a></div><div>本栏由青石区水务局提供</div>');
    expect(text).not.toContain('本栏由');
    expect(removed.map(({ reason, text: words, at }) => [reason, words, at])).toEqual([['outside', '本栏由青石区水务局提供', solid(text)]]);
  });
});
