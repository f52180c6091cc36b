import { assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { f1, scoreBody, shingles, tokens, without } from '../../../scripts/bench/score-body.mjs';

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
