import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, SIGNAL, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clipHeld } from './clip-held';
import { clickToolbar, discard, type Installed, launch, openOwnPage, popupTarget, stopWorker, visit } from './harness';
import { holdLibrary } from './kills/hold-library';
import { pressInPopup } from './press-in-popup';
import { shown } from './shown';
import { stored, storedWhen } from './stored';

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

/** Path of a page's first photo, as the page itself names it. */
const firstImage = (page: Page): Promise<string> => page.$eval('img[src$=".jpg" i]', (image) => new URL((image as HTMLImageElement).src).pathname);

describe('interruptions', () => {
  it('makes the clip although the popup is closed as soon as its message has left', async () => {
    const page = await visit(installed, portal.url);
    const own = await openOwnPage(installed, 'options.html');
    await page.bringToFront();
    const opened = popupTarget(installed);
    await page.triggerExtensionAction(installed.extension);
    const popup = await (await opened).asPage();
    // The popup says nothing before its request has left.
    await popup.waitForFunction(() => document.querySelector('[role="status"]')?.textContent);
    await popup.close().catch(() => undefined);
    const { clips } = await storedWhen(own, (now) => now.clips.length > 0);
    expect(clips).toHaveLength(1);
  });

  it('goes on by itself in the popup that is open when the worker is killed before the clip is written', async () => {
    const own = await openOwnPage(installed, 'options.html');
    const before = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.policy));
    await shown(before, installed.say('popup.kept'));
    await storedWhen(own, ({ files }) => files.length > 0 && files.every(({ state }) => state === 'kept'));
    await before.close();
    const held = await holdLibrary(own);
    const popup = await clickToolbar(installed, await visit(installed, portal.url));
    await held.writeWaits();
    expect(await popup.evaluate((kept) => document.body.innerText.includes(kept), installed.say('popup.kept'))).toBe(false);
    await stopWorker(installed, own);
    await held.release();
    await shown(popup, installed.say('popup.kept'));
    const { captures } = await stored(own);
    expect(captures.map(({ url }) => url).toSorted()).toEqual([portal.url, portal.origin + PAGES.policy].toSorted());
  });

  it('keeps the clip and takes up its image again when the worker is killed while the portal holds it back', async () => {
    const own = await openOwnPage(installed, 'options.html');
    const { popup, hold, path } = await clipHeld(installed, portal, portal.url, firstImage);
    await popup.close();
    await stopWorker(installed, own);
    const killed = await storedWhen(own, ({ clips }) => clips.length === 1);
    expect(killed.files.some(({ state }) => state === 'waiting')).toBe(true);
    hold.release();
    const { files, blobs } = await storedWhen(own, (now) => now.files.every(({ state }) => state === 'kept'));
    const image = files.find(({ url }) => url.endsWith(path))!;
    const bytes = Buffer.from(await (await fetch(portal.origin + path)).arrayBuffer());
    expect(image.sha).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(blobs.find(({ sha }) => sha === image.sha)).toMatchObject({ mime: 'image/jpeg', length: bytes.length });
  });

  it('says needsPage when the tab has gone to another page before its files came', async () => {
    const own = await openOwnPage(installed, 'options.html');
    const { page, popup, hold, path } = await clipHeld(installed, portal, portal.url, firstImage);
    await popup.close();
    await page.goto(portal.otherOrigin + PAGES.policy, { waitUntil: 'domcontentloaded' });
    const { clips, files } = await storedWhen(own, (now) => now.files.every(({ state }) => state !== 'waiting'));
    hold.release();
    expect(files.find(({ url }) => url.endsWith(path))).toMatchObject({ state: 'needsPage' });
    expect(clips).toHaveLength(1);
    expect(clips[0]!.view.states).toContain('filesNeedPage');
  });

  it('says needsPage when the page has gone before its files came', async () => {
    const own = await openOwnPage(installed, 'options.html');
    const { page, popup, hold, path } = await clipHeld(installed, portal, portal.url, firstImage);
    await popup.close();
    await page.close();
    const { clips, files } = await storedWhen(own, (now) => now.files.every(({ state }) => state !== 'waiting'));
    expect(files.find(({ url }) => url.endsWith(path))).toMatchObject({ state: 'needsPage' });
    expect(clips[0]!.view.states).toContain('filesNeedPage');
    hold.release();

    // The next click on that site takes it up again.
    const again = await visit(installed, portal.origin + PAGES.longTitle);
    await shown(await clickToolbar(installed, again), installed.say('popup.kept'));
    await storedWhen(own, (now) => now.files.every(({ state }) => state === 'kept'));
  });

  it('fetches the files of the next clip of a page although the one before was deleted for good while its own were under way', async () => {
    const { page, popup, hold } = await clipHeld(installed, portal, portal.url, firstImage);
    await pressInPopup(popup, `button::-p-text(${installed.say('popup.undo')})`);
    await shown(popup, installed.say('popup.undone'));
    const library = await openOwnPage(installed, 'library.html#/trash');
    await (await library.waitForSelector(`button::-p-text(${installed.say('trash.empty')})`))!.click();
    await (await library.waitForSelector(`dialog ::-p-text(${installed.say('trash.emptyYes').replace('$1', '1')})`))!.click();
    await shown(library, installed.say('list.emptyTrash'));
    hold.release();
    await page.bringToFront();
    await shown(await clickToolbar(installed, page), installed.say('popup.kept'));
    const { files } = await storedWhen(library, (now) => now.files.length > 0 && now.files.every(({ state }) => state !== 'waiting'));
    expect(files.map(({ state }) => state)).toEqual(files.map(() => 'kept'));
  });

  it('gives up on a page whose main thread is stuck, with a code and a sentence', async () => {
    const hold = portal.hold(SIGNAL);
    const page = await visit(installed, portal.origin + PAGES.stuck);
    await hold.arrived;
    const popup = await clickToolbar(installed, page);
    await shown(popup, 'clip.timeout', 40_000);
    await shown(popup, installed.say('error.clip_timeout'));
    hold.release();
  });
});
