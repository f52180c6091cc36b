// @ts-check

/**
 * One line of gold.jsonl: a field that is missing was not annotated and is not scored.
 * @typedef {object} Gold
 * @property {string} slug
 * @property {string} [title]
 * @property {string} [subtitle]
 * @property {string} [pubDate] YYYY-MM-DD
 * @property {string} [source]
 * @property {string} [author] often the 责任编辑
 * @property {string} [docNumber]
 * @property {string} [indexNumber]
 * @property {string} [issuer]
 * @property {string[]} bodySelector
 * @property {string[]} [exclude]
 * @property {string[]} [optional]
 * @property {string[]} [optionalText]
 * @property {string[]} [mustInclude]
 * @property {string[]} [mustExclude]
 * @property {string[]} [attachments]
 */

/** @typedef {import('./read-body.mjs').Body} Body */

/**
 * What an engine made of a page; null where it has nothing.
 * @typedef {object} Output
 * @property {Body} body
 * @property {string | null} [title]
 * @property {string | null} [subtitle]
 * @property {string | null} [publishedOn] any form of date; a time with a zone is brought to China's day
 * @property {string | null} [source]
 * @property {string[]} [authors]
 * @property {string[]} [editors]
 * @property {string | null} [documentNumber]
 * @property {string | null} [indexNumber]
 * @property {string | null} [issuingBody]
 * @property {string[]} [attachments] names
 */

/** @typedef {{ hit: number, of: number, missed: string[] }} Share hits among annotated things, and what was missed */
/** @typedef {{ precision: number, recall: number, exact: boolean, extra: string[], lost: string[] }} BodyScore */
/** @typedef {{ slug: string, body: BodyScore, shares: Record<ShareName, Share> }} PageScore */
/** @typedef {typeof SHARES[number]} ShareName */

/** Measures that are shares of annotated things, in the order in which they are printed. */
export const SHARES = /** @type {const} */ ([
  'title',
  'date',
  'source',
  'author',
  'mustInclude',
  'chromeFree',
  'images',
  'rows',
  'subtitle',
  'documentNumber',
  'indexNumber',
  'issuingBody',
  'attachments',
]);

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

/** @param {string} text */
export const squeeze = (text) => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim();
/** @param {string} text */
const bare = (text) => text.replace(/[\s\u00a0\u200b\ufeff]+/gu, '');

const LABEL =
  /^[[【(（〔\s]*(?:信息来源|文章来源|稿件来源|本文来源|来源于|来源|文章作者|作者|记者|责任编辑|责编|编辑|撰稿|选稿|发布机构)\s*[:：]?\s*/u;

/**
 * The value of a line such as 来源：…, without its label and brackets.
 * @param {string} text
 */
export const unlabelled = (text) => squeeze(text).replace(LABEL, '').replace(/[\]】)）〕]+$/u, '').trim();

/**
 * The people in one string. A two-character name that a portal spread out (方 敏) is one name.
 * @param {string} text
 */
export const people = (text) =>
  unlabelled(text)
    .replace(/(?<![\p{L}])(\p{Script=Han})[ \u3000](\p{Script=Han})(?![\p{L}])/gu, '$1$2')
    .split(/[\s、，,;；/|]+/u)
    .filter(Boolean);

/**
 * Calendar day in China of a date in any of the forms that engines give.
 * @param {string | null | undefined} text
 * @returns {string | null} YYYY-MM-DD
 */
export function chinaDay(text) {
  if (!text) return null;
  if (/T.*(?:Z|[+-]\d\d:?\d\d)$/u.test(text.trim())) {
    const time = Date.parse(text);
    if (!Number.isNaN(time)) return new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
  }
  const [, year, month, day] = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}

/**
 * @param {Gold} gold
 * @param {Body} goldBody as read in Chromium
 * @param {Output} output
 * @returns {PageScore}
 */
export function scorePage(gold, goldBody, output) {
  const text = bare(output.body.text);
  const optional = [...(gold.optionalText ?? []), ...goldBody.optional];
  return {
    slug: gold.slug,
    body: scoreBody(goldBody.text, output.body.text, optional),
    shares: {
      title: one(gold.title, output.title, squeeze),
      date: one(gold.pubDate, chinaDay(output.publishedOn), (value) => value),
      source: one(gold.source, output.source, unlabelled),
      author: anyAuthors(gold.author, output.authors ?? [], output.editors ?? []),
      mustInclude: each(gold.mustInclude ?? [], (wanted) => text.includes(bare(wanted))),
      chromeFree: each(gold.mustExclude ?? [], (unwanted) => !text.includes(bare(unwanted))),
      images: images(goldBody.images, output.body.images),
      rows: rows(goldBody.rows, output.body.rows),
      subtitle: one(gold.subtitle, output.subtitle, squeeze),
      documentNumber: one(gold.docNumber, output.documentNumber, bare),
      indexNumber: one(gold.indexNumber, output.indexNumber, bare),
      issuingBody: one(gold.issuer, output.issuingBody, bare),
      attachments: each(gold.attachments ?? [], (name) =>
        (output.attachments ?? []).some((kept) => bare(kept).replace(/\.\w{2,5}$/u, '') === bare(name).replace(/\.\w{2,5}$/u, '')),
      ),
    },
  };
}

/**
 * @param {string | undefined} wanted
 * @param {string | null | undefined} found
 * @param {(text: string) => string} normal
 * @returns {Share}
 */
function one(wanted, found, normal) {
  if (wanted === undefined) return { hit: 0, of: 0, missed: [] };
  const hit = found !== null && found !== undefined && normal(found) === normal(wanted);
  return { hit: hit ? 1 : 0, of: 1, missed: hit ? [] : [`${wanted} ≠ ${found ?? '(none)'}`] };
}

/**
 * @param {string[]} wanted
 * @param {(thing: string) => boolean} holds
 * @returns {Share}
 */
function each(wanted, holds) {
  const missed = wanted.filter((thing) => !holds(thing));
  return { hit: wanted.length - missed.length, of: wanted.length, missed };
}

/**
 * The gold's author is often the 责任编辑: the set of authors, of editors, or of both may equal it.
 * @param {string | undefined} wanted
 * @param {string[]} authors
 * @param {string[]} editors
 * @returns {Share}
 */
function anyAuthors(wanted, authors, editors) {
  if (wanted === undefined) return { hit: 0, of: 0, missed: [] };
  const key = (/** @type {string[]} */ names) => [...new Set(names.flatMap(people))].sort().join('、');
  const hit = [authors, editors, [...authors, ...editors]].some((names) => key(names) === key([wanted]));
  return { hit: hit ? 1 : 0, of: 1, missed: hit ? [] : [`${wanted} ≠ ${[...authors, ...editors].join('、') || '(none)'}`] };
}

/**
 * A gold image is kept when an output image bears one of its addresses; each output image serves once.
 * @param {string[][]} wanted
 * @param {string[][]} found
 * @returns {Share}
 */
function images(wanted, found) {
  const left = [...found];
  return each(
    wanted.map((addresses) => addresses.join(' ')),
    (addresses) => {
      const own = new Set(addresses.split(' '));
      const at = left.findIndex((other) => other.some((address) => own.has(address)));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    },
  );
}

/**
 * @param {string[]} wanted
 * @param {string[]} found
 * @returns {Share}
 */
function rows(wanted, found) {
  const left = [...found];
  return each(wanted, (row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
}

/**
 * @typedef {object} Summary
 * @property {number} n pages
 * @property {number} precision
 * @property {number} recall
 * @property {number} f1 of the two means
 * @property {{ hit: number, of: number }} exact
 * @property {Record<ShareName, { hit: number, of: number }>} shares pooled over the things annotated
 */

/**
 * @param {PageScore[]} pages
 * @returns {Summary}
 */
export function summarise(pages) {
  const mean = (/** @type {(page: PageScore) => number} */ of) =>
    pages.length === 0 ? 0 : pages.reduce((sum, page) => sum + of(page), 0) / pages.length;
  const precision = mean((page) => page.body.precision);
  const recall = mean((page) => page.body.recall);
  const pool = (/** @type {ShareName} */ name) => ({
    hit: pages.reduce((sum, page) => sum + page.shares[name].hit, 0),
    of: pages.reduce((sum, page) => sum + page.shares[name].of, 0),
  });
  return {
    n: pages.length,
    precision,
    recall,
    f1: f1(precision, recall),
    exact: { hit: pages.filter((page) => page.body.exact).length, of: pages.length },
    shares: /** @type {Summary['shares']} */ (Object.fromEntries(SHARES.map((name) => [name, pool(name)]))),
  };
}

/**
 * @param {number} precision
 * @param {number} recall
 */
export const f1 = (precision, recall) => (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall));
