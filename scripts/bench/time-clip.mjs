// @ts-check
import { openClipper } from '../lib/clipper.mjs';
import { PAGES, servePortal } from '../sample-portal/serve.mjs';
import { openMeasuringTab } from './measuring-tab.mjs';

/** @typedef {{ first: number, median: number }} Series milliseconds */
/** @typedef {{ name: string, bytes: number, elements: number, rounds: number, clickToStored: Series, extract: Series, readability: Series, walk: Series }} Timing */

/** @type {[string, string][]} */
const MEASURED = [
  ['sample page', PAGES.news],
  ['100 KB page', PAGES.long],
];

/**
 * Times click to stored (as the product itself counts it: from the popup's opening to the end of the transaction) on pages of the sample
 * portal, and in the same browser Readability alone and one TreeWalker pass on the same page.
 * @param {{ executablePath: string, extension: string, rounds: number }} options
 * @returns {Promise<Timing[]>}
 */
export async function timeClip({ rounds, ...options }) {
  const portal = await servePortal();
  const clipper = await openClipper({ ...options, live: true });
  try {
    const tab = await openMeasuringTab(clipper.browser);
    /** @type {Timing[]} */
    const timings = [];
    for (const [name, path] of MEASURED) {
      const page = await clipper.browser.newPage();
      await page.goto(portal.origin + path, { waitUntil: 'load' });
      /** @type {{ extractMs: number, clickToStoredMs: number }[]} */
      const clips = [];
      for (let i = 0; i <= rounds; i++) {
        const outcome = await clipper.clip(page);
        if ('error' in outcome) throw new Error(`${name}: ${outcome.error}`);
        clips.push(outcome.stored.capture.timings);
      }
      const html = await page.content();
      timings.push({
        name,
        bytes: Buffer.byteLength(html),
        elements: await page.evaluate(() => document.getElementsByTagName('*').length),
        rounds,
        clickToStored: series(clips.map(({ clickToStoredMs }) => clickToStoredMs)),
        extract: series(clips.map(({ extractMs }) => extractMs)),
        ...(await tab.time({ html, url: page.url() }, rounds)),
      });
      await page.close();
    }
    return timings;
  } finally {
    await Promise.all([clipper.close(), portal.close()]);
  }
}

/** @param {number[]} values @returns {Series} */
function series([first = 0, ...rest]) {
  const sorted = rest.sort((a, b) => a - b);
  return { first, median: sorted[Math.floor(sorted.length / 2)] ?? first };
}
