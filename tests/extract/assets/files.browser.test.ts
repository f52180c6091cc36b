import { describe, expect, test } from 'vitest';
import { extract } from '../support/extract';
import { parsePage } from '../support/parse-page';

const URL = 'http://jt.example.gov.cn/tz/202611/t20261102_1.html';
const TEXT = '<p>现将申报示范路的有关事项通知如下，请于十一月底前把申报表送到县交通运输局。</p>';

/** Names and paths of the files of a page. */
async function files(body: string, before = ''): Promise<string[]> {
  const page = `<h1>关于申报示范路的通知</h1><div class="info">发布日期：2026-11-02　来源：县交通运输局</div>${before}<div class="TRS_Editor">${TEXT}${body}</div><div class="foot">主办：云溪县交通运输局　皖ICP备00000016号</div>`;
  const { files: found, completeness } = await extract(parsePage(page, URL), { url: URL });
  expect(completeness.verdict).toBe('whole');
  return found.map(({ name, url }) => `${name} ${url.replace('http://jt.example.gov.cn', '')}`);
}

describe('files', () => {
  test('in a box between headline and text', async () => {
    expect(await files('', '<div class="fj"><span>附件下载：</span><a href="./P1.docx">申报表.docx</a></div>')).toEqual(['申报表.docx /tz/202611/P1.docx']);
  });

  test.each([
    ['an address in the call of a script', `<a href="javascript:downFile('/up/sb.docx')">申报表</a>`],
    ['one behind a click', `<a href="javascript:;" onclick="window.open('/up/sb.docx')">申报表</a>`],
    ['one in an attribute of its own', '<a href="#" data-url="/up/sb.docx">申报表</a>'],
  ])('to which a script alone leads: %s', async (_, link) => {
    expect(await files(`<p>附件：${link}</p>`)).toEqual(['申报表.docx /up/sb.docx']);
  });

  test('once, though a script shows them too', async () => {
    expect(await files(`<p><a href="/module/download/downfile.jsp?classid=0&filename=26a.xlsx">名单.xlsx</a> <a href="javascript:void(0)" onclick="yulan('26a.xlsx')">预览</a></p>`)).toEqual(['名单.xlsx /module/download/downfile.jsp?classid=0&filename=26a.xlsx']);
  });

  test.each([
    ['its title, where a style draws it', '<p><a class="ico-doc" href="/up/sb.docx" title="申报表"></a></p>', '申报表.docx'],
    ['its title, where its words are those of a button', '<p><a href="/up/sb.docx" title="申报表">下载</a></p>', '申报表.docx'],
    ['the name under which it is saved', '<p><a href="/up/sb.docx" download="申报表.docx">点击下载</a></p>', '申报表.docx'],
    ['the cell beside it', '<table border="1"><tr><td>1</td><td>示范路申报表</td><td>126.5K</td><td><a href="/up/sb.docx">下载</a></td></tr><tr><td>2</td><td>汇总表</td><td>2.1M</td><td>无</td></tr></table>', '示范路申报表.docx'],
    ['the words beside it', '<p><span>申报表.docx</span><a href="/up/sb.docx">下载</a></p>', '申报表.docx'],
    ['nothing but its button', '<p>请看<a href="/up/sb.docx">附件</a>。</p>', '附件.docx'],
  ])('are called by %s', async (_, body, name) => {
    expect(await files(body)).toEqual([`${name} /up/sb.docx`]);
  });

  test('of a viewer are called by the link below it', async () => {
    expect(await files('<iframe src="/pdf/viewer.html?file=/up/7711.pdf"></iframe><p><a href="/up/7711.pdf">县交通运输局2025年度决算.pdf</a></p>')).toEqual(['县交通运输局2025年度决算.pdf /up/7711.pdf']);
  });
});
