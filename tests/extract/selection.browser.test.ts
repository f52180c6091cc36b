import { afterEach, describe, expect, test } from 'vitest';
import type { Draft } from '@/utils/article/draft';
import { extract } from './support/extract';
import { type OpenPage, openPage } from './support/open-page';

const URL = 'http://www.yunxi.example.gov.cn/zwgk/202611/t20261120_12.html';
const PAGE = `<!doctype html><html><head><title>关于做好渡口冬季检修的通知</title>
<meta name="ArticleTitle" content="关于做好渡口冬季检修的通知"><meta name="PubDate" content="2026-11-20 09:00">
<meta name="ContentSource" content="云溪县交通运输局"></head><body>
<div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a></div>
<h1>关于做好渡口冬季检修的通知</h1><div class="info">发布日期：2026-11-20 来源：云溪县交通运输局</div>
<div id="zoom">
<p id="a">各渡口管理所：为保证冬季行船安全，现就今年检修工作通知如下，请认真执行。</p>
<p id="b">一、检修从十二月一日开始，到十二月二十日结束，<b id="bold">期间停航的渡口</b>应当提前五日公告。</p>
<ol id="list"><li id="i1">检查缆绳</li><li id="i2">检查<i>跳板</i>与护栏</li><li id="i3">检查救生衣</li></ol>
<table id="table" border="1"><tbody><tr><th>渡口</th><th>日期</th><th>负责人</th></tr>
<tr><td id="c1">柳湾渡</td><td id="c2">十二月三日</td><td id="c3">何青舟</td></tr>
<tr><td id="d1">石矶渡</td><td id="d2">十二月六日</td><td id="d3">丁远帆</td></tr></tbody></table>
<p id="pic"><img id="img" src="/pic/dukou.jpg" width="400" height="300" alt="柳湾渡口"></p>
<p id="e">检修记录<br>应当存档，详见<a id="link" href="/files/jilu.docx">检修记录表.docx</a>。</p>
<p id="hid" style="display:none">后台备注</p>
<p id="f">云溪县交通运输局</p><p id="g">2026年11月20日</p>
</div>
<div id="foot">主办单位：云溪县人民政府办公室</div></body></html>`;

let page: OpenPage | undefined;
afterEach(() => page?.close());

type Point = [id: string, child: number, offset?: number];

/** Selects from one place to the other (in this order, so also backwards), and extracts. Without an offset, `child` counts children. */
async function select(from: Point | undefined, to: Point | undefined, source = PAGE): Promise<Draft> {
  page = await openPage(source, URL);
  const { document } = page;
  const point = ([id, child, offset]: Point): [Node, number] => {
    const element = document.getElementById(id)!;
    return offset === undefined ? [element, child] : [element.childNodes[child]!, offset];
  };
  if (from && to) Document.prototype.getSelection.call(document)!.setBaseAndExtent(...point(from), ...point(to));
  return extract(document, { url: URL, selection: true });
}

describe('a selection', () => {
  test('is found where style sheets, scripts, comments and a doctype stand before it', async () => {
    const source = `<!DOCTYPE html><!-- a --><style>p { color: red }</style><style></style><script>1</script>${PAGE}<style>b { color: red }</style>`;
    expect((await select(['a', 0, 7], ['b', 0, 13], source)).text).toBe('为保证冬季行船安全，现就今年检修工作通知如下，请认真执行。\n一、检修从十二月一日开始，');
  });

  test('begins and ends in the midst of paragraphs; the page tells the rest', async () => {
    const draft = await select(['a', 0, 7], ['b', 0, 13]);
    expect(draft.html).toBe('<p>为保证冬季行船安全，现就今年检修工作通知如下，请认真执行。</p><p>一、检修从十二月一日开始，</p>');
    expect(draft.text).toBe('为保证冬季行船安全，现就今年检修工作通知如下，请认真执行。\n一、检修从十二月一日开始，');
    expect(draft.fields.title?.value).toBe('关于做好渡口冬季检修的通知');
    expect(draft.fields.publishedOn?.value).toBe('2026-11-20');
    expect(draft.fields.source?.value).toBe('云溪县交通运输局');
    expect(draft.fields.writtenOn?.value).toBe('2026-11-20');
    expect(draft.completeness).toEqual({
      text: { found: 42, kept: 42 },
      tables: { found: 0, kept: 0 },
      images: { found: 0, kept: 0 },
      attachments: { found: 0, kept: 0 },
      firstKept: true,
      lastKept: true,
      verdict: 'selection',
    });
    expect(draft.removed).toEqual([]);
  });

  test('is the same when it was drawn backwards', async () => {
    const forwards = await select(['a', 0, 7], ['b', 0, 13]);
    page?.close();
    const backwards = await select(['b', 0, 13], ['a', 0, 7]);
    expect(backwards.html).toBe(forwards.html);
  });

  test('keeps the whole page beside it, and leaves the page alone', async () => {
    const { original } = await select(['a', 0, 7], ['a', 0, 9]);
    expect(original).toContain('检修从十二月一日开始');
    expect(page?.document.getElementById('a')?.textContent).toContain('各渡口管理所');
  });

  test('within one word keeps its format', async () => {
    expect((await select(['bold', 0, 2], ['bold', 0, 4])).html).toBe('<p><strong>停航</strong></p>');
  });

  test('of a whole paragraph that ends at the next one’s beginning holds nothing of that', async () => {
    expect((await select(['i3', 0, 0], ['table', 0])).html).toBe('<ol start="3"><li>检查救生衣</li></ol>');
    page?.close();
    expect((await select(['f', 0], ['g', 0])).html).toBe('<p>云溪县交通运输局</p>');
  });

  test('across a list keeps its items and their numbers', async () => {
    const draft = await select(['i2', 0, 1], ['i3', 0, 2]);
    expect(draft.html).toBe('<ol start="2"><li>查<em>跳板</em>与护栏</li><li>检查</li></ol>');
  });

  test('from text into a list', async () => {
    expect((await select(['b', 2, 4], ['i1', 0, 2])).html).toBe('<p>五日公告。</p><ol><li>检查</li></ol>');
  });

  test('in a table keeps its rows, and cells in their columns', async () => {
    const draft = await select(['c2', 0, 0], ['d1', 0, 2]);
    expect(draft.html).toBe(
      '<table><tbody><tr><td></td><td>十二月三日</td><td>何青舟</td></tr><tr><td>石矶</td><td></td><td></td></tr></tbody></table>',
    );
    expect(draft.completeness.tables).toEqual({ found: 1, kept: 1 });
  });

  test('of one cell is its text', async () => {
    expect((await select(['c3', 0, 0], ['c3', 0, 3])).html).toBe('<p>何青舟</p>');
  });

  test('out of a table to an image and a link, with the files of that part alone', async () => {
    const draft = await select(['d3', 0, 0], ['e', 4]);
    expect(draft.files.map(({ role, url }) => `${role} ${url}`)).toEqual([
      'image http://www.yunxi.example.gov.cn/pic/dukou.jpg',
      'attachment http://www.yunxi.example.gov.cn/files/jilu.docx',
    ]);
    expect(draft.text).toBe('丁远帆\n检修记录\n应当存档，详见检修记录表.docx');
  });

  test('of an image alone', async () => {
    const draft = await select(['pic', 0], ['pic', 1]);
    expect(draft.text).toBe('');
    expect(draft.files).toHaveLength(1);
    expect(draft.html).toContain('<img src="http://www.yunxi.example.gov.cn/pic/dukou.jpg"');
  });

  test('holds nothing that is not shown', async () => {
    expect((await select(['e', 5], ['f', 0, 3])).text).toBe('云溪县');
  });

  test('takes what the page’s frame says when the reader selected that', async () => {
    expect((await select(['foot', 0, 5], ['foot', 0, 11])).text).toBe('云溪县人民政');
  });

  test('of a page that is no article', async () => {
    const draft = await select(['x', 0, 0], ['x', 0, 4], '<!doctype html><title>t</title><p id="x">查无此文</p>');
    expect(draft.text).toBe('查无此文');
  });

  test('within a block of verbatim text', async () => {
    const draft = await select(['x', 0, 4], ['x', 0, 12], '<!doctype html><title>t</title><pre id="x">一二三\n四五六\n七八九\n</pre>');
    expect(draft.html).toBe('<pre>四五六\n七八九</pre>');
  });

  test.each([
    ['nothing', undefined, undefined],
    ['a mere place', ['a', 0, 3], ['a', 0, 3]],
    ['white space', ['zoom', 0, 0], ['zoom', 1]],
    ['what is not shown', ['hid', 0, 0], ['hid', 0, 3]],
  ] as [string, Point?, Point?][])('of %s is refused', async (_, from, to) => {
    await expect(select(from, to)).rejects.toMatchObject({ code: 'clip.nothingSelected' });
  });

  test('cannot be led astray by names that stand for properties', async () => {
    const source = '<!doctype html><title>t</title><form><input name="childNodes"><input name="parentNode"><img name="getSelection"><p id="x">渡口停航三日</p></form>';
    expect((await select(['x', 0, 2], ['x', 0, 4], source)).text).toBe('停航');
  });
});
