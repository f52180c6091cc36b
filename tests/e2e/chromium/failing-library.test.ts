import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { inAllLooks } from './picture';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

beforeEach(async () => {
  portal = await servePortal();
  installed = await launch();
});

afterEach(async () => {
  await discard(installed);
  await portal.close();
});

/** Clips a page, so that there is a library. */
async function keepOne(): Promise<void> {
  const popup = await clickToolbar(installed, await visit(installed, portal.url));
  await shown(popup, installed.say('popup.kept'));
  await popup.close();
}

/** What the errors page lists, newest first. */
async function errors(): Promise<string[]> {
  const options = await openOwnPage(installed, 'options.html');
  await options.waitForSelector('#errors li');
  return options.$$eval('#errors li code', (codes) => codes.map(({ textContent }) => textContent ?? ''));
}

describe('a library that cannot be opened', () => {
  it('of a newer version is left alone, and said in popup, panel and library with what to do', async () => {
    const own = await openOwnPage(installed, 'options.html');
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('jianbao', 99);
          opening.onupgradeneeded = () => opening.result.createObjectStore('clips', { keyPath: 'id' });
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    const page = await visit(installed, portal.url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('error.library_newer'));
    await shown(popup, 'library.newer');
    await inAllLooks(popup, 'popup-newer');
    await popup.close();
    for (const [path, name, width] of [['sidepanel.html', 'panel', 400], ['library.html', 'library', 1280]] as const) {
      const list = await openOwnPage(installed, path);
      await list.setViewport({ width, height: 720 });
      await shown(list, installed.say('error.library_newer'));
      await inAllLooks(list, `${name}-newer`);
      await list.close();
    }
    expect(await errors()).toContain('library.newer');
    const found = await own.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => ({ name, version })));
    expect(found).toEqual([{ name: 'jianbao', version: 99 }]);
  });

  it('that an old page holds is said to be blocked, and all go on by themselves when it lets go', async () => {
    await keepOne();
    const holder = await openOwnPage(installed, 'options.html');
    await holder.evaluate(holdOldVersion);
    await installed.browser.newPage().then((page) => page.close());
    const library = await openOwnPage(installed, 'library.html');
    const page = await visit(installed, portal.origin + PAGES.longTitle);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('error.library_blocked'), 40_000);
    await shown(library, installed.say('error.library_blocked'), 40_000);
    await inAllLooks(popup, 'popup-blocked');
    await holder.close();
    await shown(popup, installed.say('popup.kept'));
    await library.waitForSelector('li a');
    expect(await errors()).toContain('library.blocked');
    const { clips } = await storedWhen(library as Page, (now) => now.clips.length === 2);
    expect(clips).toHaveLength(2);
  });
});

/** Runs in a page: an old connection that does not let go, and an upgrade that waits for it (and is given up when its turn comes). */
async function holdOldVersion(): Promise<void> {
  const old = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('jianbao');
    opening.onsuccess = () => resolve(opening.result);
  });
  const upgrade = indexedDB.open('jianbao', old.version + 1);
  await new Promise((resolve) => (upgrade.onblocked = resolve));
  upgrade.onupgradeneeded = () => upgrade.transaction!.abort();
}
