import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clipHeld } from './clip-held';
import { clickToolbar, discard, GRANTED, type Installed, launch, openOwnPage, SHIPPED, stopWorker, visit } from './harness';
import { shown } from './shown';
import { type Stored, storedWhen } from './stored';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

async function keep(path: string, build = SHIPPED): Promise<Stored> {
  installed = await launch({ build });
  const own = await openOwnPage(installed, 'options.html');
  const page = await visit(installed, portal.origin + path);
  await shown(await clickToolbar(installed, page), installed.say('popup.kept'));
  return storedWhen(own, ({ files }) => files.length > 0 && files.every(({ state }) => state !== 'waiting'));
}

const sha256 = async (url: string): Promise<string> =>
  createHash('sha256')
    .update(Buffer.from(await (await fetch(url)).arrayBuffer()))
    .digest('hex');

beforeEach(async () => {
  portal = await servePortal();
});

afterEach(async () => {
  await discard(installed);
  await portal.close();
});

describe('files of the page', () => {
  it('are kept by SHA-256 when they are of its own origin', async () => {
    const { files, blobs } = await keep(PAGES.news);
    expect(files.map(({ role }) => role).sort()).toEqual(expect.arrayContaining(['attachment', 'image']));
    for (const file of files) {
      expect(file).toMatchObject({ state: 'kept', reason: null });
      expect(file.sha).toBe(await sha256(file.url));
      expect(blobs.map(({ sha }) => sha)).toContain(file.sha);
    }
  });

  it('wait for a permission when they are of another origin; nothing was asked of that host', async () => {
    const before = portal.requests.length;
    const { files, clips } = await keep(PAGES.otherOrigin);
    const other = files.filter(({ url }) => url.startsWith(portal.otherOrigin));
    expect(other).not.toEqual([]);
    for (const file of other) expect(file).toMatchObject({ state: 'needsPermission', sha: null });
    expect(clips[0]!.view.states).toContain('filesNeedPermission');
    // The page itself shows the picture, so it is asked for once; the extension must not ask again.
    for (const { url } of other) {
      const path = new URL(url).pathname;
      expect(portal.requests.slice(before).filter((request) => request === path).length).toBeLessThanOrEqual(1);
    }
  });

  it('come from another origin too once its host is granted', async () => {
    const { files } = await keep(PAGES.otherOrigin, GRANTED);
    const other = files.filter(({ url }) => url.startsWith(portal.otherOrigin));
    expect(other).not.toEqual([]);
    for (const file of other) expect(file).toMatchObject({ state: 'kept', sha: await sha256(file.url) });
  });

  it('come from there although the worker is killed on the way, where no page connects again', async () => {
    installed = await launch({ build: GRANTED });
    const own = await openOwnPage(installed, 'options.html');
    const pathOf = (page: Page): Promise<string> => page.$eval('img[src*="localhost"]', (image) => new URL((image as HTMLImageElement).src).pathname);
    const { popup, hold } = await clipHeld(installed, portal, portal.origin + PAGES.otherOrigin, pathOf);
    await popup.close();
    await stopWorker(installed, own);
    hold.release();
    expect((await storedWhen(own, () => true)).files.map(({ state }) => state)).toEqual(['waiting']);
    // The alarm that stands, sooner.
    await own.evaluate(async () => {
      if (await chrome.alarms.get('files')) await chrome.alarms.create('files', { when: Date.now() });
    });
    await storedWhen(own, ({ files }) => files.every(({ state }) => state === 'kept'));
    await own.waitForFunction(async () => (await chrome.alarms.getAll()).length === 0);
  });

  it('are fetched by the background where the page may not: under CSP sandbox', async () => {
    const { files, captures } = await keep(PAGES.sandboxed);
    expect(files.filter(({ state }) => state === 'kept').length).toBe(files.length);
    expect(captures[0]!.received).toEqual({ missing: 'sandboxed' });
  });
});

describe('the original', () => {
  it('is kept as serialised, and as received when the cache has it', async () => {
    installed = await launch();
    const own = await openOwnPage(installed, 'options.html');
    const page = await visit(installed, portal.url);
    await shown(await clickToolbar(installed, page), installed.say('popup.kept'));
    const { captures } = await storedWhen(own, (now) => now.captures.length === 1);
    expect(captures[0]!.serialised).toMatchObject({ sha: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(captures[0]!.received).toMatchObject({ sha: await sha256(portal.url) });
  });

  it('says why not when the cache has nothing', async () => {
    const { captures } = await keep(PAGES.notCached);
    expect(captures[0]!.received).toEqual({ missing: 'notInCache' });
    expect(captures[0]!.serialised).toHaveProperty('sha');
  });
});
