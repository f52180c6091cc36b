import { describe, expect, test } from 'vitest';
import { UNSURE, type FieldName } from '@/utils/article/field';
import { extract } from '../support/extract';
import { ARTICLE, parsePage } from '../support/parse-page';

/** A page that tells the truth in its heading, label line, card and foot. */
function page(poison: { head?: string; before?: string; title?: string; info?: string; card?: string; text?: string; after?: string; documentTitle?: string }): Document {
  return parsePage(
    `<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/wj/">政策文件</a></div>${poison.before ?? ''}
    ${poison.title ?? '<h1>青石区安全度汛小记</h1>'}
    <div class="info">${poison.info ?? '发布日期：2026-08-30　来源：青石区水务局　作者：沈一禾'}</div>
    ${poison.card ?? '<table><tr><td>索引号：</td><td>000011111/2026-00012</td><td>发文机关：</td><td>青石区水务局</td></tr><tr><td>发文字号：</td><td>青水发〔2026〕12号</td><td>成文日期：</td><td>2026-08-28</td></tr></table>'}
    <div class="TRS_Editor">${ARTICLE}${poison.text ?? ''}</div>${poison.after ?? ''}
    <div class="foot">主办：青石区水务局　网站标识码：3400000001　皖ICP备00000016号</div>`,
    `<title>${poison.documentTitle ?? '青石区安全度汛小记_政策文件_青石区人民政府'}</title>${poison.head ?? ''}`,
  );
}

const CASES: readonly (readonly [source: string, poison: Parameters<typeof page>[0], field: FieldName, lie: unknown])[] = [
  ['meta: a title of another page', { head: '<meta name="ArticleTitle" content="白鹭区春季植树侧记">' }, 'title', '白鹭区春季植树侧记'],
  ['meta: the date of the template', { head: '<meta name="PubDate" content="2007-08-20 00:00">' }, 'publishedOn', '2007-08-20'],
  ['meta: another source', { head: '<meta name="ContentSource" content="白鹭晚报">' }, 'source', '白鹭晚报'],
  ['meta: the vendor as author', { head: '<meta name="author" content="大汉网络">' }, 'authors', ['大汉网络']],
  ['meta: a code that is none', { head: '<meta name="SiteIDCode" content="javascript:1">' }, 'siteIdCode', 'javascript:1'],
  ['meta: a code of another site', { head: '<meta name="SiteIDCode" content="3499999999">' }, 'siteIdCode', '3499999999'],
  ['meta: a date that is none', { head: '<meta name="PubDate" content="2026-02-31">' }, 'publishedOn', '2026-02-31'],
  ['Open Graph: the title of the site', { head: '<meta property="og:title" content="青石区人民政府">' }, 'title', '青石区人民政府'],
  ['Open Graph: another date', { head: '<meta property="article:published_time" content="2019-01-02T00:00:00+08:00">' }, 'publishedOn', '2019-01-02'],
  ['JSON-LD: another title', { head: '<script type="application/ld+json">{"headline":"白鹭区春季植树侧记","datePublished":"2019-01-02"}</script>' }, 'title', '白鹭区春季植树侧记'],
  ['JSON-LD: another date', { head: '<script type="application/ld+json">{"headline":"青石区安全度汛小记","datePublished":"2019-01-02"}</script>' }, 'publishedOn', '2019-01-02'],
  ['JSON-LD that is broken', { head: '<script type="application/ld+json">{"headline":"白鹭\\x区","datePublished":"昨天"</script>' }, 'title', '白鹭'],
  ['Founder’s comment: of another article', { before: '<!--enpproperty <title>白鹭区春季植树侧记</title><author>许南乔</author>enpproperty-->', info: '发布日期：2026-08-30' }, 'authors', ['许南乔']],
  ['Founder’s comment: of an article in a list', { before: '<!--enpproperty <title>白鹭区春季植树侧记</title><date>2019-01-02</date>enpproperty-->', info: '', card: '', after: '<a href="/z">白鹭区春季植树侧记</a>' }, 'publishedOn', '2019-01-02'],
  ['Founder’s comment: another date', { before: '<!--enpproperty <title>青石区安全度汛小记</title><date>2019-01-02</date>enpproperty-->' }, 'publishedOn', '2019-01-02'],
  ['Founder’s comment: a kicker that is not shown', { before: '<!--enpproperty <title>青石区安全度汛小记</title><introtitle>白鹭区专版</introtitle>enpproperty-->' }, 'kicker', '白鹭区专版'],
  ['label line: of a comment below', { after: '<div class="pl"><p>发布日期：2011-02-03　来源：网友甲　作者：网友乙</p></div>' }, 'publishedOn', '2011-02-03'],
  ['label line: of a list that follows', { info: '', after: '<div class="xg">相关文章</div><ul><li><a href="/a">春季植树侧记</a> 发布日期：2011-02-03</li></ul>' }, 'publishedOn', '2011-02-03'],
  ['label line: empty values', { info: '发布日期：　来源：　作者：　浏览次数：12' }, 'source', '浏览次数'],
  ['label line: markup as value', { info: '发布日期：2026-08-30　来源：&lt;script&gt;alert(1)&lt;/script&gt;http://x.example.gov.cn' }, 'source', '<script>alert(1)</script>http://x.example.gov.cn'],
  ['header table: of another document, hidden', { before: '<table style="display:none"><tr><td>发文机关：</td><td>白鹭区水务局</td></tr><tr><td>索引号：</td><td>1/2</td></tr></table>' }, 'issuingBody', '白鹭区水务局'],
  ['header table: of another document, below', { card: '', after: '<div>相关文件</div><table><tr><td>发文机关：</td><td>白鹭区水务局</td></tr><tr><td>文号：</td><td>白水发〔2011〕3号</td></tr></table>' }, 'documentNumber', '白水发〔2011〕3号'],
  ['header table: a phone number as 文号', { card: '<table><tr><td>文号：</td><td>0550-1234567</td></tr><tr><td>发文机关：</td><td>青石区水务局</td></tr></table>' }, 'documentNumber', '0550-1234567'],
  ['header table: empty cells', { card: '<table><tr><td>发文字号：</td><td></td><td>主题分类：</td><td>水利</td></tr><tr><td>索引号：</td><td></td><td>有效性：</td><td></td></tr></table>' }, 'documentNumber', '主题分类：'],
  ['title line: a slogan as heading', { title: '<div class="bt">青石区安全度汛小记</div>', before: '<h1>绿水青山就是家园</h1>' }, 'title', '绿水青山就是家园'],
  ['title line: a heading in the text', { title: '<div class="t0">青石区安全度汛小记</div>', text: '<h1>附表说明与填写要求</h1><p>填写时请用黑色笔，一行写一项，不要涂改。</p>' }, 'title', '附表说明与填写要求'],
  ['document title: the name of the site', { title: '<p>青石区安全度汛小记</p>', documentTitle: '青石区人民政府门户网站' }, 'title', '青石区人民政府门户网站'],
  ['tail: the number of a law that is cited', { card: '', text: '<p>依照《云岭区堤防管理办法》（云政发〔2019〕31号）执行。</p>' }, 'documentNumber', '云政发〔2019〕31号'],
  ['tail: a date in the last sentence', { card: '', text: '<p>检查从2019年3月1日开始，到2019年5月1日结束。</p>' }, 'writtenOn', '2019-05-01'],
  ['tail: a person who is written about', { info: '发布日期：2026-08-30', text: '<p>（技术员李大川）</p>' }, 'authors', ['李大川']],
  ['marked value: a source that is a button', { info: '发布日期：2026-08-30 <span id="source_baidu">分享到微信朋友圈</span>' }, 'source', '分享到微信朋友圈'],
  ['marked value: an author that is a system', { info: '发布日期：2026-08-30 <span class="author">系统管理员</span>' }, 'authors', ['系统管理员']],
  ['breadcrumb: a step that is an order', { before: '<div class="crumb">您的位置：<a href="/">首页</a> &gt; <a href="/x">发文机关：白鹭区水务局</a></div>', card: '' }, 'issuingBody', '白鹭区水务局'],
  ['address: a date in it', { info: '', card: '' }, 'publishedOn', '2011-02-03'],
  ['foot: a number that is no code', { after: '<div>网站标识码：12</div>' }, 'siteIdCode', '12'],
];

describe('a source that lies', () => {
  test.each(CASES)('%s', async (_source, poison, field, lie) => {
    const draft = await extract(page(poison), { url: 'http://qs.example.gov.cn/2011/02/03/t20110203_1.html', yield: () => Promise.resolve() });
    const came = draft.fields[field];
    expect((JSON.stringify(came?.value) ?? '').includes(JSON.stringify(lie).replace(/^\[?"|"\]?$/g, '')) && came!.confidence >= UNSURE, `${field}: ${JSON.stringify(came)}`).toBe(false);
    // What the page still tells is told.
    const { info = '发布日期：2026', card } = poison;
    expect(Object.fromEntries(Object.entries(draft.fields).map(([name, { value }]) => [name, value]))).toMatchObject({
      title: '青石区安全度汛小记',
      ...(field !== 'siteIdCode' && { siteIdCode: '3400000001' }),
      ...(info.startsWith('发布日期：2026') && { publishedOn: '2026-08-30' }),
      ...(poison.info === undefined && { source: '青石区水务局', authors: ['沈一禾'] }),
      ...(card === undefined && { documentNumber: '青水发〔2026〕12号', indexNumber: '000011111/2026-00012' }),
    });
  });
});
