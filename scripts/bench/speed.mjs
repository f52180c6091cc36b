// @ts-check
import { ENGINES } from './engines.mjs';

/** @typedef {import('./time-page.mjs').PageTimes} PageTimes */
/** @typedef {{ slug: string, click: number | null, times: PageTimes }} TimedPage `click`: what the product counts itself on a real click */
/** @typedef {{ median: number, ofMedians: number, worst: number, slug: string }} Ratios of the pages, and the page of the worst */
/** @typedef {{ n: number, warm: Ratios, first: Ratios }} Speed Jianbao in times of stock Readability */

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Jianbao in times of stock Readability: page by page, so that a page counts the same whatever its size, and of the medians.
 * @param {TimedPage[]} pages
 * @returns {Speed}
 */
export function compareSpeed(pages) {
  /** @param {'median' | 'first'} kind @returns {Ratios} */
  const ratios = (kind) => {
    const of = pages.map(({ slug, times }) => ({ slug, ratio: times.Jianbao[kind] / times.Readability[kind] })).sort((a, b) => b.ratio - a.ratio);
    return {
      median: median(of.map(({ ratio }) => ratio)),
      ofMedians: median(pages.map(({ times }) => times.Jianbao[kind])) / median(pages.map(({ times }) => times.Readability[kind])),
      worst: of[0]?.ratio ?? 0,
      slug: of[0]?.slug ?? '',
    };
  };
  return { n: pages.length, warm: ratios('median'), first: ratios('first') };
}

/**
 * How long it took, in lines for people: medians over the pages.
 * @param {TimedPage[]} pages
 */
export function speedLines(pages) {
  const ms = (/** @type {number[]} */ values) => median(values).toFixed(2);
  const { n, warm, first } = compareSpeed(pages);
  const ratios = (/** @type {Ratios} */ { median: middle, ofMedians, worst, slug }) => `median ${middle.toFixed(2)}, of medians ${ofMedians.toFixed(2)}, worst ${worst.toFixed(2)} (${slug})`;
  const clicks = pages.flatMap(({ click }) => (click === null ? [] : [click]));
  return [
    `  ms, medians over ${n} ${n === 1 ? 'page' : 'pages'}, warm (first call): ` +
      `${ENGINES.map((name) => `${name} ${ms(pages.map(({ times }) => times[name].median))} (${ms(pages.map(({ times }) => times[name].first))})`).join(', ')}; one TreeWalker pass ${ms(pages.map(({ times }) => times.walk))}; on a real click ${ms(clicks)}`,
    `  Jianbao in times of Readability, warm:       ${ratios(warm)}`,
    `  Jianbao in times of Readability, first call: ${ratios(first)}`,
  ].join('\n');
}
