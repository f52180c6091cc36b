import { describe, expect, test } from 'vitest';
import type { Draft } from '@/utils/article/draft';
import { extract } from '../support/extract';

const FOOT = '<div class="foot"><p>主办单位：云溪县文化馆</p><p>皖ICP备00000000号</p></div>';

const clip = (body: string, head = '<div class="info">发布日期：2026-05-06　来源：县文化馆</div>'): Promise<Draft> =>
  extract(new DOMParser().parseFromString(`<title>关于举办全县书法展的通知-云溪县文化馆</title><h1>关于举办全县书法展的通知</h1>${head}${body}${FOOT}`, 'text/html'), {
    url: 'http://wh.example.gov.cn/tz/1.html',
  });

describe('what belongs to the text', () => {
  test('the organisers of an event, not those of the site', async () => {
    const { text } = await clip('<div class="TRS_Editor"><p>定于六月一日举办全县书法展。</p><p>主办单位：云溪县文化和旅游局</p><p>地址：云溪县河街12号，邮编：000000</p></div>');
    expect(text).toBe('定于六月一日举办全县书法展。\n主办单位：云溪县文化和旅游局\n地址：云溪县河街12号，邮编：000000');
  });

  test('the line that says who passed a decree and when, broken in two', async () => {
    const { text } = await clip('<div class="TRS_Editor"><p align="center">（2026年5月4日云溪县第九届人民代表大会<br>常务委员会第六次会议通过）</p><p>现将任免名单公布如下，自公布之日起生效。</p></div>');
    expect(text).toBe('（2026年5月4日云溪县第九届人民代表大会\n常务委员会第六次会议通过）\n现将任免名单公布如下，自公布之日起生效。');
  });

  test('what a machine says of it, and what readers are asked below it, are none of it', async () => {
    const { text } = await clip(
      '<div class="TRS_Editor"><div class="ai-summary"><h5>AI智能解读</h5><p>本次书法展面向全县征集作品，各乡镇均可参加。</p></div><p>定于六月一日举办全县书法展，欢迎参加。</p><div class="survey"><p>本页面对您有帮助吗？</p><label><input type="radio">有帮助(0)</label><label><input type="radio">没帮助(0)</label><div>网友评论 (0)</div><button>提交</button></div></div>',
    );
    expect(text).toBe('定于六月一日举办全县书法展，欢迎参加。');
  });

  test('a long passage that the page hides until it is asked for is missed, what stands in the text already is not', async () => {
    const lead = '<p>定于六月一日举办全县书法展，欢迎各乡镇、各单位和书法爱好者踊跃投稿参加，作品请寄县文化馆。</p>';
    const rest = '<p>作品评出一等奖三名、二等奖六名、三等奖十名，由主办单位颁发证书，入选作品将结集出版，并在县文化馆展出一个月。</p>';
    const verdict = async (body: string): Promise<string> => (await clip(`<div class="box"><div class="TRS_Editor">${body}</div></div>`)).completeness.verdict;
    expect(await verdict(`${lead}<div style="display:none">${rest}</div><a href="javascript:;">展开全文</a>`)).toBe('partial');
    expect(await verdict(`${lead}${rest}<div style="display:none">${rest}</div>`)).toBe('whole');
    expect(await verdict(`${lead}<div style="display:none"><p>分享到微信</p></div>`)).toBe('whole');
  });

  test('what stands behind a policy that is named between its paragraphs, and below a heading that only sounds like a list', async () => {
    const lead = '<p>定于六月一日举办全县书法展，欢迎各乡镇、各单位和书法爱好者踊跃投稿参加，作品请寄县文化馆，展期到六月底为止。</p>';
    const explained = await clip(`<div class="TRS_Editor">${lead.repeat(3)}<p><span>相关解读：</span><a href="/jd/2.html">《全县书法展解读》</a></p><p>注释：</p><p>[1]作品的大小以装裱以前的为准，装裱以后超过六尺的，由县文化馆另行安排展位。</p></div>`);
    expect(explained.text).toContain('[1]作品的大小以装裱以前的为准，装裱以后超过六尺的，由县文化馆另行安排展位。');
    const headed = await clip(`<div class="TRS_Editor">${lead.repeat(3)}<p><b>相关新闻</b></p><p><b>画院收徒</b></p><p>云溪画院昨天收下十二名学徒，最小的九岁，学期三年。</p></div>`);
    expect(headed.text).toContain('云溪画院昨天收下十二名学徒');
    const listed = await clip(`<div class="TRS_Editor">${lead.repeat(3)}<p><b>相关新闻</b></p><p><a href="/xw/3.html">云溪画院昨天收下十二名学徒</a></p></div>`);
    expect(listed.text).not.toContain('画院');
    const pictured = await clip(`<div class="TRS_Editor">${lead.repeat(3)}<div>相关新闻<a href="/xw/">更多&gt;&gt;</a></div><ul><li><img src="a.jpg" width="120" height="90"><a href="/xw/3.html">云溪画院收下学徒</a></li></ul></div>`);
    expect(pictured.text).not.toContain('画院');
    const discussed = await clip(`<div class="TRS_Editor">${lead.repeat(3)}<h3>网友评论</h3><p>建议在河街也设一个展区，方便老人看展，希望早日实现。</p></div>`);
    expect(discussed.text).not.toContain('河街');
  });

  test('the face, the name and the buttons of a house above the date are none of it', async () => {
    const house = '<div class="who"><img src="/face_42.png"><a href="/h/1">云溪晚报</a><img src="/code_100.png"><div>下载客户端<br>独家抢先看</div></div><div><a href="/h/1">2026年05月06日 06:12 来自云溪</a></div>';
    const { text, fields } = await clip(`<div class="main"><p>书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇。</p></div>`, house);
    expect(text).toBe('书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇。');
    expect(fields).toMatchObject({ publishedOn: { value: '2026-05-06' }, source: { value: '云溪晚报' } });
  });

  test('the captions of a series are, though a day stands below them', async () => {
    const { text } = await clip('<div class="TRS_Editor"><p><img src="1.jpg" width="600" height="400"></p><p>图一 学生观展</p><p><img src="2.jpg" width="600" height="400"></p><p>图二 老师讲解</p><p>2026年5月6日</p></div>', '<div class="info">来源：县文化馆</div>');
    expect(text).toContain('图一 学生观展');
    expect(text).toContain('图二 老师讲解');
  });

  test('the first cell of a table alone is no title, and stays', async () => {
    const document = new DOMParser().parseFromString('<table class="MsoNormalTable" border="1"><tr><td><p align="center"><b>处罚决定书文号</b></p></td><td><p>云文罚〔2026〕36号</p></td></tr><tr><td><p><b>当事人</b></p></td><td><p>河街书店</p></td></tr><tr><td><p><b>决定</b></p></td><td><p>罚款两千元，没收盗版书十二册，限期改正。</p></td></tr></table>', 'text/html');
    const { html } = await extract(document, { url: 'http://wh.example.gov.cn/tz/1.html' });
    expect(html).toContain('处罚决定书文号');
  });

  test('an editor with a number, in any brackets, is no line of it', async () => {
    for (const credit of ['（编辑：SN064 芮城）', '【编辑:苏晓】']) expect((await clip(`<div class="TRS_Editor"><p>定于六月一日举办全县书法展，欢迎参加。</p><p>${credit}</p></div>`)).text).toBe('定于六月一日举办全县书法展，欢迎参加。');
  });

  test('labels with their values in elements of their own below it are the page\'s, what the text says itself is not', async () => {
    const row = (label: string, value: string): string => `<div class="row"><label>${label}：</label><div>${value}</div></div>`;
    const { text, fields } = await clip(`<div class="TRS_Editor"><p>书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇。</p><p>作者：许南乔</p><div class="box">${row('摄影', '方竹')}${row('供稿单位', '云溪县文化馆')}${row('供稿单位', '0')}</div></div>`);
    expect(text).toBe('书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇。\n作者：许南乔');
    expect(fields.authors?.value).toEqual(['许南乔']);
  });

  test('a table at its end in which all words are links and stand over pictures is none of it, a table of pictures and their words is', async () => {
    const cell = (words: string, picture: string): string => `<td><p>${words}</p><p><img src="${picture}.png" width="200" height="90"></p></td>`;
    const table = (words: (name: string) => string): string => `<table><tr>${cell(words('云溪票务<br>看戏的客户端：'), 'a')}${cell(words('与河街书店携手<br>推出“买书神器”：'), 'b')}</tr></table>`;
    const lead = '<p>书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇。</p>';
    const linked = await clip(`<div class="TRS_Editor">${lead}${table((name) => `<a href="http://m.example.com/?x"><b>${name}</b></a>`)}</div>`);
    expect(linked.html).toBe(lead);
    expect((await clip(`<div class="TRS_Editor">${lead}${table((name) => name)}</div>`)).text).toContain('买书神器');
  });

  test('a row of codes with their captions below it', async () => {
    const codes = ['云溪文化官方微信', '云溪文化官方微博', '《云溪文艺》微信'];
    const table = `<table><tr>${codes.map((_, i) => `<td><img src="${i}.jpg" width="120" height="120"></td>`).join('')}</tr><tr>${codes.map((name) => `<td>${name}</td>`).join('')}</tr></table>`;
    const { html, completeness } = await clip(`<div class="wz"><p>书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇。</p>${table}<div>相关新闻</div><div>网友评议</div></div>`);
    expect(html).toBe('<p>书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇。</p>');
    expect(completeness.verdict).toBe('whole');
  });

  test('the list of others below it, all in one cell of the layout', async () => {
    const others = ['县图书馆延长开放', '文化馆添置画案', '乡镇文化站验收', '画院收徒'].map((name, i) => `<li><a href="${i}.html">${name}的消息</a></li>`).join('');
    const { text } = await clip(`<table><tr><td><p>书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇，每天接待两百人。</p><p>开幕式上，三位老人当场写了春联。</p><div>相关新闻</div><ul>${others}</ul></td><td><img src="bz.jpg" width="200" height="80"></td></tr></table>`);
    expect(text).toBe('书法展昨天开幕，展期到六月底，六十件作品都来自各乡镇，每天接待两百人。\n开幕式上，三位老人当场写了春联。');
  });

  test('a file beside it that only a picture without words leads to is none of its own', async () => {
    const side = '<div class="side"><p><a href="/up/516.rar" title="#"><img src="dl.jpg" width="210" height="39"></a></p></div>';
    expect((await clip(`<div class="TRS_Editor"><p>定于六月一日举办全县书法展，欢迎各乡镇组织参加。</p></div>${side}`)).files).toEqual([]);
    expect((await clip(`<div class="TRS_Editor"><p>定于六月一日举办全县书法展，欢迎各乡镇组织参加。</p></div>${side.replace('#', '报名表')}`)).files).toHaveLength(1);
  });

  test('an event whose day stands behind a label in brackets', async () => {
    const { text } = await clip('<div class="TRS_Editor"><p>【活动时间】2026年6月1日（周一）9:00在县图书馆报告厅</p><p>欢迎带孩子来听书，座位不多，先到先坐。</p></div>', '<div class="info">来源：县文化馆</div>');
    expect(text).toContain('【活动时间】2026年6月1日');
  });

  test('a box with a file, or a table, between two paragraphs of it', async () => {
    const { files, html } = await clip('<div class="TRS_Editor"><p>定于六月一日举办全县书法展，欢迎各乡镇组织参加，报名从五月十日开始。</p><div><h4>相关文件</h4><p><a href="a.pdf">申报表</a></p></div><div><h4>最新政策</h4><table border="1"><tr><td>一等奖</td><td>3名</td></tr><tr><td>二等奖</td><td>6名</td></tr></table></div><p>参展的作品不超过六尺，每人限报两件，装裱由县文化馆负责，展期到六月底。</p></div>');
    expect(files.map(({ url }) => url)).toEqual(['http://wh.example.gov.cn/tz/a.pdf']);
    expect(html).toContain('二等奖');
  });

  test('a text in another language that ends with its labels', async () => {
    const { text, files } = await extract(new DOMParser().parseFromString(`<title>Harbor opens at night</title><h1>Harbor opens at night</h1><div><p><img src="a.jpg" width="600" height="400"></p><p>${'The night ferry leaves every forty minutes, and the last boat goes at half past eleven. '.repeat(4)}</p><p>Source: Xikou Daily Editor: Kang Wei</p></div>`, 'text/html'), { url: 'http://wh.example.gov.cn/en/1.html' });
    expect(text).toContain('The night ferry leaves');
    expect(files).toHaveLength(1);
  });

  test('label lines of the text itself', async () => {
    const { text } = await clip('<div><p>现将报名办法通知如下。</p><p>联系方式：白露，电话0000-0000000</p></div>');
    expect(text).toContain('联系方式：白露');
  });

  test('the date of a short notice that has no other', async () => {
    const { text, fields } = await clip('<div><p>停电一天。</p><p>敬请谅解。</p><p>2026年7月8日</p></div>', '');
    expect(text).toBe('停电一天。\n敬请谅解。\n2026年7月8日');
    expect(fields.publishedOn).toBeUndefined();
    expect(fields.writtenOn?.value).toBe('2026-07-08');
  });

  test('a table of short cells rather than the address in the foot', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => `<tr><td>${i}</td><td>项目</td><td>${i}万元</td></tr>`).join('');
    const { html } = await clip(`<div><table border="1">${rows}</table></div><div><a href="1.html">上一篇：县文化馆办春联活动</a></div><div>云溪县文化馆 地址：云溪县河街十二号文化大楼三层东侧，邮编000000，电话0000-0000000，信箱wh@example.gov.cn，欢迎来访。</div>`);
    expect(html.match(/<tr>/g)).toHaveLength(6);
    expect(html).not.toContain('信箱');
  });

  test('files beside the text are files and no text', async () => {
    const { files, html } = await clip('<div class="TRS_Editor"><p>现将名单公布如下，请查阅。</p></div><div>附件下载：<a href="a.doc">名单</a></div>');
    expect(files).toEqual([{ n: 0, role: 'attachment', url: 'http://wh.example.gov.cn/tz/a.doc', name: '名单.doc', alt: '名单' }]);
    expect(html).not.toContain('名单</a>');
  });

  test('every person of a list of leaders, whatever line is taken for the title', async () => {
    const { text } = await extract(
      new DOMParser().parseFromString(
        `<title>云溪县档案馆</title><div class="list">${['沈一禾', '方竹', '许南乔'].map((name, i) => `<div>${name}</div><div${i ? ' class="title"' : ''}>云溪县档案馆 ${i ? '副' : ''}馆长</div><div>分管${['全面', '收集整理和保管利用处室', '编研展览'][i]}工作。</div>`).join('')}</div>${FOOT}`,
        'text/html',
      ),
      { url: 'http://da.example.gov.cn/ld/1.html' },
    );
    for (const name of ['沈一禾', '方竹', '许南乔']) expect(text).toContain(name);
  });

  test('no row that the repeated title left empty, no second sight of a picture, no file of the site', async () => {
    const { html, files } = await clip(
      '<div class="TRS_Editor"><table border="1"><tr><td colspan="2">关于举办全县书法展的通知</td></tr><tr><td>地点</td><td>县文化馆一楼</td></tr><tr><td>时间</td><td>六月一日上午</td></tr></table><p>展品一览见图，参展者自带装裱。</p><p><img src="/a.jpg"></p><p>展期三天，不收门票。</p><div><img src="/a.jpg"></div></div><ul><li>关于我们</li><li><a href="/gg.pdf">品牌推广</a></li></ul>',
    );
    expect(html).toMatch(/^<table><tbody><tr><td>地点/);
    expect(html.match(/<img/g)).toHaveLength(1);
    expect(files.map(({ role }) => role)).toEqual(['image']);
  });
});
