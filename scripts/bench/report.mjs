// @ts-check
import { f1 } from './score-body.mjs';
import { SHARES } from './score.mjs';

/** @typedef {import('./score.mjs').PageScore} PageScore */
/** @typedef {import('./score.mjs').Summary} Summary */
/** @typedef {{ slug: string, f1: number, error: string | null, wrong: string[] }} Worst */

const LABELS = /** @type {Record<import('./score.mjs').ShareName, string>} */ ({
  title: 'title',
  date: 'date',
  source: 'source',
  author: 'author',
  mustInclude: 'must include',
  chromeFree: 'chrome-free',
  images: 'images kept',
  rows: 'table rows kept',
  subtitle: 'subtitle',
  documentNumber: 'document number',
  indexNumber: 'index number',
  issuingBody: 'issuing body',
  attachments: 'attachments',
});

/**
 * One table: a line a measure, a column an engine, and over how many things it was measured.
 * @param {string} name of the kind
 * @param {Record<string, Summary>} engines
 * @returns {string}
 */
export function kindTable(name, engines) {
  const summaries = Object.values(engines);
  const pages = summaries[0]?.n ?? 0;
  /** @type {string[][]} */
  const rows = [['', ...Object.keys(engines), 'n']];
  const add = (/** @type {string} */ label, /** @type {(summary: Summary) => string} */ of, /** @type {number} */ n) =>
    rows.push([label, ...summaries.map(of), String(n)]);
  add('body F1', (summary) => summary.f1.toFixed(3), pages);
  add('precision', (summary) => summary.precision.toFixed(3), pages);
  add('recall', (summary) => summary.recall.toFixed(3), pages);
  add('exact body', ({ exact }) => percent(exact), pages);
  for (const share of SHARES) {
    const n = summaries[0]?.shares[share].of ?? 0;
    if (n > 0) add(LABELS[share], ({ shares }) => percent(shares[share]), n);
  }
  return [`${name} (${pages} ${pages === 1 ? 'page' : 'pages'})`, ...columns(rows)].join('\n');
}

/** @param {{ hit: number, of: number }} share */
const percent = ({ hit, of }) => (of === 0 ? '–' : `${((100 * hit) / of).toFixed(1)} %`);

/** @param {string[][]} rows */
function columns(rows) {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  return rows.map((row) => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`);
}

/**
 * The ten pages with most wrong: what the body lost counts as much as the share of annotated things that were missed.
 * @param {{ score: PageScore, error: string | null }[]} pages
 * @returns {Worst[]}
 */
export function worstTen(pages) {
  return pages
    .map(({ score, error }) => {
      const shares = Object.values(score.shares);
      const of = shares.reduce((sum, share) => sum + Math.min(share.of, 1), 0);
      const missed = shares.reduce((sum, share) => sum + (share.of > 0 ? 1 - share.hit / share.of : 0), 0);
      const body = f1(score.body.precision, score.body.recall);
      return { badness: 1 - body + (of > 0 ? missed / of : 0), slug: score.slug, f1: body, error, wrong: wrongs(score) };
    })
    .filter(({ badness }) => badness > 0)
    .sort((a, b) => b.badness - a.badness)
    .slice(0, 10)
    .map(({ badness: _, ...worst }) => worst);
}

/** @param {PageScore} score */
const wrongs = ({ body, shares }) => [
  ...body.lost.map((text) => `lost: ${text}`),
  ...body.extra.map((text) => `too much: ${text}`),
  ...SHARES.flatMap((name) => shares[name].missed.slice(0, 3).map((text) => `${LABELS[name]}: ${text.slice(0, 120)}`)),
];

/** @param {Worst[]} worst */
export const worstText = (worst) =>
  worst.map(({ slug, f1: value, error, wrong }) => [`${slug}  F1 ${value.toFixed(3)}${error ? `  ${error}` : ''}`, ...wrong.map((line) => `    ${line}`)].join('\n')).join('\n');
