import { findHits } from './find-hits';
import { fold } from './fold';
import type { Scope, Term } from './query';
import type { Mark } from './search-engine';

/** Where terms stand in a text as it is shown, in order, overlapping ones made one. Only terms without a scope, or with one that `fits`. */
export function markRanges(text: string, terms: readonly Term[], fits: (scope: Scope) => boolean = () => false): Mark[] {
  const folded = fold(text);
  const found: Mark[] = [];
  for (const term of terms) {
    if (term.scope && !fits(term.scope)) continue;
    findHits(folded, term, 0, folded.length, (at) => void found.push([at, at + term.text.length]));
  }
  return joinMarks(found);
}

/** In order, overlapping ones made one; those that only touch stay two. */
export function joinMarks(marks: readonly Mark[]): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    const last = joined.at(-1);
    if (last && mark[0] < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], mark[1])];
    else joined.push(mark);
  }
  return joined;
}
