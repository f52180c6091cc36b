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

const LIMIT_MS = 30 * 60_000;

/**
 * Times the export of a made-up library through the options page, and its restore in a fresh profile.
 * @param {{ executablePath: string, extension: string, clips: number, imageBytes: number }} options
 * @returns {Promise<Timing>}
 */
export async function timeBackup({ executablePath, extension: folder, clips, imageBytes }) {
  const downloads = await mkdtemp(join(tmpdir(), 'jianbao-bench-'));
  try {
    const first = await start(executablePath, folder);
    const filled = await first.page.evaluate(fillLibrary, { clips, imageBytes });
    const floorMs = await first.page.evaluate(readAll);
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

    const second = await start(executablePath, folder);
    await second.options.bringToFront();
    const input = await second.options.$('input[type=file]');
    const back = await timed(second, async () => {
      await /** @type {import('puppeteer-core').ElementHandle<HTMLInputElement>} */ (input).uploadFile(zip);
      await second.options.waitForSelector('[role=alert], dl[class*=counts]', { timeout: LIMIT_MS });
    });
    const restored = await second.options.evaluate(() => document.querySelector('dl[class*=counts] dd')?.textContent?.replaceAll(',', ''));
    if (Number(restored) !== clips) throw new Error(`Restored ${restored} of ${clips} clips`);
    await second.browser.close();
    return {
      clips,
      contentBytes: filled.bytes,
      zipBytes: (await stat(zip)).size,
      export: { ms: out.ms, floorMs, memory: out.memory },
      restore: { ms: back.ms, floorMs: filled.writeMs, memory: back.memory },
    };
  } finally {
    await rm(downloads, { recursive: true, force: true });
  }
}

/** @param {string} executablePath @param {string} folder */
async function start(executablePath, folder) {
  const browser = await launchBrowser({ executablePath, offline: true });
  const extension = await installExtension(browser, folder);
  const page = await browser.newPage();
  page.setDefaultTimeout(LIMIT_MS);
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
  const result = await act();
  return { result, ms: performance.now() - started, memory: memory.stop() };
}
