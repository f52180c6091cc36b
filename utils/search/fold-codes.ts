import { SIMPLIFIED, TRADITIONAL } from './fold-table';

/** Characters that are written in several ways, each row by the one it is compared as. */
const ALIKE: readonly (readonly [as: string, chars: string])[] = [
  ['[', '〔［【〖〘〚❲'],
  [']', '〕］】〗〙〛❳'],
  ['"', '“”„‟〝〞〟″「」『』﹁﹂﹃﹄｢｣'],
  ["'", '‘’‚‛′'],
  ['-', '‐‑‒–—―−─﹘﹣'],
  ['~', '〜∼'],
  ['·', '•‧∙⋅・･'],
  ['…', '⋯'],
  [' ', '\t\n\u000b\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000'],
];

/** Ranges in which NFKC knows one character for another: radicals standing for characters (texts out of PDF), half-width forms. */
const COMPATIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fdf],
  [0xfe30, 0xfe6f],
  [0xff61, 0xffee],
];

/** By UTF-16 unit, the unit that it is compared as; surrogates stand for themselves. Made once, in some milliseconds. */
export function makeFoldCodes(): Uint16Array {
  const codes = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (const [first, last] of COMPATIBLE) for (let code = first; code <= last; code++) put(codes, code, single(char(code).normalize('NFKC')));
  for (let code = 0x21; code <= 0x7e; code++) codes[code + 0xfee0] = code;
  let from = 0;
  TRADITIONAL.split(' ').forEach((gap, i) => put(codes, (from += Number.parseInt(gap, 36)), SIMPLIFIED.charCodeAt(i)));
  for (const [as, chars] of ALIKE) for (const each of chars) codes[each.charCodeAt(0)] = as.charCodeAt(0);
  // Case last, and two steps where there are two: a full-width A is an A, a radical may have a simplified form.
  for (let code = 0; code < 0x10000; code++) codes[code] = codes[codes[code]!]!;
  for (let code = 0; code < 0x10000; code++) put(codes, code, single(char(codes[code]!).toLowerCase()));
  return codes;
}

const char = (code: number): string => String.fromCharCode(code);

/** The code of a text of one unit; what becomes longer is left alone. */
const single = (text: string): number | undefined => (text.length === 1 ? text.charCodeAt(0) : undefined);

function put(codes: Uint16Array, code: number, as: number | undefined): void {
  if (as !== undefined) codes[code] = as;
}
