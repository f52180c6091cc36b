import type { Hunk } from './hunk';

/**
 * The gaps around the units that stand once in each part and keep their order (the longest such chain); empty when there are none.
 * Time n log n.
 */
export function commonAnchors(before: Int32Array, after: Int32Array, { from, to, newFrom, newTo }: Hunk): Hunk[] {
  const places = new Map<number, { at: number; newAt: number }>();
  for (let i = from; i < to; i++) {
    const twice = places.has(before[i]!);
    places.set(before[i]!, { at: twice ? -1 : i, newAt: -1 });
  }
  for (let i = newFrom; i < newTo; i++) {
    const place = places.get(after[i]!);
    if (place) place.newAt = place.newAt === -1 ? i : -2;
  }
  // In the order of the first sequence: a Map keeps that in which keys came.
  const pairs = [...places.values()].filter(({ at, newAt }) => at >= 0 && newAt >= 0);
  const chain = longestRising(pairs.map(({ newAt }) => newAt));
  if (chain.length === 0) return [];
  const gaps: Hunk[] = [];
  let [at, newAt] = [from, newFrom];
  for (const index of chain) {
    const pair = pairs[index]!;
    gaps.push({ from: at, to: pair.at, newFrom: newAt, newTo: pair.newAt });
    [at, newAt] = [pair.at + 1, pair.newAt + 1];
  }
  gaps.push({ from: at, to, newFrom: newAt, newTo });
  return gaps;
}

/** Indexes of the longest rising chain of distinct numbers, by piles. */
function longestRising(values: readonly number[]): number[] {
  const tops: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (values[tops[middle]!]! < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tops[low - 1]!;
    tops[low] = index;
  });
  const chain: number[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index]!) chain.push(index);
  return chain.reverse();
}
