import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { ARTICLE, parsePage } from '../support/parse-page';

const TEXT = `<div class="TRS_Editor">${ARTICLE}</div>`;
const look = async (facts: string) => extract(parsePage(`<div id="box"><h1>第六届临江农具展会</h1><p>发布时间：2026-03-01 来源：临江县商务局</p>${facts}${TEXT}</div>`), { url: 'http://lj.example.gov.cn/hd/t20260301_7.html' });

it('facts of an event between headline and text are text, those that are fields are fields', async () => {
  const { text, fields, completeness } = await look('<dl><dt>区域：</dt><dd>城关镇</dd></dl><dl><dt>开始时间：</dt><dd>2026-05-08</dd></dl><dl><dt>活动类型：</dt><dd>展会活动</dd></dl><dl><dt>来源：</dt><dd>临江县商务局</dd></dl>');
  expect(text.split('\n').slice(0, 6)).toEqual(['区域：', '城关镇', '开始时间：', '2026-05-08', '活动类型：', '展会活动']);
  expect(text).not.toContain('来源');
  expect(fields.source?.value).toBe('临江县商务局');
  expect(completeness.verdict).toBe('whole');
});

it('a card of a document is made of fields', async () => {
  const { text } = await look('<table><tr><td>索 引 号</td><td>00014349-1/2026-00012</td><td>主题分类</td><td>农业</td></tr><tr><td>发文机关</td><td>临江县商务局</td><td>经办人</td><td>沈一禾</td></tr></table>');
  expect(text).not.toMatch(/索 引 号|经办人/);
});

it('facts in no box are not taken, and told as doubt', async () => {
  const { text, completeness } = await look('<div><p>区域：城关镇</p><p>展馆：临江县会馆东厅</p><p>票价：团体三元</p></div>');
  expect(text).not.toContain('展馆');
  expect(completeness.verdict).not.toBe('whole');
});
