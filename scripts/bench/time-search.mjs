// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installExtension, launchBrowser } from '../lib/browser.mjs';
import { ROOT } from '../lib/root.mjs';
import { madeUpTexts } from './made-up-texts.mjs';
import { searchTools } from './search-tools.mjs';

/** One to three characters, words that are rare, common and nowhere, several words, a phrase of digits, Latin. */
const QUESTIONS = ['的', '共享', '数据共享', '盖骑缝章', '工作安排', '沿线走一遍 护栏', '桥梁 台账 路段', '云政办发〔2023〕12号', '2023年', '〔2021〕', '没有的词', 'abc', '养护路段包到人', '关于 通知 共享', '三百元'];
const BATCH = 500;

/** @typedef {import('./search-tools.mjs').Timed & { clips: number, typed: number[] }} SearchTiming */

/**
 * Times the search of the built extension over made-up clips, in its own page, on a profile of its own.
 * @param {{ executablePath: string, extension: string, clips: number, rounds: number }} options
 * @returns {Promise<SearchTiming>}
 */
export async function timeSearch({ executablePath, extension: folder, clips, rounds }) {
  const browser = await launchBrowser({ executablePath, offline: true });
  try {
    const { id } = await installExtension(browser, folder);
    const page = await browser.newPage();
    const library = `chrome-extension://${id}/library.html`;
    await page.goto(library);
    await page.waitForFunction(async () => (await indexedDB.databases()).some(({ name }) => name === 'jianbao'));
    const tools = await page.evaluateHandle(`(${searchTools})()`);
    const call = /** @type {<T>(name: string, ...args: unknown[]) => Promise<T>} */ (
      (name, ...args) => page.evaluate((own, called, given) => /** @type {any} */ (own)[called](...given), tools, name, args)
    );
    const sentences = readFileSync(join(ROOT, 'scripts/sample-portal/site/bench/sentences.txt'), 'utf8').split('\n').filter(Boolean);
    /** @type {object[]} */
    let batch = [];
    let from = 1;
    for (const text of madeUpTexts(clips, sentences)) {
      batch.push(text);
      if (batch.length < BATCH) continue;
      await call('fill', batch, from);
      from += batch.length;
      batch = [];
    }
    if (batch.length > 0) await call('fill', batch, from);
    const worker = readdirSync(join(folder, 'assets')).find((name) => /^search-worker.*\.js$/.test(name));
    const timed = /** @type {import('./search-tools.mjs').Timed} */ (await call('time', `/assets/${worker}`, QUESTIONS, rounds));
    await page.reload();
    return { ...timed, clips, typed: await timeTyping(page) };
  } finally {
    await browser.close();
  }
}

/** Types a question letter by letter into the page as a person does; milliseconds until each answer is drawn. @param {import('puppeteer-core').Page} page */
async function timeTyping(page) {
  const field = await page.waitForSelector('input[type="search"]');
  await page.evaluate(`(${searchTools})().watch()`);
  await field?.focus();
  /** @type {number[]} */
  const times = [];
  for (const letter of '数据共享的') {
    await page.keyboard.sendCharacter(letter);
    const drawn = await page.waitForFunction(() => {
      const { typed, drawn: end } = /** @type {{ clock?: { typed?: number, drawn?: number } }} */ (globalThis).clock ?? {};
      return typed !== undefined && end !== undefined ? { ms: end - typed } : undefined;
    });
    times.push((await /** @type {any} */ (drawn).jsonValue()).ms);
    await page.evaluate(() => Object.assign(globalThis, { clock: Object.assign(/** @type {any} */ (globalThis).clock, { typed: undefined, drawn: undefined }) }));
  }
  return times;
}
