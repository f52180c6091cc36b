import { findHits } from './find-hits';
import { joinMarks } from './mark-ranges';
import { isIn, prepareText } from './prepared-text';
import type { Term } from './query';
import type { SearchPart, SearchText } from './search-document';
import type { Mark, Snippet } from './search-engine';

/** UTF-16 units: how long a snippet is, how much of it comes before its first hit, and within what the next ones count: two lines of a panel. */
const LENGTH = 80;
const BEFORE = 14;
const WINDOW = 40;

/** Where hits are looked for, in this order. The title stands above the snippet, and these fields beside it. */
const ORDER = ['body', 'note', 'attachment', 'field'] as const;
const SHOWN: ReadonlySet<string | undefined> = new Set(['issuingBody', 'documentNumber', 'source', 'publishedOn', 'writtenOn']);

interface Found {
  mark: Mark;
  term: number;
}

/** The stretch of a text where most of the query stands; the beginning of the body when it only stands in the title or beside it. */
export function makeSnippet(row: SearchText, terms: readonly Term[]): Snippet | null {
  const { folded } = prepareText(row);
  const parts = ORDER.flatMap((name) => row.parts.filter(({ part, name: field }) => part === name && !(part === 'field' && SHOWN.has(field))));
  const title = row.parts.find(({ part }) => part === 'title');
  const seen = new Set(title && hitsIn(folded, title, terms).map(({ term }) => term));
  for (const part of parts) {
    const hits = hitsIn(folded, part, terms);
    if (hits.length > 0) return cut(row.text, part, ...densest(hits, seen));
  }
  const body = parts.find(({ part }) => part === 'body');
  return body ? cut(row.text, body, body.start, []) : null;
}

function hitsIn(folded: string, part: SearchPart, terms: readonly Term[]): Found[] {
  const hits: Found[] = [];
  terms.forEach((term, i) => {
    if (term.scope && !isIn(part, term.scope)) return;
    findHits(folded, term, part.start, part.end, (at) => void hits.push({ mark: [at, at + term.text.length], term: i }));
  });
  return hits.sort((a, b) => a.mark[0] - b.mark[0] || b.mark[1] - a.mark[1]);
}

/**
 * Where the best window begins, and its hits: that with the most terms that the title lacks, then with the most terms, then the most
 * hits; the first of equals.
 */
function densest(hits: readonly Found[], seen: ReadonlySet<number>): [first: number, marks: Mark[]] {
  let best = { worth: 0, from: 0, to: 0 };
  const inside = new Map<number, number>();
  for (let from = 0, to = 0; from < hits.length; from++) {
    for (; to < hits.length && hits[to]!.mark[0] < hits[from]!.mark[0] + WINDOW; to++) {
      const { term } = hits[to]!;
      inside.set(term, (inside.get(term) ?? 0) + 1);
    }
    const unseen = [...inside.keys()].filter((term) => !seen.has(term)).length;
    // Each figure weighs more than all that follow it.
    const worth = (unseen * (hits.length + 1) + inside.size) * (hits.length + 1) + (to - from);
    if (worth > best.worth) best = { worth, from, to };
    const { term } = hits[from]!;
    const left = inside.get(term)! - 1;
    if (left === 0) inside.delete(term);
    else inside.set(term, left);
  }
  const marks = hits.slice(best.from, best.to).map(({ mark }) => mark);
  return [marks[0]![0] - BEFORE, marks];
}

/** A window of a part from about `first` that holds all the marks whole, and breaks no character. */
function cut(text: string, { part, name, start: least, end: most }: SearchPart, first: number, marks: readonly Mark[]): Snippet {
  const last = marks.reduce((end, mark) => Math.max(end, mark[1]), 0);
  const wanted = Math.max(least, first);
  const start = back(text, wanted, least);
  const end = ahead(text, Math.min(most, Math.max(wanted + LENGTH, last)), most);
  return {
    part,
    ...(name !== undefined && { name }),
    text: text.slice(start, end).replace(/\s/g, ' '),
    marks: joinMarks(marks).map(([from, to]) => [from - start, to - start]),
    cutBefore: start > least,
    cutAfter: end < most,
  };
}

/** Second halves of characters, and signs that belong to the character before them. */
const CONTINUES = /^[\udc00-\udfff\p{M}\u200d]/u;

function back(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && CONTINUES.test(text.slice(start, start + 1))) start--;
  return start;
}

function ahead(text: string, at: number, most: number): number {
  let end = at;
  while (end < most && CONTINUES.test(text.slice(end, end + 1))) end++;
  return end;
}
