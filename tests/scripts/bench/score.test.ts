import { describe, expect, it } from 'vitest';
import { type Gold, scorePage, summarise } from '../../../scripts/bench/score.mjs';

const body = (text: string, rest: Partial<{ images: string[][]; rows: string[]; optional: string[] }> = {}) => ({
  text,
  images: [],
  rows: [],
  optional: [],
  ...rest,
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
