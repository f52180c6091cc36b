// @ts-check
import { installExtension, launchBrowser } from '../../lib/browser.mjs';

/** @typedef {{ ms: number, server: import('./server.mjs').ServerTime, clips: number, wants: number, bytes: number }} BrowserTiming milliseconds, and bytes of the profile's storage */

/**
 * The first pull of a member with the whole extension in a real browser: the library in IndexedDB, with its search texts and views.
 * @param {{ executablePath: string, extension: string, url: string, db: string, user: string, key: string, team: string }} options `extension` is the build that may reach the loopback address unasked
 * @returns {Promise<BrowserTiming>}
 */
export async function timeBrowserPull({ executablePath, extension: folder, url, db, user, key, team }) {
  const browser = await launchBrowser({ executablePath });
  try {
    const { id } = await installExtension(browser, folder);
    const page = await browser.newPage();
    await page.goto(`chrome-extension://${id}/options.html`);
    const notes = async () => /** @type {Promise<import('./server.mjs').ServerTime>} */ ((await fetch(`${url}/__notes`)).json());
    await notes();
    const account = { id: team, name: '测速', address: url, db, user, key, paused: false, files: 'opened', maxFileBytes: 20_000_000, intake: { kind: 'none' }, originals: false };
    const started = performance.now();
    const state = await page.evaluate(async (given) => {
      const { chrome } = /** @type {any} */ (globalThis);
      await chrome.storage.local.set({ [`team.${given.id}`]: given });
      await chrome.runtime.sendMessage({ name: 'team.sync', request: { team: given.id, asked: true } });
      return (await chrome.storage.session.get(`sync.${given.id}`))[`sync.${given.id}`]?.state;
    }, account);
    const ms = performance.now() - started;
    if (state !== 'idle') throw new Error(`The sync ended as ${state}`);
    const found = await page.evaluate(async () => {
      const opening = indexedDB.open('jianbao');
      await new Promise((resolve) => opening.addEventListener('success', resolve));
      const counts = await Promise.all(
        ['clips', 'wants'].map(
          (store) =>
            new Promise((/** @type {(n: number) => void} */ resolve) => {
              const counting = opening.result.transaction(store).objectStore(store).count();
              counting.addEventListener('success', () => resolve(counting.result));
            }),
        ),
      );
      return { clips: counts[0] ?? 0, wants: counts[1] ?? 0, bytes: (await navigator.storage.estimate()).usage ?? 0 };
    });
    return { ms, server: await notes(), ...found };
  } finally {
    await browser.close();
  }
}
