import { describe } from 'vitest';
import { holdTo } from '../support/kinds';

const CARD = '<div class="card"><p>索引号：000011111/2026-00012</p><p>发文字号：青政发〔2026〕7号</p><p>成文日期：2026-07-02</p></div>';
const PAPERS = `<table><tr><th>文件名称</th><th>文号</th><th>发布日期</th><th>有效性</th></tr>${['3', '4']
  .map((n) => `<tr><td>青石区蓄水办法</td><td>青政发〔2024〕${n}号</td><td>2024-03-0${n}</td><td>有效</td></tr>`)
  .join('')}</table>`;

describe('of another document', () => {
  holdTo([
    ['a list of papers in the text tells no number', { text: PAPERS }, 'documentNumber', undefined],
    ['the card of the policy that is explained', { text: `<p>政策原文</p>${CARD}` }, 'documentNumber', '青政发〔2026〕7号', 'unsure'],
    ['nor is its index number that of the page', { text: `<p>政策原文</p>${CARD}` }, 'indexNumber', '000011111/2026-00012', 'unsure'],
    ['a card above the text', { title: `${CARD}<h1>青石区安全度汛小记</h1>` }, 'documentNumber', '青政发〔2026〕7号'],
  ]);
});

const ROW = '<table><tr><th>单位</th><th>时限</th></tr><tr><td>青石区水务局</td><td>2026年9月30日</td></tr></table>';

describe('who signs', () => {
  holdTo([
    ['a row of a table signs nothing', { text: `${ROW}<p>各单位按此落实，逐项销号。</p>` }, 'issuingBody', undefined],
    ['nor dates it', { text: `${ROW}<p>各单位按此落实，逐项销号。</p>` }, 'writtenOn', undefined],
    ['two bodies that sign together', { text: '<p>青石区水务局</p><p>青石区财政局</p><p>2026年8月29日</p>' }, 'issuingBody', '青石区水务局 青石区财政局'],
    ['two bodies side by side', { text: '<p>青石区水务局　青石区财政局</p><p>2026年8月29日</p>' }, 'issuingBody', '青石区水务局 青石区财政局'],
    ['a body that is set with spaces', { text: '<p>青 石 区 水 务 局</p><p>2026年8月29日</p>' }, 'issuingBody', '青石区水务局'],
    ['a year with a letter for its zero', { text: '<p>青石区水务局</p><p>二О二六年八月二十九日</p>' }, 'writtenOn', '2026-08-29'],
    ['in a table of one cell a row', { text: '<table><tr><td>青石区水务局</td></tr><tr><td>2026年8月29日</td></tr></table>' }, 'issuingBody', '青石区水务局'],
  ]);
});

describe('from when it holds', () => {
  const says = (...paragraphs: string[]) => ({ text: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('') });
  holdTo([
    ['as the document says of itself', says('各单位按此落实，逐项销号。', '本办法由青石区水务局解释，本办法自二〇二六年九月一日起施行。'), 'effectiveOn', '2026-09-01'],
    ['not as it says of another', says('各单位按此落实，逐项销号。', '《青石区蓄水办法》自2024年3月1日起施行，运行平稳。'), 'effectiveOn', undefined],
    ['nor of a price', says('各单位按此落实，逐项销号。', '本区居民用水自2024年3月1日起执行新价。'), 'effectiveOn', undefined],
    ['nor where it says two days', says('本办法自2026年9月1日起施行。', '各单位按此落实，逐项销号。', '本细则自2027年1月1日起施行。'), 'effectiveOn', undefined],
  ]);
});

describe('what stands behind a value in its line', () => {
  const line = (info: string) => ({ info });
  holdTo([
    ['a date is no part of a number', line('文号：青政发〔2026〕7号　2026-08-30　来源：青石区水务局'), 'documentNumber', '青政发〔2026〕7号'],
    ['a date is no part of a body', line('发布机构：青石区水务局　2026-08-30'), 'issuingBody', '青石区水务局'],
    ['a button is no part of a body', line('<span>发布机构：青石区水务局</span>　<span>打印</span>　<span>关闭</span>'), 'issuingBody', '青石区水务局'],
    ['a bracket behind another is no part of a name', line('(2026-08-30) 【来源:青石区水务局】【作者:许南乔】【关闭】'), 'authors', ['许南乔']],
    ['a second body is', line('发布机构：青石区水务局　青石区财政局　发布日期：2026-08-30'), 'issuingBody', '青石区水务局 青石区财政局'],
    ['what a label of no field tells does not date the page', line('来源：青石区水务局　报名截止：2024-06-30'), 'publishedOn', undefined],
    ['what stands behind the value of such a label does', line('来源：青石区水务局　浏览次数：12　2026-08-30'), 'publishedOn', '2026-08-30'],
    ['nor when the counter is still empty', line('来源：青石区水务局　浏览次数：　2026-08-30'), 'publishedOn', '2026-08-30'],
  ]);
});

describe('labels without a colon', () => {
  holdTo([
    ['in brackets', { info: '<span>[发布时间] 2026-08-30</span> <span>[来源] 青石区水务局</span> <span>[浏览次数] 23</span>' }, 'source', '青石区水务局'],
    ['in brackets that touch what is round them', { info: '[发布时间]2026-08-30 09:10 [来源]青石区水务局' }, 'publishedAt', '2026-08-30T09:10:00+08:00'],
    ['in square ones', { info: '【发布时间】2026-08-30　【来源】青石区水务局　【字号 大 中 小】' }, 'source', '青石区水务局'],
    ['with a bar', { info: '发布时间｜2026-08-30　来源｜青石区水务局' }, 'source', '青石区水务局'],
    ['a word in brackets that is no label', { info: '2026-08-30　来源：【青石】水务观察' }, 'source', '【青石】水务观察'],
  ]);
});

describe('a house without a label', () => {
  holdTo([
    ['between date and counter', { info: '2026-08-30 | 青石区融媒体中心 | 阅读量：1203' }, 'source', '青石区融媒体中心', 'unsure'],
    ['in the text of the date', { info: '青石区水务局 2026年08月30日 发布' }, 'source', '青石区水务局', 'unsure'],
    ['a word that is no house', { info: '2026-08-30 | 要情 | 阅读量：1203' }, 'source', undefined],
    ['not before a label that names the source less well', { info: '<p>2026-08-30 | 青石区融媒体中心 | 阅读量：1203</p><p>稿源：青石日报</p>' }, 'source', '青石日报'],
    ['not beside the source', { info: '青石区融媒体中心 2026-08-30 来源：青石日报' }, 'source', '青石日报'],
  ]);
});

describe('a column beside the date', () => {
  const beside = (name: string) => ({ info: `<p><span>2026-08-30 06:16</span><span>${name}</span></p>` });
  holdTo([
    ['pictures', beside('图片新闻'), 'source', undefined],
    ['of the departments', beside('部门新闻'), 'source', undefined],
    ['a house that is called like one', beside('青石新闻'), 'source', '青石新闻'],
    ['a centre', beside('青石区新闻中心'), 'source', '青石区新闻中心'],
  ]);
});

const LIST = '<p>名单如下：</p><table><tr><td>序号</td><td>名称</td><td>类别</td><td>状态</td></tr><tr><td>1</td><td>临江食品公司</td><td>食品生产</td><td>注销</td></tr><tr><td>2</td><td>青石食品公司</td><td>食品生产</td><td>正常</td></tr></table>';

describe('a list in the text', () => {
  holdTo([
    ['tells no validity', { text: LIST }, 'validity', undefined],
    ['nor a topic', { text: LIST }, 'topic', undefined],
  ]);
});

describe('when something takes place', () => {
  const event = '<p>时间：2026年9月20日上午9:00</p><p>地点：区会议中心</p>';
  holdTo([
    ['is no date of the page', { info: '2026-08-30 09:30 青石区水务局', text: event }, 'publishedOn', '2026-08-30'],
    ['from when to when is none', { text: '<p>公示时间：2026年9月6日-9月12日</p>' }, 'publishedOn', '2026-08-30'],
    ['a term ends on its last day, whatever its sign', { text: `<table><tr><td>索引号：</td><td>000011111/2026-00012</td></tr><tr><td>有效期：</td><td>2026年5月1日－2031年4月30日</td></tr></table>` }, 'effectiveOn', '2026-05-01', 'unsure'],
  ]);
});

describe('where who wrote it works', () => {
  holdTo([
    ['stands before the name', { info: '发布日期：2026-08-30　作者：心血管内科 方竹' }, 'authors', ['方竹']],
    ['a name that ends like one stays', { info: '发布日期：2026-08-30　作者：李登科 方竹' }, 'authors', ['李登科', '方竹']],
    ['or in place of one', { info: '发布日期：2026-08-30　作者：基础教育科' }, 'authors', ['基础教育科']],
  ]);
});

describe('what is no name of a source', () => {
  const line = (info: string) => ({ info });
  holdTo([
    ['the sizes of the letters', line('发布日期：2026-08-30 来源： 【大 中 小】 【打印】'), 'source', undefined],
    ['a label that is glued to it', line('来源：青石区水务局发布时间：2026-08-30'), 'source', '青石区水务局'],
    ['nor is a city cut from a university', line('发布日期：2026-08-30 来源：临江石油大学（北京）'), 'source', '临江石油大学（北京）'],
    ['where the figures are from', { text: '<p>资料来源：国家统计局</p>' }, 'source', '青石区水务局'],
  ]);
});

describe('a number in full-width figures', () => {
  holdTo([['is one', { info: '文号：青政发〔２０２６〕７号　发布日期：2026-08-30' }, 'documentNumber', '青政发〔２０２６〕７号']]);
});

describe('the banner', () => {
  holdTo([['tells no date of the article', { crumb: '<div>今天是：2026年6月3日 星期三</div>', info: '来源：青石区水务局' }, 'publishedOn', undefined]]);
});
