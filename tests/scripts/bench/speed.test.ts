import { describe, expect, it } from 'vitest';
import { compareSpeed, speedLines } from '../../../scripts/bench/speed.mjs';

const page = (slug: string, own: [number, number], other: [number, number], click: number | null) => ({
  slug,
  click,
  times: { Jianbao: { first: own[0], median: own[1] }, Readability: { first: other[0], median: other[1] }, Defuddle: { first: 60, median: 30 }, walk: 0.1 },
});
const pages = [page('a', [30, 6], [10, 4], 33), page('b', [20, 9], [20, 3], null), page('c', [40, 10], [10, 10], 35)];

describe('compareSpeed', () => {
  it('takes the ratio of every page, and of the medians, and names the worst page of each', () => {
    expect(compareSpeed(pages)).toEqual({
      n: 3,
      warm: { median: 1.5, ofMedians: 9 / 4, worst: 3, slug: 'b' },
      first: { median: 3, ofMedians: 3, worst: 4, slug: 'c' },
    });
  });
});

describe('speedLines', () => {
  it('has every engine, how many pages there were, and leaves out a click that failed', () => {
    expect(speedLines(pages).split('\n')).toEqual([
      '  ms, medians over 3 pages, warm (first call): Jianbao 9.00 (30.00), Readability 4.00 (10.00), Defuddle 30.00 (60.00); one TreeWalker pass 0.10; on a real click 35.00',
      '  Jianbao in times of Readability, warm:       median 1.50, of medians 2.25, worst 3.00 (b)',
      '  Jianbao in times of Readability, first call: median 3.00, of medians 3.00, worst 4.00 (c)',
    ]);
  });
});
