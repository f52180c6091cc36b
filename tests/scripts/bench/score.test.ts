import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chinaDay, f1, type Gold, people, scoreBody, scorePage, shingles, summarise, tokens, unlabelled, without } from '../../../scripts/bench/score.mjs';

const body = (text: string, rest: Partial<{ images: string[][]; rows: string[]; optional: string[] }> = {}) => ({
  text,
  images: [],
  rows: [],
  optional: [],
  ...rest,
});

describe('tokens', () => {
  it('takes one CJK character or one word of another script', () => {
    expect(tokens('云溪市3月ABC公司 增长12.5%（云政〔2021〕7号）')).toEqual([
      '云', '溪', '市', '3', '月', 'ABC', '公', '司', '增', '长', '12', '5', '云', '政', '2021', '7', '号',
    ]);
  });

  it('makes runs of four, and one run of a shorter text', () => {
    expect([...shingles(tokens('甲乙丙丁戊'))]).toEqual([['甲 乙 丙 丁', 1], ['乙 丙 丁 戊', 1]]);
    expect([...shingles(tokens('甲乙'))]).toEqual([['甲 乙', 1]]);
    expect(shingles([]).size).toBe(0);
  });

  it('leaves out what may be kept or dropped, the longest first', () => {
    expect(without(tokens('关于防汛的通知各镇'), [tokens('通知'), tokens('关于防汛的通知')])).toEqual(['各', '镇']);
  });
});

describe('scoreBody', () => {
  it('gives 1 and exact for the same text whatever its white space', () => {
    expect(scoreBody('各镇人民政府：\n特此通知。', '各镇 人民政府\n\n特此通知')).toMatchObject({ precision: 1, recall: 1, exact: true, extra: [], lost: [] });
  });

  it('lowers precision for what is too much and recall for what is lost', () => {
    const more = scoreBody('甲乙丙丁戊', '甲乙丙丁戊版权所有');
    expect(more).toMatchObject({ precision: 2 / 6, recall: 1, exact: false });
    expect(more.extra).toEqual(['丙丁戊版权所有']);
    const less = scoreBody('甲乙丙丁戊己庚', '甲乙丙丁');
    expect(less).toMatchObject({ precision: 1, recall: 1 / 4, exact: false });
  });

  it('scores optional text neither way', () => {
    for (const output of ['甲乙丙丁戊', '甲乙丙丁戊（责编：林一）']) {
      expect(scoreBody('甲乙丙丁戊 （责编：林一）', output, ['责编：林一'])).toMatchObject({ precision: 1, recall: 1, exact: true });
    }
  });

  it('gives 0 where nothing is common, 1 where both are empty', () => {
    expect(scoreBody('甲乙丙丁', '')).toMatchObject({ precision: 0, recall: 0, exact: false });
    expect(scoreBody('', '')).toMatchObject({ precision: 1, recall: 1, exact: true });
  });

  it('stays within 0 and 1, and turns precision into recall when the texts change places', () => {
    const text = string({ unit: constantFrom('甲', '乙', '丙', 'a', ' ', '。') });
    assert(
      property(text, text, (one, other) => {
        const there = scoreBody(one, other);
        const back = scoreBody(other, one);
        expect(there.precision).toBeCloseTo(back.recall, 12);
        expect(there.recall).toBeLessThanOrEqual(1);
        expect(there.recall).toBeGreaterThanOrEqual(0);
        expect(there.exact && f1(there.precision, there.recall) !== 1).toBe(false);
      }),
    );
  });
});

describe('fields', () => {
  it.each([
    ['来源：云溪日报', '云溪日报'],
    ['信息来源: 市水利局 ', '市水利局'],
    ['【责任编辑：林一】', '林一'],
    ['云溪日报', '云溪日报'],
  ])('%s without its label', (text, value) => expect(unlabelled(text)).toBe(value));

  it.each([
    ['林一、方 敏', ['林一', '方敏']],
    ['王乐之 方 敏', ['王乐之', '方敏']],
    ['责任编辑：林一', ['林一']],
    ['John Smith', ['John', 'Smith']],
  ])('people of %s', (text, names) => expect(people(text)).toEqual(names));

  it.each([
    ['2021-03-05', '2021-03-05'],
    ['2021年3月5日 08:30', '2021-03-05'],
    ['2021-03-05T23:30:00+08:00', '2021-03-05'],
    ['2021-03-05T23:30:00Z', '2021-03-06'],
    ['2021/3/5', '2021-03-05'],
    ['昨天', null],
    [null, null],
  ])('day of %s', (text, day) => expect(chinaDay(text)).toBe(day));
});

describe('scorePage', () => {
  const gold: Gold = {
    slug: 'a',
    title: '关于 防汛的通知',
    pubDate: '2021-03-05',
    source: '市水利局',
    author: '林一',
    bodySelector: ['#zoom'],
    mustInclude: ['特此 通知'],
    mustExclude: ['浏览次数', '版权所有'],
    attachments: ['清单'],
  };
  const goldBody = body('各镇人民政府：特此通知。', { images: [['http://p.example.gov.cn/a.jpg', 'http://p.example.gov.cn/blank.gif']], rows: ['甲1', '乙2', '乙2'] });

  it('hits every annotated thing', () => {
    const { shares } = scorePage(gold, goldBody, {
      body: body('各镇人民政府：特此通知。', { images: [['http://p.example.gov.cn/a.jpg']], rows: ['乙2', '甲1', '乙2'] }),
      title: '关于\n防汛的通知',
      publishedOn: '2021年3月5日',
      source: '来源：市水利局',
      authors: [],
      editors: ['林一'],
      attachments: ['清单.xls'],
    });
    for (const name of ['title', 'date', 'source', 'author', 'mustInclude', 'chromeFree', 'images', 'rows', 'attachments'] as const) {
      expect([name, shares[name].hit]).toEqual([name, shares[name].of]);
    }
    expect(shares.rows.of).toBe(3);
  });

  it('says what was missed, and leaves out what was not annotated', () => {
    const { shares } = scorePage(gold, goldBody, { body: body('浏览次数：7', { rows: ['乙2'] }), title: '防汛', authors: ['陈二'] });
    expect(shares.title).toEqual({ hit: 0, of: 1, missed: ['关于 防汛的通知 ≠ 防汛'] });
    expect(shares.date.missed).toEqual(['2021-03-05 ≠ (none)']);
    expect(shares.author.missed).toEqual(['林一 ≠ 陈二']);
    expect(shares.chromeFree).toEqual({ hit: 1, of: 2, missed: ['浏览次数'] });
    expect(shares.rows).toEqual({ hit: 1, of: 3, missed: ['甲1', '乙2'] });
    expect(shares.images.hit).toBe(0);
    expect(shares.documentNumber.of).toBe(0);
  });

  it('takes the mean of precision and of recall over pages, then their F1', () => {
    const good = scorePage(gold, body('甲乙丙丁戊'), { body: body('甲乙丙丁戊') });
    const half = scorePage(gold, body('甲乙丙丁戊'), { body: body('甲乙丙丁') });
    const summary = summarise([good, half]);
    expect(summary).toMatchObject({ n: 2, precision: 1, recall: 0.75, exact: { hit: 1, of: 2 } });
    expect(summary.f1).toBeCloseTo((2 * 0.75) / 1.75, 12);
    expect(summary.shares.title).toEqual({ hit: 0, of: 2 });
  });
});
