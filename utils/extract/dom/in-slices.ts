import type { Pace } from './pace';

/** Work on a long page that may be put down wherever it yields. */
export type Work<T> = Generator<undefined, T, undefined>;

/** Has work done with the pace of one look at a page. */
export type Slowly = <T>(work: Work<T>) => Promise<T>;

/** Steps of a loop between two places where work may be put down: short enough for any loop here, long enough that asking the time costs nothing. */
export const STRIDE = 100;

/** Does the work, and gives the thread back whenever a slice is used up. */
export async function inSlices<T>(work: Work<T>, pace: Pace): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    const rest = pace.due();
    if (rest) await rest;
  }
}
