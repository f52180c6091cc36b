/** What closes each quote; other openers close by any quote, as input methods mix them. */
const CLOSED_BY: ReadonlyMap<string, string> = new Map([
  ['"', '"＂'],
  ['＂', '"＂'],
  ['「', '」'],
  ['『', '』'],
  ['﹁', '﹂'],
  ['﹃', '﹄'],
  ['｢', '｣'],
]);

/**
 * The phrase in the quotes that open at `start`, folded, and where it ends. Quotes of another kind belong to the phrase, and two
 * straight ones within straight ones stand for one. Without its own closing quote it ends at any, else with the text.
 * @param text folded @param typed the same, not folded
 */
export function readQuoted(text: string, typed: string, start: number): { value: string; end: number } {
  const closers = CLOSED_BY.get(typed[start]!);
  const closed = closers === undefined ? undefined : readTo(text, typed, start + 1, closers);
  return closed ?? readTo(text, typed, start + 1) ?? { value: text.slice(start + 1).trimEnd(), end: text.length };
}

function readTo(text: string, typed: string, start: number, closers?: string): { value: string; end: number } | undefined {
  let value = '';
  for (let from = start, at = start; ; at++) {
    at = text.indexOf('"', at);
    if (at < 0) return undefined;
    if (closers && !closers.includes(typed[at]!)) continue;
    value += text.slice(from, at);
    if (typed[at] !== '"' || typed[at + 1] !== '"' || closers !== CLOSED_BY.get('"')) return { value, end: at + 1 };
    value += '"';
    from = at + 2;
    at++;
  }
}
