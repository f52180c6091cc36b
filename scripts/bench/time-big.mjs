// @ts-check
import { createServer } from 'node:http';
import { openClipper } from '../lib/clipper.mjs';
import { classes } from './engines.mjs';
import { watchThread } from './watch-thread.mjs';

/** @typedef {import('./big-pages.mjs').BigPage} BigPage */
/** @typedef {import('./watch-thread.mjs').Blocked} Blocked */
/**
 * @typedef {object} BigTiming milliseconds; `null` is what took longer than {@link MOST_MS}
 * @property {string} name
 * @property {number} nodes elements, texts and comments
 * @property {number} bytes as served
 * @property {number} whole from the click until the clip, or the reason why there is none, could be read
 * @property {number | null} clickToStored of it, until all was stored, as the product itself counts it; null when nothing was stored
 * @property {number | null} extract of it the extraction in the page
 * @property {number} longest stretch in which the tab could do nothing else, from the click on until all was stored
 * @property {number} long tasks of 50 ms and more in that time
 * @property {number | null} readability stock Readability on the same page: clone and parse, one task
 * @property {number} floor `cloneNode` and `outerHTML` of the same page: no extractor that keeps the original does less
 * @property {string | null} missing what was not kept, or the code of the refusal; null when all was kept
 */

/** Readability is not waited for longer. */
const MOST_MS = 120_000;

/**
 * Clips pages that are made on the spot by a real click in real Chromium, and watches the thread of the tab meanwhile.
 * @param {(() => BigPage)[]} pages
 * @param {{ executablePath: string, extension: string }} options
 * @returns {AsyncGenerator<BigTiming>}
 */
export async function* timeBig(pages, options) {
  let html = '';
  const server = createServer((_, response) => void response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'max-age=600' }).end(html));
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  const clipper = await openClipper({ ...options, live: true });
  try {
    for (const [i, make] of pages.entries()) {
      const made = make();
      html = made.html;
      yield await timePage(clipper, `${origin}/gs/${i}.html`, made);
    }
  } finally {
    await clipper.close();
    server.close();
    server.closeAllConnections();
  }
}

/**
 * @param {Awaited<ReturnType<typeof openClipper>>} clipper
 * @param {string} url
 * @param {BigPage} made
 * @returns {Promise<BigTiming>}
 */
async function timePage({ browser, clip }, url, made) {
  const tab = await browser.newPage();
  await tab.goto(url, { waitUntil: 'load', timeout: 120_000 });
  const nodes = await tab.evaluate(() => {
    const walker = document.createTreeWalker(document);
    let count = 0;
    while (walker.nextNode()) count++;
    return count;
  });
  const watch = await tab.evaluateHandle(watchThread);
  const began = performance.now();
  const outcome = await clip(tab);
  const whole = performance.now() - began;
  const { longest, long } = await watch.evaluate((stop) => stop());
  await tab.close();
  const stored = 'stored' in outcome ? outcome.stored : undefined;
  return {
    name: made.name,
    nodes,
    bytes: Buffer.byteLength(made.html),
    whole,
    clickToStored: stored?.capture.timings.clickToStoredMs ?? null,
    extract: stored?.capture.timings.extractMs ?? null,
    longest,
    long: long.length,
    readability: await timeOnce(browser, url, `(() => { const began = performance.now(); try { new (${classes().Readability})(document.cloneNode(true)).parse(); } catch {} return performance.now() - began; })()`),
    floor: (await timeOnce(browser, url, `(() => { const began = performance.now(); document.cloneNode(true); document.documentElement.outerHTML; return performance.now() - began; })()`)) ?? MOST_MS,
    missing: 'error' in outcome ? outcome.error : made.kept(outcome.stored),
  };
}

/**
 * What `work` answers in a tab of its own; null when it does not end.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} url
 * @param {string} work
 * @returns {Promise<number | null>}
 */
async function timeOnce(browser, url, work) {
  const tab = await browser.newPage();
  const session = await tab.createCDPSession();
  try {
    await tab.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await tab.evaluate('document.documentElement.getBoundingClientRect().height');
    const limit = setTimeout(() => void session.send('Runtime.terminateExecution').catch(() => undefined), MOST_MS);
    return await tab.evaluate(work).then(Number, () => null).finally(() => clearTimeout(limit));
  } finally {
    await tab.close();
  }
}
