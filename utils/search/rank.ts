/** The usual constants of BM25: how soon more of the same stops counting, and how much length does. */
const K1 = 1.2;
const B = 0.75;
/** For each term that stands in the title. */
const TITLE = 3;

/** What the terms of a query meet in all the texts that were searched. */
export interface Background {
  /** Number of texts, their mean length, and for each term in how many of them it stands. */
  texts: number;
  meanLength: number;
  textsWith: readonly number[];
}

/**
 * How well a text answers: BM25 on exact counts, so often and in a short text beats once in a long one, and a rare term counts
 * more than a common one; and a good deal more for terms in the title. Among equals the newer clip comes first (elsewhere).
 * @param counts of each term in the text @param length of the text in UTF-16 units @param inTitle how many terms its title has
 */
export function scoreText(counts: readonly number[], length: number, inTitle: number, background: Background): number {
  const weight = K1 * (1 - B + (B * length) / Math.max(1, background.meanLength));
  return counts.reduce((score, count, i) => {
    const there = background.textsWith[i] ?? 0;
    const rarity = Math.log(1 + (background.texts - there + 0.5) / (there + 0.5));
    return score + (rarity * count * (K1 + 1)) / (count + weight);
  }, TITLE * inTitle);
}
