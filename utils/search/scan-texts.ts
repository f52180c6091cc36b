import type { PreparedEntry } from './filter-entries';
import { countHits, isInTitle, type PreparedText } from './prepared-text';
import type { Term } from './query';
import { scoreText } from './rank';

/** Milliseconds of work after which newer questions get a hearing. */
const SLICE_MS = 8;

export interface Found {
  entry: PreparedEntry;
  score: number;
}

/** Lets go of the thread until what waits has been heard. */
export type Breathe = () => Promise<void>;

/**
 * Every entry whose text has all the terms, with how well it answers. What a term meets is counted over all the texts, also those
 * that lack another term. @throws the reason of `signal` once it aborts
 */
export async function scanTexts(
  entries: readonly PreparedEntry[],
  texts: ReadonlyMap<number, PreparedText>,
  terms: readonly Term[],
  breathe: Breathe,
  signal: AbortSignal,
): Promise<Found[]> {
  const textsWith = terms.map(() => 0);
  const found: { entry: PreparedEntry; text: PreparedText }[] = [];
  let searched = 0;
  let lengths = 0;
  const pause = slicer(breathe, signal);
  for (const entry of entries) {
    const wait = pause();
    if (wait) await wait;
    const text = texts.get(entry.id);
    if (!text) continue;
    searched++;
    lengths += text.folded.length;
    let there = 0;
    terms.forEach((term, i) => {
      if (countHits(text, term, 1) === 0) return;
      textsWith[i]!++;
      there++;
    });
    if (there === terms.length) found.push({ entry, text });
  }
  const background = { texts: searched, meanLength: lengths / Math.max(1, searched), textsWith };
  const scored: Found[] = [];
  for (const { entry, text } of found) {
    const wait = pause();
    if (wait) await wait;
    const counts = terms.map((term) => countHits(text, term));
    const inTitle = terms.filter((term) => isInTitle(text, term)).length;
    scored.push({ entry, score: scoreText(counts, text.folded.length, inTitle, background) });
  }
  return scored;
}

/** Something to wait for only when a slice of time is over; between two slices a stale question ends. */
function slicer(breathe: Breathe, signal: AbortSignal): () => Promise<void> | undefined {
  let end = performance.now() + SLICE_MS;
  return () => {
    if (performance.now() < end) return undefined;
    return breathe().then(() => {
      signal.throwIfAborted();
      end = performance.now() + SLICE_MS;
    });
  };
}
