import { findHunks } from './find-hunks';
import type { Budget } from './hunk';
import type { TextPart } from './text-part';
import { tidyParts } from './tidy-parts';

/** Single comparisons that one call may make besides its linear passes: some tenths of a second at worst. */
export const WORK = 12_000_000;

/** Ever smaller pieces: paragraphs, then sentences of what changed, then characters, but numbers and Latin words as a whole. */
const LEVELS = [/[^\n]*\n|[^\n]+$/g, /[^。；！？\n]*[。；！？\n]+|[^。；！？\n]+$/g, /[A-Za-z]+|[\d.,%]+|[\uD800-\uDBFF][\uDC00-\uDFFF]|[\s\S]/g] as const;

/**
 * What changed between two texts, in order: `same` and `removed` parts together are the older text, `same` and `added` ones the
 * newer. Where the budget runs out a stretch is told as replaced as a whole.
 */
export function diffText(before: string, after: string, budget: Budget = { left: WORK }): TextPart[] {
  const parts: TextPart[] = [];
  compare(before, after, 0, budget, parts);
  return tidyParts(parts);
}

function compare(before: string, after: string, level: number, budget: Budget, out: TextPart[]): void {
  const pieces = LEVELS[level];
  if (before === '' || after === '' || pieces === undefined) {
    if (before !== '') out.push({ kind: 'removed', text: before });
    if (after !== '') out.push({ kind: 'added', text: after });
    return;
  }
  const old = before.match(pieces) ?? [];
  const now = after.match(pieces) ?? [];
  const ids = new Map<string, number>();
  const numbered = (units: readonly string[]): Int32Array =>
    Int32Array.from(units, (unit) => {
      const id = ids.get(unit) ?? ids.size;
      ids.set(unit, id);
      return id;
    });
  let at = 0;
  const same = (end: number): void => {
    if (end > at) out.push({ kind: 'same', text: old.slice(at, end).join('') });
  };
  for (const { from, to, newFrom, newTo } of findHunks(numbered(old), numbered(now), budget, level < LEVELS.length - 1)) {
    same(from);
    compare(old.slice(from, to).join(''), now.slice(newFrom, newTo).join(''), level + 1, budget, out);
    at = to;
  }
  same(old.length);
}
