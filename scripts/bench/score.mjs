// @ts-check
import { bare, chinaDay, people, squeeze, unlabelled } from './field-values.mjs';
import { f1, scoreBody } from './score-body.mjs';

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
/** @typedef {import('./score-body.mjs').BodyScore} BodyScore */
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
