/** Draws that a seed decides, so that a run can be played again. */
export interface Chance {
  /** True with this probability. A probability of 0 draws nothing. */
  of(probability: number): boolean;
  /** A whole number from 0 up to, not including, `most`. */
  below(most: number): number;
  pick<T>(list: readonly T[]): T;
  /** A copy in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** @param random numbers from 0 to 1, without 1 */
export function chance(random: () => number): Chance {
  const below = (most: number): number => Math.floor(random() * most);
  return {
    of: (probability) => probability > 0 && random() < probability,
    below,
    pick: (list) => list[below(list.length)]!,
    shuffle: (list) => {
      const all = [...list];
      for (let i = all.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [all[i], all[j]] = [all[j]!, all[i]!];
      }
      return all;
    },
  };
}
