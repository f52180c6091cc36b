// @ts-check
import { readFile } from 'node:fs/promises';
import { openSaved } from '../lib/serve-saved.mjs';
import { looks } from './engines.mjs';
import { stopwatch } from './stopwatch.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {{ first: number, median: number }} Series milliseconds: first call, and median of the following */
/** @typedef {Record<Engine, Series> & { walk: number }} PageTimes `walk` is one TreeWalker pass */

/** @typedef {import('puppeteer-core').JSHandle<ReturnType<typeof stopwatch>>} Stopwatch */

/**
 * Times the engines on saved pages, each as its script ships, in tabs that have nothing else to do. A first call is the first in a tab of its own;
 * the following of Jianbao and Readability come in turn in one tab, so that what else the machine does meets both alike.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extension folder of the built extension
 * @returns {(page: { file: string, url: string }, rounds: number) => Promise<PageTimes>}
 */
export function pageTimer(browser, extension) {
  const scripts = Object.entries(looks(extension)).map(([name, source]) => `${name}: ${source}`);
  const tool = `(${stopwatch})({ ${scripts.join(',\n')} })`;

  /** @param {{ file: string, url: string }} page @param {Engine} engine @param {{ of: Engine[], rounds: number }} after */
  const inTab = async ({ file, url }, engine, { of, rounds }) => {
    const tab = await browser.newPage({ background: true });
    try {
      await openSaved(tab, url, await readFile(file));
      const watch = /** @type {Stopwatch} */ (await tab.evaluateHandle(tool));
      const first = await watch.evaluate((own, name) => own.once(name), engine);
      return { first, ...(await watch.evaluate((own, names, n) => own.rounds(names, n), of, rounds)) };
    } finally {
      await tab.close();
    }
  };

  return async (page, rounds) => {
    const one = await inTab(page, 'Jianbao', { of: ['Jianbao', 'Readability'], rounds });
    const { first } = await inTab(page, 'Readability', { of: [], rounds: 0 });
    const other = await inTab(page, 'Defuddle', { of: ['Defuddle'], rounds });
    const median = (/** @type {Record<string, number>} */ medians, /** @type {Engine} */ name) => medians[name] ?? 0;
    return {
      Jianbao: { first: one.first, median: median(one.medians, 'Jianbao') },
      Readability: { first, median: median(one.medians, 'Readability') },
      Defuddle: { first: other.first, median: median(other.medians, 'Defuddle') },
      walk: one.walk,
    };
  };
}
