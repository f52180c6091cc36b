/** Longest selector, in characters. */
export const LONGEST_SELECTOR = 1000;

const ESCAPE = /\\(?:[0-9a-fA-F]{1,6}\s?|[^\n\r\f0-9a-fA-F])/y;
const START = /--|-?[A-Za-z_\u0080-\uFFFF]/y;
const LETTER = /[\w\u0080-\uFFFF-]/y;
const PSEUDO = /:(?:nth-(?:last-)?(?:of-type|child)\([1-9]\d{0,3}\)|(?:first|last|only)-(?:of-type|child))/y;
const EQUALS = /[~|^$*]?="/y;
const IN_VALUE = /[^"\\\n\r\f]/y;
const JOINT = / *[>+~,] *| +/y;

/**
 * True for a selector that a rule may hold: names, ids, classes, attributes and places among siblings. Known without a
 * document, so that the background and a page judge alike, and nothing that costs more than one walk over the page.
 * Sign by sign: a regular expression over the whole could be kept busy by a text made for it.
 */
export function isSelector(text: string): boolean {
  // `-->` is a mark of its own to CSS.
  if (text.length > LONGEST_SELECTOR || text.includes('-->')) return false;
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const sign = (one: string): boolean => text[at] === one && ++at > 0;
  const name = (): boolean => {
    if (!take(START) && !(text[at] === '\\' && take(ESCAPE)) && !(text.startsWith('-\\', at) && ++at > 0 && take(ESCAPE))) return false;
    while (take(LETTER) || take(ESCAPE));
    return true;
  };
  const value = (): boolean => {
    while (take(IN_VALUE) || take(ESCAPE));
    return sign('"');
  };
  const step = (): boolean => (sign('#') || sign('.') ? name() : sign('[') ? name() && (!take(EQUALS) || value()) && sign(']') : take(PSEUDO));
  const compound = (): boolean => {
    let any = sign('*') || name();
    while (/[#.[:]/.test(text[at] ?? '')) {
      if (!step()) return false;
      any = true;
    }
    return any;
  };
  do if (!compound()) return false;
  while (at < text.length && take(JOINT));
  return at === text.length;
}
