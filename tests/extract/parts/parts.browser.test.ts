import { describe, expect, test } from 'vitest';
import first from '@/tests/fixtures/template/t20261118_101.html?raw';
import type { Draft } from '@/utils/article/draft';
import type { ChosenParts } from '@/utils/article/site-rule';
import { extract } from '../support/extract';
import { parsePage } from '../support/parse-page';

const URL = 'http://water.linjiang.example.gov.cn/sqxx/202611/t20261118_101.html';
const RULE = { by: 'rule', body: 'div.nr', title: 'div.tit_wz', date: 'div.xx > span:nth-of-type(2)', source: 'div.xx > span:nth-of-type(3)', drop: ['div.tip'] } as const;

const read = (parts: ChosenParts[], source = first): Promise<Draft> => extract(parsePage(source, URL), { url: URL, parts });

describe('parts that the reader has shown', () => {
  test('are read where a page alone would mislead, and their origin is told', async () => {
    const { fields, text, removed, completeness } = await read([{ ...RULE, drop: [...RULE.drop] }]);
    expect(text).toBe('青石水库周五开闸两小时\n下游请勿涉水');
    expect(fields).toMatchObject({
      title: { value: '本周水库开闸', origin: 'rule' },
      publishedOn: { value: '2026-11-18', origin: 'rule' },
      source: { value: '青石闸管所', origin: 'rule' },
    });
    expect(removed).toContainEqual(expect.objectContaining({ reason: 'dropped', text: expect.stringContaining('温馨提示') }));
    expect(completeness).toMatchObject({ verdict: 'whole', rule: { used: ['body', 'title', 'date', 'source'], missed: [] } });
    const ordinary = await read([]);
    expect(ordinary.text).not.toBe(text);
    expect(ordinary.completeness.rule).toBeUndefined();
  });

  test('what was picked on this page goes before a rule, part by part', async () => {
    const { fields } = await read([{ by: 'picked', title: '.side > h1' }, { ...RULE, drop: [] }]);
    expect(fields.title).toMatchObject({ value: '停水公告怎么看', origin: 'picked', confidence: expect.closeTo(0.97, 1) });
    expect(fields.source?.origin).toBe('rule');
  });

  test.each([
    ['of an element that the page does not have', { body: '.gone', title: '.gone', date: '.gone', source: '.gone' }],
    ['that are no selectors to this browser', { body: ':unheard-of(a)', title: 'a{', date: '[', source: '>' }],
    ['of an element that is not visible', { body: 'head', title: 'title', date: 'style', source: 'meta' }],
    ['of an element that holds nothing', { body: '.nothing', title: '.nothing', date: '.nothing', source: '.nothing' }],
  ])('selectors %s: the page is read as ever, and it is said', async (_, parts) => {
    const source = first.replace('<div class="bot">', '<div class="nothing"></div><div class="bot">');
    const [{ rule, ...completeness }, ordinary] = [(await read([{ by: 'rule', ...parts }], source)).completeness, await read([], source)];
    expect(rule).toEqual({ used: [], missed: ['body', 'title', 'date', 'source'] });
    expect(completeness).toEqual(ordinary.completeness);
  });

  test('selectors may begin at the root of the document', async () => {
    const { text, completeness } = await read([{ ...RULE, body: ':root > body div.nr', drop: ['html div.tip'] }]);
    expect(text).toBe('青石水库周五开闸两小时\n下游请勿涉水');
    expect(completeness.rule?.missed).toEqual([]);
  });

  test('an element that was hidden gives way to the one that is seen', async () => {
    const twice = first.replace('<div class="tit_wz">', '<div class="tit_wz" style="display:none">手机版标题一则</div><div class="tit_wz">');
    expect((await read([{ by: 'rule', title: '.tit_wz' }], twice)).fields.title?.value).toBe('本周水库开闸');
  });

  test.each<[string, string, boolean]>([
    ['今日水情', '2026年11月18日', true],
    ['临江', '据记者在现场看到，截至二十四日（2026年11月18日）当日的傍晚时分，大坝已安全恢复供水', false],
  ])('a value of a rule is sure when it looks like one of its kind: %s, %s', async (title, date, sure) => {
    const page = first.replace('本周水库开闸', title).replace('2026年11月18日', date);
    const { fields } = await read([{ by: 'rule', title: '.tit_wz', date: '.xx > span:nth-of-type(2)' }], page);
    expect(fields.title).toMatchObject({ value: title, origin: 'rule' });
    expect(fields.publishedOn).toMatchObject({ value: '2026-11-18', origin: 'rule' });
    for (const { confidence } of [fields.title!, fields.publishedOn!]) expect(confidence >= 0.7).toBe(sure);
  });

  test.each([
    ['发布日期：2026-11-18 10:30　来源：青石区水务局　浏览次数：12', '2026-11-18', '青石区水务局'],
    ['来源：[ 临江日报 ] 2026-11-18', '2026-11-18', '临江日报'],
  ])('date and source may stand with their labels: %s', async (line, date, source) => {
    const page = first.replace(/<div class="xx">.*<\/div>/, `<div class="xx">${line}</div>`);
    const { fields } = await read([{ by: 'picked', date: '.xx', source: '.xx' }], page);
    expect([fields.publishedOn?.value, fields.source?.value]).toEqual([date, source]);
    expect([fields.publishedOn?.origin, fields.source?.origin]).toEqual(['picked', 'picked']);
  });

  test('a text of links alone is kept when it was shown', async () => {
    const list = first.replace(/<div class="nr[^]*?<\/div>\n<\/div>\n<div class="side">/, '<div class="nr"><ul><li><a href="a.html">甲</a></li><li><a href="b.html">乙</a></li></ul></div></div><div class="side">');
    const { html } = await read([{ by: 'picked', body: '.nr' }], list);
    expect(html).toContain('甲');
    expect(html).not.toContain('停水');
  });

  test('an inline element may be the text', async () => {
    const page = first.replace('<div>青石水库周五开闸两小时</div>', '前言<font class="zw">青石水库周五开闸<br>两小时</font>');
    expect((await read([{ by: 'picked', body: 'font.zw' }], page)).text.replaceAll('\n', '')).toContain('青石水库周五开闸两小时');
  });
});
