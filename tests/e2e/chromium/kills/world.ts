import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { PAGES, type Portal, servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import { sha256 } from '../../../../utils/article/sha256';
import { expectWhole } from '../../../library/helpers/whole';
import { copyLibrary } from '../../copy-library';
import { readDatabase } from '../../read-database';
import { clickToolbar, discard, type Installed, launch, openOwnPage, stopWorker, visit } from '../harness';
import { shown } from '../shown';

export type Killed = 'worker' | 'popup' | 'browser';

/** A browser with the extension, a portal, and what has been confirmed so far. */
export interface World {
  readonly installed: Installed;
  readonly portal: Portal;
  /** A page of ours that opens no library by itself. */
  readonly own: Page;
  /** Address of a page that was confirmed as kept, and whether it was confirmed as being in the trash. */
  readonly confirmed: Map<string, boolean>;
  /** An address that was not used yet. */
  address(page?: keyof typeof PAGES): string;
  /** Clicks on a page and waits until the popup says that it is kept. */
  keep(url: string): Promise<Page>;
  kill(what: Killed, popup: Page): Promise<void>;
  /** All that was confirmed is there, at most what was under way besides, and nothing half. */
  check(underWay?: string): Promise<void>;
  close(): Promise<void>;
}

export async function makeWorld(): Promise<World> {
  const portal = await servePortal();
  let installed = await launch();
  let own = await openOwnPage(installed, 'options.html');
  const confirmed = new Map<string, boolean>();
  let used = 0;

  const killBrowser = async (): Promise<void> => {
    const { browser, profile } = installed;
    const gone = new Promise<void>((resolve) => void browser.once('disconnected', () => resolve()));
    browser.process()!.kill('SIGKILL');
    await gone;
    installed = await launch({ profile });
    own = await openOwnPage(installed, 'options.html');
  };
  return {
    get installed() {
      return installed;
    },
    get own() {
      return own;
    },
    portal,
    confirmed,
    address: (page = 'longTitle') => {
      const url = new URL(portal.origin + PAGES[page]);
      url.searchParams.set('n', String(++used));
      return url.href;
    },
    async keep(url) {
      const page = await visit(installed, url);
      const popup = await clickToolbar(installed, page);
      await popup.waitForFunction(
        (...sentences) => sentences.some((sentence) => document.body.innerText.includes(sentence)),
        { timeout: 30_000 },
        installed.say('popup.kept'),
        installed.say('popup.keptBefore'),
      );
      confirmed.set(url, false);
      return popup;
    },
    async kill(what, popup) {
      if (what === 'browser') return killBrowser();
      if (what === 'popup') await popup.close().catch(() => undefined);
      await stopWorker(installed, own);
    },
    async check(underWay) {
      const lib = await copyLibrary(await own.evaluate(readDatabase));
      try {
        await expectWhole(lib);
        const captures = await lib.db.getAll('captures');
        const clips = (await lib.db.getAll('clips')).map(({ uid, view }) => ({
          url: captures.find(({ clip }) => clip === uid)!.url,
          trashed: view.trashedAt !== undefined,
        }));
        for (const blob of await lib.db.getAll('blobs')) expect(await sha256(blob.bytes!)).toBe(blob.sha);
        const settled = clips.filter(({ url }) => url !== underWay);
        const known = [...confirmed].filter(([url]) => url !== underWay).map(([url, trashed]) => ({ url, trashed }));
        const byUrl = (a: { url: string }, b: { url: string }): number => (a.url < b.url ? -1 : 1);
        expect(settled.toSorted(byUrl)).toEqual(known.toSorted(byUrl));
        const open = clips.filter(({ url }) => url === underWay);
        // What was confirmed before is there, in the trash or not; what was not may be there, once.
        expect(open.length).toBeGreaterThanOrEqual(underWay !== undefined && confirmed.has(underWay) ? 1 : 0);
        expect(open.length).toBeLessThanOrEqual(1);
      } finally {
        lib.close();
      }
    },
    async close() {
      await discard(installed);
      await portal.close();
    },
  };
}

/** Waits until a popup says that it works: its request has left. */
export const working = (world: World, popup: Page): Promise<void> => shown(popup, world.installed.say('popup.working'));
