// @ts-check
import { readFile } from 'node:fs/promises';
import { installExtension, launchBrowser } from './browser.mjs';
import { emptyLibrary } from './empty-library.mjs';
import { readStored } from './read-stored.mjs';
import { openSaved } from './serve-saved.mjs';
import { clickToolbar } from './toolbar.mjs';

/** @typedef {{ file: string | null, url: string }} Target a saved page and its address, or a live address */
/** @typedef {import('./read-stored.mjs').Outcome} Outcome */
/** @typedef {import('puppeteer-core').Page} Page */

const SAVED = { limitMs: 30_000, filesMs: 1_000, ownFiles: false };
const LIVE = { limitMs: 30_000, filesMs: 30_000, ownFiles: true };

/**
 * A browser with the shipped extension and a fresh profile, in which pages are clipped by a real click on the toolbar.
 * @param {{ executablePath: string, extension: string, live?: boolean }} options `live`: pages come from the network, with their scripts
 */
export async function openClipper({ executablePath, extension: folder, live = false }) {
  const browser = await launchBrowser({ executablePath, offline: !live });
  const extension = await installExtension(browser, folder);

  /** @param {Target} target @returns {Promise<Page | { error: string }>} */
  const load = async ({ file, url }) => {
    const bytes = file === null ? undefined : await readFile(file).catch(() => undefined);
    if (file !== null && !bytes) return { error: 'input.unreadable' };
    /** @type {Page | undefined} */
    let page;
    try {
      page = await browser.newPage({ background: true });
      if (bytes) await openSaved(page, url, bytes);
      else await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
      return page;
    } catch {
      await page?.close().catch(() => undefined);
      return { error: 'input.unreachable' };
    }
  };

  /** One click on the tab, and what came of it; the library is empty again afterwards. @param {Page} page @returns {Promise<Outcome>} */
  const clip = async (page) => {
    const popup = await clickToolbar(page, extension);
    const outcome = await popup.evaluate(readStored, live ? LIVE : SAVED);
    if ('stored' in outcome) await popup.evaluate(emptyLibrary);
    await popup.close();
    return outcome;
  };

  return {
    browser,
    clip,
    /**
     * Clips one page after the other; the next one loads while the present one is clipped.
     * @param {Target[]} targets
     * @returns {AsyncGenerator<{ target: Target, outcome: Outcome }>} in the order of `targets`; a page that fails does not stop it
     */
    async *clipAll(targets) {
      let next = targets[0] && load(targets[0]);
      for (const [i, target] of targets.entries()) {
        const loaded = await next;
        const after = targets[i + 1];
        next = after && load(after);
        if (!loaded || 'error' in loaded) {
          yield { target, outcome: loaded ?? { error: 'input.unreadable' } };
          continue;
        }
        const outcome = await clip(loaded).catch((error) => ({ error: `clip.failed`, detail: String(error) }));
        await loaded.close();
        yield { target, outcome };
      }
    },
    close: () => browser.close(),
  };
}
