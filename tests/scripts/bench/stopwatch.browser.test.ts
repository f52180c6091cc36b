import { describe, expect, it } from 'vitest';
import { stopwatch } from '../../../scripts/bench/stopwatch.mjs';

describe('stopwatch', () => {
  it('takes the looks in turn, as many rounds uncounted as counted, and bears one that throws', async () => {
    const done: string[] = [];
    const watch = stopwatch({
      slow: async () => {
        done.push('slow');
        for (const until = performance.now() + 5; performance.now() < until; );
      },
      bad: () => {
        done.push('bad');
        throw new Error('no');
      },
      other: () => done.push('other'),
    });
    expect(await watch.once('bad')).toBeGreaterThanOrEqual(0);
    const { medians, walk } = await watch.rounds(['slow', 'bad'], 2);
    expect(done).toEqual(['bad', ...Array.from({ length: 4 }, () => ['slow', 'bad']).flat()]);
    expect(medians['slow']).toBeGreaterThanOrEqual(5);
    expect(Object.keys(medians)).toEqual(['slow', 'bad']);
    expect(walk).toBeGreaterThan(0);
  });
});
