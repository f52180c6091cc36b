import { describe, expect, test } from 'vitest';
import { extract } from '../support/extract';
import { type Told, holdTo, page } from '../support/kinds';
import { ARTICLE, parsePage } from '../support/parse-page';

const GENERATED = '<meta name="PubDate" content="2026-10-14 10:16:14"><meta name="others" content="页面生成时间 2026-10-14 10:16:14">';

describe('dates', () => {
  holdTo([
    ['a PubDate of the second in which the page was made does not speak against the printed date', { head: GENERATED }, 'publishedOn', '2026-08-30'],
    ['nor against the printed time of the same day', { head: GENERATED.replaceAll('10-14 10', '08-30 10'), info: '2026年08月30日 09时44分　来源：青石区水务局' }, 'publishedAt', '2026-08-30T09:44:00+08:00'],
    ['without a gap before the time, beside the address of the site and the name of a paper', { info: '<span>http://qs.example.gov.cn</span>&nbsp;&nbsp;<span>2026年08月30日08:29</span>&nbsp;&nbsp;<span>青石日报</span>' }, 'publishedAt', '2026-08-30T08:29:00+08:00'],
    ['生成日期 is not sure', { title: '<table><tr><td>索引号：</td><td>000011111/2026-00012</td><td>生成日期：</td><td>2026-08-29</td></tr><tr><td>发文机关：</td><td>青石区水务局</td><td>主题分类：</td><td>水利</td></tr></table><h1>青石区安全度汛小记</h1>' }, 'writtenOn', '2026-08-29', 'unsure'],
    ['alone it is not sure', { head: GENERATED, info: '来源：青石区水务局' }, 'publishedOn', '2026-10-14', 'unsure'],
    ['a term is not the day of the page', { info: '2026-08-30　来源：青石区水务局', text: '<p>公示时间：2026年9月1日至9月7日</p>' }, 'publishedOn', '2026-08-30'],
    ['behind the label of a source that is a picture', { info: '作者：许南乔　来源：<img src="/ly/qs.gif">　2026/8/30 9:05:41' }, 'publishedOn', '2026-08-30'],
    ['the time of a meeting is a line of the text', { info: '2026-08-30 18:00 来源：区府办', text: '<p>会议时间：2026年8月29日</p><p>会议研究了度汛工作。</p>' }, 'publishedOn', '2026-08-30'],
    ['the time of an event is not sure', { info: '时间：2026年8月30日上午10:00　地点：青石区水务局' }, 'publishedOn', '2026-08-30', 'unsure'],
    ['nor is its hour', { info: '时间：2026年8月30日上午10:00　地点：青石区水务局' }, 'publishedAt', '2026-08-30T10:00:00+08:00', 'unsure'],
    ['the document\'s own below its issuer is not, where a card above is dated', { title: '<div>发文日期：2026-08-29　索引号：000011111/2026-00012</div><h1>青石区汛情公报</h1><p align="center">青石区水务局</p><p align="center">2026年8月25日</p>', info: '', documentTitle: '青石区汛情公报' }, 'publishedOn', undefined],
    ['nor one that has no end', { info: '公示时间：2026年8月1日至长期　公示单位：青石区水务局' }, 'publishedOn', undefined],
    ['before a dash and the source', { info: '2026年8月30日 - 来源：青石日报' }, 'publishedOn', '2026-08-30'],
    ['in a link behind the source', { info: '来源：青石日报 <a href="#">发布于 2026-08-30</a>' }, 'publishedOn', '2026-08-30'],
    ['not the end of a term before whose it is', { info: '征集时间：2026-08-01 至 2026-08-30　征集单位：青石区水务局　状态：已结束' }, 'publishedOn', undefined],
    ['the day of a speech below its title', { title: '<h1>在青石区防汛会上的讲话</h1><p align="center">区长 沈一禾</p><p align="center">(2026年8月25日)</p>', info: '2026-08-30 09:10　来源：青石区水务局' }, 'publishedOn', '2026-08-30'],
  ]);
});

describe('authors', () => {
  holdTo([
    ['a reporter without a sign behind the word, at the end of the last sentence', { text: '<p>水位已经回落。（记者沈一禾）</p>' }, 'authors', ['沈一禾']],
    ['text and pictures', { text: '<p>水位已经回落。(文/图 方竹 许南乔)</p>' }, 'authors', ['方竹', '许南乔']],
    ['a line of its own with the source behind it', { text: '<p>临江报·临江网记者 方一竹 来源：临江报</p>' }, 'authors', ['方一竹']],
    ['who gathered it', { text: '<p>采写：临江报见习记者 许南乔</p>' }, 'authors', ['许南乔']],
    ['names alone behind the last stop', { text: '<p>水位已经回落。（沈一禾 方竹）</p>' }, 'authors', ['沈一禾', '方竹'], 'unsure'],
    ['a family name that is not common', { text: '<p>水位已经回落。（常一禾 方竹 ）</p>' }, 'authors', ['常一禾', '方竹'], 'unsure'],
    ['a name that holds the word for who wrote', { text: '<p>水位已经回落。（记者 危文竹 许南乔）</p>' }, 'authors', ['危文竹', '许南乔']],
    ['in the line of who edited it', { text: '<p>（记者 沈一禾）　责任编辑：方竹</p>' }, 'authors', ['沈一禾']],
    ['no name: a question to those who speak', { text: '<p>记者：请问水位何时回落?</p><p>局长：已经回落。</p>' }, 'authors', undefined],
    ['where from, behind the name', { text: '<p>水位已经回落。（方竹 青石报道）</p>' }, 'authors', ['方竹'], 'unsure'],
    ['a gap between the house and the word', { text: '<p>青石网临江频道 记者 伊禾 方竹</p>' }, 'authors', ['伊禾', '方竹']],
    ['a body before the name', { text: '<p>水位已经回落。（图书馆 沈一禾）</p>' }, 'authors', ['沈一禾'], 'unsure'],
    ['of a house that is not known, above the line that dates it', { title: '<h1>青石区安全度汛小记</h1><div>青石新闻记者 沈一禾</div>' }, 'authors', ['沈一禾']],
    ['no name: where others write', { text: '<p>水位已经回落。（记者会现场）</p>' }, 'authors', undefined],
    ['no name: what a reporter does', { text: '<p>水位已经回落。（记者 现场报道）</p>' }, 'authors', undefined],
    ['no name: a remark', { text: '<p>水位已经回落。（传真件）</p>' }, 'authors', undefined],
    ['no name: what is said in the midst of a sentence', { text: '<p>值班室里（记者沈一禾在场）的灯亮着，一夜没有熄灭过。</p>' }, 'authors', undefined],
    ['what the page calls its author is not in doubt', { info: '发布日期：2026-08-30　作者：许南乔', text: '<p>水位已经回落。（记者沈一禾）</p>' }, 'authors', ['许南乔']],
    ['Author that is the editor', { head: '<meta name="Author" content="青石网方竹">', text: '<p>（责任编辑：方竹）</p>' }, 'authors', undefined],
    ['Author that is the source', { head: '<meta name="Author" content="青石区水务局">' }, 'authors', undefined],
    ['Author that is a district', { head: '<meta name="Author" content="青石区">' }, 'authors', undefined],
    ['an author that is the paper, in the head and on the page', { head: '<meta property="article:author" content="新青石"><meta name="mediaid" content="新青石">', info: '发布日期：2026-08-30　作者：新青石' }, 'authors', undefined],
    ['whose office stands before the name', { title: '<h1>在青石区防汛会上的讲话</h1><p class="author">区委书记 沈一禾</p>' }, 'authors', ['沈一禾']],
    ['beside the date and a paper, each in a row of its own', { info: '<ul><li>2026-08-30</li><li>青石日报</li><li>沈一禾</li></ul>' }, 'authors', ['沈一禾'], 'unsure'],
    ['behind the paper and its day', { info: '来源：青石日报 2026-8-30 沈一禾' }, 'authors', ['沈一禾'], 'unsure'],
    ['none: a paper behind the day', { info: '来源：青石区水务局 2026-8-30 青石日报' }, 'authors', undefined],
    ['below a face, above the day', { info: '<img src="/face.png"><div>记者 沈一禾</div><div>2026-08-30 06:12</div>' }, 'authors', ['沈一禾']],
    ['none: a weekday behind the day, beside the author', { info: '来源：青石日报 2026-08-30 周日 作者：沈一禾' }, 'authors', ['沈一禾']],
    ['an author that is the web', { info: '发布日期：2026-08-30　作者：网络整理' }, 'authors', undefined],
  ]);

  test.each([
    ['临江社云溪5月12日电（记者沈一禾、方竹）', ['沈一禾', '方竹']],
    ['据临江社云溪电（记者 格桑竹嘎）', ['格桑竹嘎']],
    ['临江商报讯（记者 岳小禾 方竹）5月20日，', ['岳小禾', '方竹']],
  ])('a dateline at the beginning: %s', async (dateline, names) => {
    const lead = `<p>${dateline}三条老渠今天清淤完工，下游四个村的灌溉有了着落。</p>`;
    const { fields } = await extract(parsePage(`<h1>三条老渠清淤完工</h1><div class="info">发布日期：2026-08-30</div><div class="TRS_Editor">${lead}${ARTICLE.repeat(3)}</div>`));
    expect(fields.authors?.value).toEqual(names);
  });
});

describe('editors', () => {
  holdTo([
    ['of this page', { text: '<p>本版编辑：方竹</p>' }, 'editors', ['方竹']],
    ['behind a bar, one a line', { text: '<p>编辑|方竹<br>责编|许南乔<br>来源|青石区融媒体中心</p>' }, 'editors', ['方竹', '许南乔']],
    ['far below the text', { after: `<div>相关新闻</div><ul>${'<li><a href="/x">一条别的消息</a></li>'.repeat(12)}</ul><p><em>责任编辑：欧阳小禾</em></p>` }, 'editors', ['欧阳小禾']],
    ['two sorts in one line', { text: '<p>编辑：方竹　　责任编辑：许南乔</p>' }, 'editors', ['方竹', '许南乔'], 'unsure'],
  ]);
});

const SITE = '<meta name="SiteName" content="临江市青石区人民政府门户网站"><meta name="ColumnName" content="区内要闻">';

describe('keywords', () => {
  holdTo([
    ['of the site', { head: `${SITE}<meta name="keywords" content="临江青石,青石区人民政府,青石政府,青石政务,安徽青石">` }, 'keywords', undefined],
    ['behind a label of the text', { text: '<p>文章关键词：<a href="/k/1">防汛</a> <a href="/k/2">水库</a></p>' }, 'keywords', ['防汛', '水库'], 'unsure'],
    ['that are the title', { head: '<meta name="keywords" content="青石区安全度汛小记,">' }, 'keywords', undefined],
    ['that are the column and more', { head: `${SITE}<meta name="keywords" content="区内要闻,防汛,水库">` }, 'keywords', ['防汛', '水库']],
  ]);
});

describe('column', () => {
  const crumb = '<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/b/">部门信息</a> &gt; <a href="/c/">通知公告</a></div>';
  holdTo([
    ['of the head that the breadcrumb does not hold', { head: '<meta name="ColumnName" content="图片新闻">', crumb }, 'column', '通知公告'],
    ['with the name of the site before it', { head: '<meta name="SiteName" content="青石区政府网"><meta name="ColumnName" content="青石区政府网通知公告">', crumb }, 'column', '通知公告'],
    ['that is the title', { head: '<meta name="ColumnName" content="青石区安全度汛小记">', crumb }, 'column', '通知公告'],
  ]);
});

describe('source', () => {
  const beside = (names: string): Told => ({ info: `<p><span>2026-08-30 06:16</span>${names}</p>` });
  holdTo([
    ['a paper beside the date', beside('<span> · </span><span>青石日报</span>'), 'source', '青石日报'],
    ['an account beside the place where it was written', beside('<span>发布于<!-- -->云岭</span><span>青石日报官方账号</span>'), 'source', '青石日报'],
    ['a paper that has the next row', { info: '<ul><li>2026-08-30</li><li>青石日报</li><li>浏览量：120</li></ul>' }, 'source', '青石日报'],
    ['a body that has the next row', { info: '<div><div>2026-08-30</div><div>青石区水务局</div></div>' }, 'source', '青石区水务局', 'unsure'],
    ['none: the first line of a notice', { info: '</div><div><div>2026-08-30</div><div>青石区图书馆</div><div>闭馆一天</div>' }, 'source', undefined],
    ['none: a reporter above the day', { title: '<h1>青石区安全度汛小记</h1><p>青石新闻记者 沈一禾</p>', info: '2026-08-30 06:12' }, 'source', undefined],
    ['not whom the markup calls the author', { info: '<span class="con_author">渡口客人</span><span>2026-08-30 06:16</span>' }, 'source', undefined],
    ['a paper that the markup calls the author', { info: '<span class="con_author">青石日报</span><span>2026-08-30 06:16</span>' }, 'source', '青石日报'],
    ['a name that may be a person', beside('<span>渡口的客人</span>'), 'source', '渡口的客人', 'unsure'],
    ['that is the title, in the head', { head: '<meta name="ContentSource" content="青石区安全度汛小记">', info: '发布日期：2026-08-30' }, 'source', undefined],
    ['cut short on the page, whole in the head', { head: '<meta name="ContentSource" content="综合青石日报、青石区水务局">', info: '发布日期：2026-08-30　来源：综合青石日报、青石区...' }, 'source', '综合青石日报、青石区水务局'],
    ['another government that is printed nowhere', { head: `${SITE}<meta name="ContentSource" content="白鹭市人民政府">`, info: '发布日期：2026-08-30' }, 'source', '白鹭市人民政府', 'unsure'],
    ['a tool behind it without a gap', { info: '发布日期：2026-08-30　来源：青石区水务局<a href="#">收藏</a>' }, 'source', '青石区水务局'],
    ['a tool in brackets', { info: '发布日期：2026-08-30　来源：青石区水务局 【<a href="#">打印</a>】' }, 'source', '青石区水务局'],
    ['the account of WeChat that published it', { info: '<span class="rich_media_meta"><a href="javascript:void(0);" class="wx_tap_link" id="js_name">青石发布</a></span><em>2026年8月30日 09:12</em>' }, 'source', '青石发布'],
    ['a tool in brackets that is no link', { info: '发布日期：2026-08-30　来源：青石区水务局 【打印】' }, 'source', '青石区水务局'],
    ['none, and the day behind its label', { info: '作者：许南乔　来源：<img src="/ly/qs.gif">　2026/8/30 9:05:41' }, 'source', undefined],
    ['a paper between the date and tools in brackets', { info: '<span>2026年08月30日 16:40:12</span>&nbsp;&nbsp;<font>青石日报</font>&nbsp;&nbsp;<a href="javascript:z(1)">【字号 大</a> <a href="javascript:z(2)">中</a> <a href="javascript:z(3)">小】</a> 【<a href="#c">留言</a>】【<a href="#">打印</a>】【<a href="#">关闭</a>】' }, 'source', '青石日报', 'unsure'],
    ['a paper that is called like a tool', { info: '发布日期：2026-08-30　来源：青石收藏 <a href="#">收藏</a>' }, 'source', '青石收藏'],
  ]);
});

describe('site', () => {
  holdTo([
    ['behind words and a bar', { documentTitle: '青石区安全度汛小记|汛期|水库_网易订阅' }, 'siteName', '网易订阅'],
    ['before its own column', { head: '<meta property="og:title" content="青石区安全度汛小记_49健康网_资讯">', documentTitle: '青石区安全度汛小记_49健康网_资讯' }, 'siteName', '49健康网'],
    ['a reader of a paper', { documentTitle: '青石区安全度汛小记 - 青石日报新闻客户端' }, 'siteName', '青石日报新闻客户端'],
    ['a paper', { documentTitle: '青石区安全度汛小记--青石商报' }, 'siteName', '青石商报'],
    ['before a body of it', { documentTitle: '青石区人民政府门户网站-青石博物馆-青石区安全度汛小记' }, 'siteName', '青石区人民政府门户网站'],
    ['of two names the whole one', { head: '<meta name="SiteName" content="青石政府网_临江市青石区人民政府门户网站">' }, 'siteName', '临江市青石区人民政府门户网站'],
  ]);
});

describe('title', () => {
  const broken = '<h1>青石区安全度汛小记<br>四百公里堤防无险情</h1>';
  holdTo([
    ['broken over two lines, with the space that the head has', { title: broken, head: '<meta name="ArticleTitle" content="青石区安全度汛小记 四百公里堤防无险情">' }, 'title', '青石区安全度汛小记 四百公里堤防无险情'],
    ['broken over two lines, without a space where the head has none', { title: broken, head: '<meta name="ArticleTitle" content="青石区安全度汛小记四百公里堤防无险情">' }, 'title', '青石区安全度汛小记四百公里堤防无险情'],
    ['a line that its element calls so', { title: '<div class="pretitle">县域经济一线探访</div><h1>青石区安全度汛小记</h1>' }, 'kicker', '县域经济一线探访'],
    ['not the column that stands above the heading', { head: SITE, title: '<h3>区内要闻</h3><h2>青石区安全度汛小记</h2>' }, 'kicker', undefined],
    ['not the name of the site that leads home, beside its picture', { title: '<h1><a href="http://qs.example.gov.cn">青石区水利文献 Qingshi</a> <a href="/2026/"><img src="bz.png"></a></h1><div>青石区安全度汛小记</div>', documentTitle: '青石区水利文献 Qingshi - 汛期' }, 'title', '青石区安全度汛小记'],
    ['a plain line above the heading', { title: '<p>临江市水务系统这样度过汛期</p><h1>青石区安全度汛小记</h1>' }, 'kicker', '临江市水务系统这样度过汛期'],
    ['where the document is called after its site, with a hyphen', { documentTitle: '河堤上的听证会-青石区人民检察院', title: '<table><tr><td class="bt">河堤上的听证会</td></tr></table>' }, 'title', '河堤上的听证会'],
    ['not the day above a label at the foot', { documentTitle: '青石区水务局', title: '<div class="title">关于开展春季巡堤的通知</div><p>各街道办事处：</p>', info: '', after: '<p>青石区水务局</p><p>2026年8月29日</p><div>来源：青石区水务局　发布时间：2026-08-30</div>' }, 'title', '关于开展春季巡堤的通知', 'unsure'],
    ['not a row of dashes', { documentTitle: '青石区水务局', title: '<p align="center"><b>关于开展春季巡堤的通知</b></p><p>--------</p>' }, 'title', '关于开展春季巡堤的通知', 'unsure'],
    ['not a side box below, nor the site in the banner', { documentTitle: '通知公告-青石区人民政府门户网站', crumb: '<h1>青石区人民政府门户网站</h1>', title: '<div class="title">关于开展春季巡堤的通知</div>', after: '<h2 class="title">便民服务</h2><p>一站办理巡堤器材领用、汛情查询、物资登记等事项，全年无休。</p>' }, 'title', '关于开展春季巡堤的通知'],
    ['with the mark of a note', { title: '<h1>青石区安全度汛公报<sup>[1]</sup></h1>', documentTitle: '青石区安全度汛公报' }, 'title', '青石区安全度汛公报'],
    ['not the dash below it, though the document is called so', { title: '<h1>四百公里堤防无险情</h1><h2>——在青石区安全度汛小结会上的讲话</h2>', documentTitle: '——在青石区安全度汛小结会上的讲话' }, 'title', '四百公里堤防无险情'],
    ['a number is no subtitle', { title: '<h1>青石区安全度汛小记</h1><h2>（青政发〔2026〕12号）</h2>' }, 'subtitle', undefined],
    ['a button in the heading', { title: '<h1>青石区安全度汛小记<div>播报文章</div></h1>' }, 'subtitle', undefined],
    ['of a letter, below what heads its part', { title: '<h4>来信选登</h4><table><tr><th>来信标题</th><td>关于老渠漏水的咨询</td></tr><tr><th>来信时间</th><td>2026-08-30</td></tr></table>', info: '', documentTitle: '来信选登-青石区人民政府' }, 'title', '关于老渠漏水的咨询'],
    ['of a letter, above what heads its part', { title: '<div class="mail-tit">关于老渠漏水的咨询</div><div>来信人：沈先生</div><h4>来信内容</h4>', info: '', documentTitle: '区长信箱-青石区人民政府' }, 'title', '关于老渠漏水的咨询', 'unsure'],
    ['of a lecture, behind the name of the site', { title: '<h3><span>讲座会议</span></h3><p>青石医学院宣讲会</p>', documentTitle: '临江大学青石医学院-青石医学院宣讲会' }, 'title', '青石医学院宣讲会'],
    ['the same as the column', { head: '<meta name="ArticleTitle" content="汛情通报">', documentTitle: '汛情通报', title: '<h1>汛情通报</h1>', crumb: '<div>当前位置：<a href="/">首页</a> &gt; <a href="/a/">防汛</a> &gt; <a href="/a/b/">汛情通报</a></div>' }, 'title', '汛情通报'],
    ['above who spoke', { documentTitle: '2026青石两会专题_政府工作报告', title: '<div>政府工作报告</div><div>——2026年8月29日在青石区人民代表大会会议上</div><div>青石区区长 沈一禾</div>' }, 'title', '政府工作报告', 'unsure'],
    ['not a line with a file', { documentTitle: '青石日报', info: '', title: '<table><tr><td>版面导航 <a href="/b.pdf">PDF</a></td></tr><tr><td><a href="/c.htm">县里开了会</a></td></tr><tr><td>2026年08月30日</td></tr></table><table><tr><td style="font-size:23px">春茶飘香采摘忙</td></tr><tr><td>茶农日均增收二百元</td></tr></table>' }, 'title', '春茶飘香采摘忙', 'unsure'],
    ['before the short name of the site', { documentTitle: '青石区安全度汛小记-青石政协', title: '' }, 'title', '青石区安全度汛小记', 'unsure'],
  ]);
});

test('a topic ends where it is told when it was published', async () => {
  const { fields } = await extract(page({ info: '分类：<a href="/a/">网站公告</a>&nbsp;&nbsp; 发布于 2026-08-30 10:36:05' }), { url: 'http://qs.example.gov.cn/a/b.html' });
  expect(fields.topic!.value).toBe('网站公告');
});

describe('breadcrumb', () => {
  holdTo([['what stands behind its last step', { crumb: '<div><a href="/">青石首页</a> &gt; <a href="/h/">青石号</a> &gt; 正文 <a href="/in">申请入驻</a></div>' }, 'column', '青石号']]);
});

test('the day of a speech below who held it is a line of the text', async () => {
  const document = page({ info: '2026-08-30　来源：青石区水务局' });
  document.querySelector('.TRS_Editor')!.insertAdjacentHTML('afterbegin', '<p align="center">区长 沈一禾</p><p align="center">（2026年8月25日）</p>');
  const { html, fields } = await extract(document, { url: 'http://qs.example.gov.cn/a/b.html' });
  expect(html).toContain('（2026年8月25日）');
  expect(fields.publishedOn!.value).toBe('2026-08-30');
});

describe('document numbers and validity', () => {
  const CARD = (label: string, value: string): string => `<table><tr><td>索引号：</td><td>000011111/2026-00012</td><td>${label}：</td><td>${value}</td></tr><tr><td>发文机关：</td><td>青石区水务局</td><td>主题分类：</td><td>水利</td></tr></table><h1>青石区安全度汛小记</h1>`;
  holdTo([
    ['the number in the headline, without it', { title: '<div class="tit">青石区水务局关于做好安全度汛工作的通知<span class="wh">青水〔2026〕33号</span></div>', documentTitle: '青石区水务局关于做好安全度汛工作的通知' }, 'documentNumber', '青水〔2026〕33号'],
    ['a headline without the number below it', { title: '<h1>青石区水务局关于做好安全度汛工作的通知</h1><h2>青水〔2026〕33号</h2>', documentTitle: '青石区水务局关于做好安全度汛工作的通知（青水〔2026〕33号）_青石区水务局' }, 'title', '青石区水务局关于做好安全度汛工作的通知'],
    ['a headline with the number in brackets below it', { title: '<div class="t1">青石区水务局处罚公开表</div><div class="t1">（青水罚〔2026〕52号）</div>', documentTitle: '青石区水务局处罚公开表（青水罚〔2026〕52号）' }, 'title', '青石区水务局处罚公开表（青水罚〔2026〕52号）'],
    ['of a decree, in two lines', { title: '<h1>青石区安全度汛办法</h1>', text: '', info: '</div><div><p align="center">青石区人民政府令</p><p align="center">第58号</p>' }, 'documentNumber', '青石区人民政府令第58号'],
    ['of a decree, the first line its title', { title: '<h1>青石区人民政府令</h1>', info: '发布日期：2026-08-30</div><div><p align="center">第58号</p>', documentTitle: '青石区人民政府令' }, 'documentNumber', '青石区人民政府令第58号'],
    ['none: those of a list of decisions', { text: '<table border="1"><tr><td>当事人</td><td>处罚决定书文号</td></tr><tr><td>河街鱼行</td><td>青水罚〔2026〕61号</td></tr><tr><td>渡口茶社</td><td>青水罚〔2026〕62号</td></tr></table>' }, 'documentNumber', undefined],
    ['是 under 是否有效', { title: CARD('是否有效', '是') }, 'validity', '有效'],
    ['in brackets', { title: CARD('时效性', '[有效]') }, 'validity', '有效'],
    ['written over the text', { title: '<div class="state">该文件已废止</div><h1>青石区安全度汛小记</h1>' }, 'validity', '废止'],
    ['in the headline', { title: '<h1>青石区安全度汛办法（已失效）</h1>', documentTitle: '青石区安全度汛办法（已失效）' }, 'validity', '失效'],
    ['none: what a notice declares', { title: '<h1>关于废止部分文件的决定</h1>', documentTitle: '关于废止部分文件的决定' }, 'validity', undefined],
    ['none: the state of a survey', { title: CARD('状态', '已结束') }, 'validity', undefined],
    ['none: one that still goes on', { title: CARD('状态', '进行中') }, 'validity', undefined],
  ]);
});
