import { describe, expect, it, onTestFinished } from 'vitest';
import { AppError } from '@/utils/article/app-error';
import { extract } from '../support/extract';
import { openPage } from '../support/open-page';

const SITE = 'http://www.yunxi.example.gov.cn';
const HEAD = '<div class="top"><a href="/">首页</a> <a href="/zwgk/">政务公开</a> <a href="/hdjl/">互动交流</a></div>';
const FOOT = '<div class="foot">主办：云溪市人民政府办公室　网站标识码：3300000001　浙ICP备00000026号</div>';
const page = (title: string, body: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${HEAD}${body}${FOOT}</body></html>`;

const DUTIES = ['东街泵站', '南塘水厂', '北岭林场', '西渡码头', '石桥粮库', '青坪牧场', '柳湾渔港', '松坡茶站'];
const rows = (row: (name: string, i: number) => string): string => DUTIES.map(row).join('');
const datedList = `<ul class="list">${rows((name, i) => `<li><a href="./202611/t2026110${i}_48${i}.html">${name}完成今年第三次设备检修</a><span>2026-11-0${i + 1}</span></li>`)}</ul>`;
const ERROR_FOOT = '<p><a href="/">返回首页</a></p>';

/** What clips as an article, however little it holds. */
const ARTICLES: Record<string, [source: string, path: string, words: string]> = {
  'a notice of three lines': [page('停水通知', '<h1>停水通知</h1><div class="c"><p>因管道检修，东街明天停水。</p><p>请提前储水。</p><p>云溪市供水站</p></div>'), '/tz/202611/t20261118_1.html', '提前储水'],
  'a notice of three lines without a date, beside a log-in box': [
    page('停水通知', '<form class="login"><input name="u"><input type="password" name="p"><button>登录</button></form><h1>停水通知</h1><div class="c"><p>因管道检修，东街明天停水。</p><p>请提前储水。</p></div>'),
    '/tz/1.html',
    '提前储水',
  ],
  'one line and attachments': [page('关于公布收支情况的公告', '<h1>关于公布收支情况的公告</h1><div class="c"><p>现将三季度收支情况公布。</p><p><a href="a.xlsx">附件1.收支表.xlsx</a></p><p><a href="b.docx">附件2.说明.docx</a></p></div>'), '/gg/202611/t20261118_2.html', '三季度收支'],
  'pictures alone': [page('一图读懂养护办法', '<h1>一图读懂养护办法</h1><div class="TRS_Editor"><p><img src="1.jpg" width="800" height="900"></p><p><img src="2.jpg" width="800" height="900"></p></div>'), '/jd/202611/t20261118_3.html', ''],
  'a table alone': [page('采购结果公示', `<h1>采购结果公示</h1><div class="c"><table border="1"><tr><th>单位</th><th>数量</th></tr>${rows((name, i) => `<tr><td>${name}</td><td>${i + 3}</td></tr>`)}</table></div>`), '/gs/202611/t20261118_4.html', '南塘水厂'],
  'a list of names': [page('值班人员名单公示', `<h1>值班人员名单公示</h1><div class="c"><p>名单如下：</p>${rows((name) => `<p>${name}</p>`)}</div>`), '/gs/202611/t20261118_5.html', '北岭林场'],
  'a catalogue of linked and dated documents': [
    page('关于公布现行有效文件目录的通知', `<h1>关于公布现行有效文件目录的通知</h1><div>发布日期：2026-11-18　来源：云溪市档案馆</div><div class="c"><p>现将目录公布如下：</p>${datedList}</div>`),
    '/zwgk/202611/t20261118_6.html',
    '西渡码头',
  ],
  'an explanation of pages that are not there': [page('关于部分页面不存在问题的说明', '<h1>关于部分页面不存在问题的说明</h1><div>发布日期：2026-11-18</div><div class="c"><p>部分网页无法访问，正在修复。</p></div>'), '/tz/202611/t20261118_7.html', '正在修复'],
  'a notice of maintenance': [page('网站维护公告', '<h1>网站维护公告</h1><div class="c"><p>系统维护中，网站暂停服务。</p><p>请明日再来。</p></div>'), '/tz/8.html', '明日再来'],
  'news of a new log-in': [page('市民登录方式有新变化', '<h1>市民登录方式有新变化</h1><div>来源：云溪市数据局　发布日期：2026-11-18</div><div class="c"><p>明天起刷脸登录。</p></div><form><input name="q"></form>'), '/xw/9.html', '刷脸'],
  'a short article above a list of related ones': [page('东街泵站换新', `<h1>东街泵站换新</h1><div>发布日期：2026-11-18</div><div class="c"><p>泵站昨天换上新机组。</p></div><h3>相关新闻</h3>${datedList}`), '/xw/', '新机组'],
  'many links in prose': [page('水利细则', `<h1>水利细则</h1><div class="c"><p>制定本细则，依据的是${rows((name) => `<a href="/fg/${name}.html">《${name}管理条例》</a>、`)}并结合本市实际。</p></div>`), '/fg/10.html', '本市实际'],
};

/** What is refused, with its code. */
const OTHERS: Record<string, [source: string, path: string, code: string]> = {
  'a column with dates': [page('通知公告-云溪市人民政府', `<div class="crumb">当前位置：首页 &gt; 通知公告</div>${datedList}<div><a href="index_1.html">下一页</a> <a href="index_9.html">尾页</a></div>`), '/tzgg/', 'clip.list'],
  'a column with dates before': [page('工作动态', `<ul>${rows((name, i) => `<li><span>[11-0${i + 1}]</span><a href="/a/${i}.html">${name}完成今年第三次设备检修</a></li>`)}</ul>`), '/gzdt/index.html', 'clip.list'],
  'a column without dates': [page('政策解读', `<ul>${rows((name, i) => `<li><a href="/a/${i}.html">${name}养护办法解读</a></li>`)}</ul><p>共 8 页 <a href="2.html">下一页</a></p>`), '/zcjd/list_1.html', 'clip.list'],
  'search results with labels in every row': [
    page('搜索结果', rows((name, i) => `<div class="r"><h3><a href="/a/${i}.html">${name}完成今年第三次设备检修</a></h3><p>检修历时三天，共更换水泵两台，试运行正常，明天恢复供水。</p><p>发布时间：2026-11-0${i + 1}</p></div>`)),
    '/search?q=x',
    'clip.list',
  ],
  'a table of titles and dates': [page('政策文件', `<table>${rows((name, i) => `<tr><td><a href="/a/${i}.html">${name}养护办法全文公布</a></td><td>2026-11-0${i + 1}</td></tr>`)}</table>`), '/zcwj/', 'clip.list'],
  'a log-in page': [page('统一身份认证', '<h2>用户登录</h2><form><input name="u"><input type="password" name="p"><button>登录</button></form><p>本系统为非涉密系统，严禁处理、传输、存储国家秘密。</p>'), '/login', 'clip.login'],
  'a log-in by message': [page('登录 - 云溪政务服务网', '<h2>短信登录</h2><form><input name="tel"><input name="code"><button>获取</button></form>'), '/auth/login.html', 'clip.login'],
  'an empty page': ['<!doctype html><title>云溪市人民政府</title><body><div id="app"></div><script>0</script></body>', '/a.html', 'clip.blank'],
  '404 within the site': [page('404', `<div class="err"><h1>404</h1><p>抱歉，您访问的页面不存在或已被删除，请检查网址是否正确。</p>${ERROR_FOOT}</div>`), '/a/404x.html', 'clip.errorPage'],
  '404 of a server': ['<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>', '/t20261118_9.html', 'clip.errorPage'],
  '403': ['<html><head><title>403 Forbidden</title></head><body><h1>Forbidden</h1><p>You don\'t have permission to access this resource.</p></body></html>', '/b', 'clip.errorPage'],
  '500': [page('系统出错', '<p>服务器错误，请稍后再试。</p>'), '/c', 'clip.errorPage'],
  'a removed article': [page('提示信息', '<div><p>您访问的文章不存在</p><p>五秒后返回首页</p></div>'), '/d', 'clip.errorPage'],
  'a verification': [page('安全验证', '<h2>请完成安全验证</h2><p>向右拖动滑块填充拼图</p><input name="captcha">'), '/e', 'clip.errorPage'],
  'a firewall': [page('访问被拦截', '<p>您的请求可能存在威胁，已被网站防火墙拦截。</p><p>事件编号：20261118-77　时间：2026-11-18 10:00:00</p>'), '/f', 'clip.errorPage'],
};

const look = async (source: string, path: string) => {
  const { document, close } = await openPage(source, SITE + path);
  onTestFinished(close);
  return (anyway = false) => extract(document, { url: SITE + path, anyway });
};

describe('an article is not refused', () => {
  it.each(Object.entries(ARTICLES))('%s', async (_, [source, path, words]) => {
    const draft = await (await look(source, path))();
    expect(draft.text).toContain(words);
    expect(draft.text.length + draft.files.length).toBeGreaterThan(0);
  });
});

describe('what is no article is refused', () => {
  it.each(Object.entries(OTHERS))('%s', async (_, [source, path, code]) => {
    const clip = await look(source, path);
    await expect(clip().then(({ text }) => text)).rejects.toMatchObject({ code });
  });

  it('but a list is clipped all the same when the reader insists', async () => {
    const clip = await look(...(OTHERS['a column with dates']!.slice(0, 2) as [string, string]));
    expect((await clip(true)).text).toContain('西渡码头完成今年第三次设备检修');
  });
});

describe('frames', () => {
  const inner = page('泵站养护办法', `<h1>泵站养护办法</h1><div>发布日期：2026-11-18</div><div class="c"><p>泵站每季度养护一次，由所在街道组织，费用列入年度预算，养护结果向居民公布。</p></div>`);
  const framed = async (frames: string): Promise<Document> => {
    const frame = document.createElement('iframe');
    frame.width = '1200';
    frame.height = '900';
    const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
    frame.srcdoc = `<!doctype html><title>云溪</title><body>${frames}</body>`;
    document.body.append(frame);
    onTestFinished(() => frame.remove());
    await loaded;
    return frame.contentDocument!;
  };
  const escape = (html: string): string => html.replaceAll('"', '&quot;');

  it('the article of the largest frame is that of a page that has none', async () => {
    const outer = await framed(`<iframe width="400" height="200" srcdoc="${escape(page('热线', '<h1>热线</h1><p>热线电话全天有人接听，欢迎拨打，工作人员将当场答复。</p>'))}"></iframe><iframe width="1000" height="600" srcdoc="${escape(inner)}"></iframe>`);
    const draft = await extract(outer, { url: `${SITE}/frame.html` });
    expect(draft.text).toContain('费用列入年度预算');
    expect(draft.url).toBe(`${SITE}/frame.html`);
  });

  it('the page round a body tells its head; links are those of the frame', async () => {
    const body = '<!doctype html><base href="http://doc.example.gov.cn/2026/11/"><body><p>泵站每季度养护一次，由所在街道组织，费用列入年度预算，养护结果向居民公布。</p><p><a href="P1.pdf">养护记录表.pdf</a></p>';
    const head = '<h1>云溪市泵站养护办法</h1><div>发布日期：2026-11-18　来源：市水务局　文号：云水发〔2026〕9号</div>';
    const outer = await framed(`${head}<iframe width="1000" height="600" srcdoc="${escape(body)}"></iframe>`);
    const draft = await extract(outer, { url: `${SITE}/frame.html` });
    expect(draft.framed).toBe(true);
    expect(draft.text).toBe('泵站每季度养护一次，由所在街道组织，费用列入年度预算，养护结果向居民公布。\n养护记录表.pdf');
    expect(draft.files.map(({ url }) => url)).toEqual(['http://doc.example.gov.cn/2026/11/P1.pdf']);
    expect(Object.fromEntries(Object.entries(draft.fields).map(([name, { value }]) => [name, value]))).toMatchObject({ title: '云溪市泵站养护办法', publishedOn: '2026-11-18', source: '市水务局', documentNumber: '云水发〔2026〕9号' });
  });

  it('a frame that says itself what it is keeps that', async () => {
    const outer = await framed(`<h1>云溪市文件库</h1><div>发布日期：2020-01-01</div><iframe width="1000" height="600" srcdoc="${escape(inner)}"></iframe>`);
    expect((await extract(outer, { url: `${SITE}/frame.html` })).fields).toMatchObject({ title: { value: '泵站养护办法' }, publishedOn: { value: '2026-11-18' } });
  });

  it('a frame of another site is named', async () => {
    const outer = await framed('<iframe width="1000" height="600" src="http://doc.example.gov.cn:1/v/7.html"></iframe>');
    // The address of another site loads nothing here, and its document stays closed.
    await expect(extract(outer, { url: `${SITE}/frame.html` })).rejects.toSatisfy((error) => error instanceof AppError && error.code === 'clip.frame' && error.detail === 'http://doc.example.gov.cn:1/v/7.html');
  });

  it('files beside a frame are no article: they stay with that of the frame', async () => {
    const head = '<h1>云溪市泵站养护办法</h1><div>发布日期：2026-11-18　来源：市水务局</div>';
    const files = '<div><p>附件：</p><p><a href="/2026/11/P7.pdf">泵站名册.pdf</a></p></div>';
    const body = '<!doctype html><body><p>泵站每季度养护一次，由所在街道组织，费用列入年度预算，养护结果向居民公布。</p><p><a href="http://doc.example.gov.cn/P1.pdf">养护记录表.pdf</a></p>';
    const outer = await framed(`<base href="${SITE}">${head}<iframe width="1000" height="600" srcdoc="${escape(body)}"></iframe>${files}`);
    const draft = await extract(outer, { url: `${SITE}/frame.html` });
    expect(draft.text).toContain('费用列入年度预算');
    expect(draft.files.map(({ n, name }) => [n, name])).toEqual([
      [0, '养护记录表.pdf'],
      [1, '泵站名册.pdf'],
    ]);
    expect(draft.completeness).toMatchObject({ attachments: { found: 2, kept: 2 }, verdict: 'whole' });
    expect(draft.fields.title?.value).toBe('云溪市泵站养护办法');
  });

  it('a few words beside a frame of another site may not be all', async () => {
    const words = '<h1>泵站养护办法</h1><div>发布日期：2026-11-18</div><div class="c"><p>若文件不能显示，请与市水务局办公室联系，电话见首页。</p></div>';
    const outer = await framed(`${words}<iframe width="1000" height="600" src="http://doc.example.gov.cn:1/v/7.html"></iframe>`);
    const draft = await extract(outer, { url: `${SITE}/frame.html` });
    expect(draft.text).toContain('若文件不能显示');
    expect(draft.completeness.verdict).toBe('doubtful');
  });

  it('a page with an article of its own keeps it, whatever its frames hold', async () => {
    const own = '<h1>东街泵站换新</h1><div>发布日期：2026-11-18</div><div class="c"><p>东街泵站昨天换上两台新机组，排水能力提高一倍，居民不再担心雨天积水，社区干部说，明年还要更换南塘的老管道，届时四个小区受益。工程由市水务局组织，费用由市财政承担，工期三个月。</p></div>';
    const outer = await framed(`${own}<iframe width="1000" height="600" srcdoc="${escape(inner)}"></iframe>`);
    expect((await extract(outer, { url: `${SITE}/x.html` })).text).toContain('东街泵站昨天');
  });
});
