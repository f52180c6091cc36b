// @ts-check
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installExtension, launchBrowser } from '../lib/browser.mjs';
import { fillLibrary, readAll } from './library-in-page.mjs';
import { watchMemory } from './watch-memory.mjs';

/** @typedef {{ before: number, peak: number } | null} Memory bytes of the whole browser */
/**
 * @typedef {{ clips: number, contentBytes: number, zipBytes: number, export: { ms: number, floorMs: number, memory: Memory }, restore: { ms: number, floorMs: number, memory: Memory } }} Timing
 * `floorMs` of the export: every row read once, unpacked and hashed; of the restore: the same rows put by hand, one transaction a clip
 */

/**
 * Times the export of a made-up library through the options page, and its restore in a fresh profile.
 * @param {{ executablePath: string, extension: string, clips: number, imageBytes: number }} options
 * @returns {Promise<Timing>}
 */
export async function timeBackup({ executablePath, extension: folder, clips, imageBytes }) {
  const downloads = await mkdtemp(join(tmpdir(), 'jianbao-bench-'));
  const first = await start(executablePath, folder);
  try {
    const filled = await atLength(first.page, fillLibrary, { clips, imageBytes });
    const floorMs = await atLength(first.page, readAll, undefined);
    const session = await first.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allowAndName', downloadPath: downloads, eventsEnabled: true });
    const downloaded = new Promise((resolve) => session.on('Browser.downloadProgress', ({ state, guid }) => state === 'completed' && resolve(guid)));
    await first.options.bringToFront();
    const out = await timed(first, async () => {
      await first.options.evaluate(() => document.querySelectorAll('button').forEach((button) => /导出全部|Export all/.test(button.textContent ?? '') && button.click()));
      return downloaded;
    });
    await first.browser.close();
    const zip = join(downloads, String(out.result));
    const back = await timeRestore({ executablePath, folder, clips, zip });
    return {
      clips,
      contentBytes: filled.bytes,
      zipBytes: (await stat(zip)).size,
      export: { ms: out.ms, floorMs, memory: out.memory },
      restore: { ms: back.ms, floorMs: filled.writeMs, memory: back.memory },
    };
  } finally {
    await first.browser.close();
    await rm(downloads, { recursive: true, force: true });
  }
}

/** @param {{ executablePath: string, folder: string, clips: number, zip: string }} options */
async function timeRestore({ executablePath, folder, clips, zip }) {
  const own = await start(executablePath, folder);
  try {
    await own.options.bringToFront();
    const input = /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (await own.options.$('input[type=file][accept*=zip]'));
    const back = await timed(own, async () => {
      await input.uploadFile(zip);
      await until(() => own.options.evaluate(() => document.querySelector('[role=alert], dl[class*=counts]') !== null));
    });
    const restored = await own.options.evaluate(() => document.querySelector('dl[class*=counts] dd')?.textContent?.replaceAll(',', ''));
    if (Number(restored) !== clips) throw new Error(`Restored ${restored} of ${clips} clips`);
    return back;
  } finally {
    await own.browser.close();
  }
}

/** Looks again and again: no single call of a driver may last as long. @param {() => Promise<boolean>} done */
async function until(done) {
  while (!(await done())) await new Promise((resolve) => setTimeout(resolve, 100));
}

/**
 * Runs a function in a page, however long it takes.
 * @template A, T
 * @param {import('puppeteer-core').Page} page
 * @param {(argument: A) => Promise<T>} work
 * @param {A} argument
 * @returns {Promise<T>}
 */
async function atLength(page, work, argument) {
  await page.evaluate(`void (globalThis.longWork = (${work})(${JSON.stringify(argument)}).then((value) => ({ value }), (error) => ({ error: String(error) })).then((result) => (globalThis.longResult = result)))`);
  await until(() => page.evaluate('globalThis.longResult !== undefined').then(Boolean));
  const { value, error } = /** @type {{ value: T, error?: string }} */ (await page.evaluate('(() => { const found = globalThis.longResult; delete globalThis.longResult; return found; })()'));
  if (error !== undefined) throw new Error(error);
  return value;
}

/** @param {string} executablePath @param {string} folder */
async function start(executablePath, folder) {
  const browser = await launchBrowser({ executablePath, offline: true });
  const extension = await installExtension(browser, folder);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${extension.id}/library.html`);
  await page.waitForSelector('nav');
  const options = await browser.newPage();
  // The prompt for a place to save to is the browser's own, and no driver can click it: the downloads are used.
  await options.evaluateOnNewDocument(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
  await options.goto(`chrome-extension://${extension.id}/options.html`);
  await options.waitForSelector('input[type=file]');
  return { browser, page, options };
}

/**
 * @template T
 * @param {{ browser: import('puppeteer-core').Browser }} own
 * @param {() => Promise<T>} act
 */
async function timed({ browser }, act) {
  const memory = watchMemory(browser.process()?.pid ?? 0);
  const started = performance.now();
  try {
    const result = await act();
    return { result, ms: performance.now() - started, memory: memory.stop() };
  } finally {
    memory.stop();
  }
}
