import { findHits } from './find-hits';
import { fold } from './fold';
import type { Scope, Term } from './query';
import type { SearchPart, SearchText } from './search-document';

/** A text folded for searching; offsets are those of the original. */
export interface PreparedText {
  folded: string;
  parts: readonly SearchPart[];
}

/** Folds part by part: the line feeds between parts stay, and since no folded term has one, no hit reaches over two parts. */
export function prepareText({ text, parts }: Pick<SearchText, 'text' | 'parts'>): PreparedText {
  return { folded: parts.map(({ start, end }) => fold(text.slice(start, end))).join('\n'), parts };
}

/** Whether a part is where a term with that scope may stand. */
export const isIn = (part: SearchPart, scope: Scope): boolean =>
  part.part === scope.part && (scope.part !== 'field' || part.name === scope.name);

/** How often a term stands in a text; at most `most` are counted. */
export function countHits({ folded, parts }: PreparedText, term: Term, most = Infinity): number {
  let count = 0;
  const found = (): boolean => ++count >= most;
  const { scope } = term;
  if (!scope) findHits(folded, term, 0, folded.length, found);
  else for (const part of parts) if (count < most && isIn(part, scope)) findHits(folded, term, part.start, part.end, found);
  return count;
}

/** Whether a term stands in the title. */
export function isInTitle({ folded, parts }: PreparedText, term: Term): boolean {
  const title = parts.find(({ part }) => part === 'title');
  let there = false;
  if (title && (!term.scope || term.scope.part === 'title')) findHits(folded, term, title.start, title.end, () => (there = true));
  return there;
}
