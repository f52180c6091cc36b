// @ts-check
import { classes } from './engines.mjs';
import { pageTools } from './page-tools.mjs';
import { readBody } from './read-body.mjs';

/** @typedef {ReturnType<typeof pageTools>} Tools */

/**
 * A blank tab with {@link pageTools} over stock Readability and Defuddle.
 * @param {import('puppeteer-core').Browser} browser
 * @returns {Promise<{ [K in keyof Tools]: (...args: Parameters<Tools[K]>) => Promise<ReturnType<Tools[K]>> }>}
 */
export async function openMeasuringTab(browser) {
  const page = await browser.newPage({ background: true });
  const { Readability, Defuddle } = classes();
  const tools = /** @type {import('puppeteer-core').JSHandle<Tools>} */ (
    await page.evaluateHandle(`(${pageTools})(${readBody}, ${Readability}, ${Defuddle})`)
  );
  return {
    body: (source, parts) => page.evaluate((own, ...args) => own.body(...args), tools, source, parts),
    readability: (source) => page.evaluate((own, ...args) => own.readability(...args), tools, source),
    defuddle: (source) => page.evaluate((own, ...args) => own.defuddle(...args), tools, source),
    graft: (source, select, body) => page.evaluate((own, ...args) => own.graft(...args), tools, source, select, body),
    time: (source, rounds) => page.evaluate((own, ...args) => own.time(...args), tools, source, rounds),
  };
}
