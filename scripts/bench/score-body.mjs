// @ts-check

/** @typedef {{ precision: number, recall: number, exact: boolean, extra: string[], lost: string[] }} BodyScore `extra` and `lost`: what was kept too much and lost */

const SHINGLE = 4;

const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]|[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]]+/gv;

/**
 * One CJK character or one word of another script is a token; punctuation and space are none.
 * @param {string} text
 * @returns {string[]}
 */
export const tokens = (text) => text.match(TOKEN) ?? [];

/**
 * Multiset of runs of four tokens; a shorter text is one run.
 * @param {string[]} list
 * @returns {Map<string, number>}
 */
export function shingles(list) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  if (list.length === 0) return counts;
  for (let i = 0; i < Math.max(1, list.length - SHINGLE + 1); i++) {
    const key = list.slice(i, i + SHINGLE).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/**
 * The tokens of `list` without the runs that may be kept or dropped.
 * @param {string[]} list
 * @param {string[][]} runs
 */
export function without(list, runs) {
  let out = list;
  for (const run of [...runs].sort((a, b) => b.length - a.length)) {
    if (run.length === 0) continue;
    /** @type {string[]} */
    const next = [];
    for (let i = 0; i < out.length; ) {
      if (run.every((token, k) => out[i + k] === token)) i += run.length;
      else next.push(/** @type {string} */ (out[i++]));
    }
    out = next;
  }
  return out;
}

/**
 * @param {string} gold
 * @param {string} output
 * @param {string[]} [optional] texts scored neither way
 * @returns {BodyScore} with up to three runs of each kind that were kept too much and lost
 */
export function scoreBody(gold, output, optional = []) {
  const runs = optional.map(tokens);
  const wanted = without(tokens(gold), runs);
  const found = without(tokens(output), runs);
  const a = shingles(wanted);
  const b = shingles(found);
  let common = 0;
  for (const [key, count] of a) common += Math.min(count, b.get(key) ?? 0);
  const share = (/** @type {Map<string, number>} */ of, /** @type {Map<string, number>} */ other) => {
    const total = [...of.values()].reduce((sum, count) => sum + count, 0);
    return total > 0 ? common / total : other.size === 0 ? 1 : 0;
  };
  return {
    precision: share(b, a),
    recall: share(a, b),
    exact: wanted.length === found.length && wanted.every((token, i) => token === found[i]),
    extra: strangers(found, a),
    lost: strangers(wanted, b),
  };
}

/**
 * The first three stretches of `list` whose shingles `known` does not have.
 * @param {string[]} list
 * @param {Map<string, number>} known
 */
function strangers(list, known) {
  /** @type {string[]} */
  const found = [];
  const runs = list.length === 0 ? 0 : Math.max(1, list.length - SHINGLE + 1);
  for (let i = 0; i < runs && found.length < 3; i++) {
    const from = i;
    while (i < runs && !known.has(list.slice(i, i + SHINGLE).join(' '))) i++;
    if (i > from) found.push(list.slice(from, Math.min(i + SHINGLE - 1, from + 40)).join(''));
  }
  return found;
}

/** The harmonic mean. @param {number} precision @param {number} recall */
export const f1 = (precision, recall) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));
