import type { Term } from './query';

/**
 * Calls `found` with each place where a term stands in a folded text, from `start` to before `end`, none overlapping the one before;
 * stops when it answers true. Latin words count from their beginning, numbers as a whole, quoted terms wherever they are.
 */
export function findHits(folded: string, { text, quoted }: Term, start: number, end: number, found: (at: number) => boolean | void): void {
  for (let at = folded.indexOf(text, start); at >= 0 && at + text.length <= end; ) {
    const stands = quoted || isWhole(folded, at, at + text.length);
    if (stands && found(at) === true) return;
    at = folded.indexOf(text, at + (stands ? text.length : 1));
  }
}

function isWhole(folded: string, start: number, end: number): boolean {
  const first = folded.charCodeAt(start);
  if (isDigit(first) && isDigit(folded.charCodeAt(start - 1))) return false;
  if (isLetter(first) && isLetter(folded.charCodeAt(start - 1))) return false;
  return !(isDigit(folded.charCodeAt(end - 1)) && isDigit(folded.charCodeAt(end)));
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Of a script that is written in words: Latin, Greek, Cyrillic and the like. NaN, beyond an end, is none. */
const isLetter = (code: number): boolean =>
  code < 0x80 ? code >= 97 && code <= 122 : code < 0x2e80 && /\p{L}/u.test(String.fromCharCode(code));
