import { STRIDE, type Work } from '../dom/in-slices';
import type { Page } from '../lines/line';
import type { Region } from './region';

/**
 * The element whose lines have the largest sum of values, the innermost of equals: maximum subsequence segmentation
 * (Pasternack and Roth, WWW 2009) over the tree's own segments.
 */
export function* bestElement(page: Page, sums: readonly number[]): Work<Region | undefined> {
  let best: Region | undefined;
  let most = 0;
  let count = 0;
  for (const [element, { from, to }] of page.spans) {
    if (++count % STRIDE === 0) yield;
    if (to <= from) continue;
    const sum = sums[to]! - sums[from]!;
    // Parents come before their children, so equality prefers the child.
    if (sum > most || (best !== undefined && sum === most && from >= best.from && to <= best.to)) {
      most = sum;
      best = { by: 'density', from, to, element };
    }
  }
  return best;
}

/** Running sums: the value of lines `from` to `to` is `sums[to] - sums[from]`. */
export function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  for (const value of values) sums.push(sums.at(-1)! + value);
  return sums;
}
