import { describe, expect, it } from 'vitest';
import { findHits } from '../../utils/search/find-hits';
import { fold } from '../../utils/search/fold';
import { markRanges } from '../../utils/search/mark-ranges';

function places(text: string, term: string, quoted = false): number[] {
  const found: number[] = [];
  findHits(fold(text), { text: fold(term), quoted }, 0, text.length, (at) => void found.push(at));
  return found;
}

describe('where a word stands', () => {
  it.each([
    ['数据共享与数据开放', '数据', [0, 5]],
    ['哈哈哈哈', '哈哈', [0, 2]],
    ['Open Data opens open', 'open', [0, 10, 16]],
    ['reopen 开open放', 'open', [8]],
    ['5G 与 G 网', 'g', [1, 5]],
    ['12021 2021 20213 2021年', '2021', [6, 17]],
    ['第2021号', '2021', [1]],
    ['云政发〔2023〕12号', '12号', [9]],
    ['云政发〔2023〕112号', '12号', []],
    ['1202 〔202〕', '[202', [5]],
    ['〔2023〕', '[202', []],
    ['Ωmega ω', 'ω', [0, 6]],
    ['ÉÀB', 'àb', []],
  ])('%s: %s', (text, term, at) => {
    expect(places(text, term)).toEqual(at);
  });

  it.each([
    ['12021', '2021', [1]],
    ['reopen', 'open', [2]],
  ])('in quotes it stands anywhere: %s', (text, term, at) => {
    expect(places(text, term, true)).toEqual(at);
  });

  it('marks of several terms are in order, overlapping ones one', () => {
    const terms = ['共享办法', '数据共享', '管理'].map((text) => ({ text, quoted: false }));
    expect(markRanges('管理數據共享办法', terms)).toEqual([
      [0, 2],
      [2, 8],
    ]);
  });
});
