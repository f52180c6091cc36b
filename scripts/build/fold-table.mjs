// @ts-check
import { Converter } from 'opencc-js/t2cn';

/** CJK unified ideographs and extension A: what can be one UTF-16 unit and has a simplified form. */
const FIRST = 0x3400;
const LAST = 0x9fff;

const HEAD = `// Written by scripts/make-fold-table.mjs, never by hand: single traditional characters and their simplified forms, as
// opencc-js (MIT AND Apache-2.0) converts them, put into another form.`;

/**
 * Text of utils/search/fold-table.ts. Pairs are sorted by the traditional character; it is written as the distance from the
 * one before it, in base 36, the simplified ones as they are: half the size of pairs, and still to be read in a comparison.
 * @returns {string}
 */
export function foldTableSource() {
  const pairs = traditionalPairs();
  const gaps = pairs.map(([from], i) => (from.charCodeAt(0) - (pairs[i - 1]?.[0].charCodeAt(0) ?? 0)).toString(36));
  return [
    HEAD,
    '/** Traditional characters: distances of their codes, each from the one before, in base 36. */',
    `export const TRADITIONAL =\n  '${gaps.join(' ')}';`,
    '/** Their simplified forms, in the same order. */',
    `export const SIMPLIFIED =\n  '${pairs.map(([, to]) => to).join('')}';`,
    '',
  ].join('\n');
}

/** @returns {[from: string, to: string][]} characters that stand for themselves are left out */
function traditionalPairs() {
  const convert = Converter({ from: 't', to: 'cn' });
  /** @type {[string, string][]} */
  const pairs = [];
  for (let code = FIRST; code <= LAST; code++) {
    const from = String.fromCharCode(code);
    // A simplified form may have one of its own: folding twice must change nothing more.
    let to = convert(from);
    for (let next = convert(to); next !== to && next !== from; next = convert(to)) to = next;
    if (to !== from && to.length === 1) pairs.push([from, to]);
  }
  return pairs;
}
