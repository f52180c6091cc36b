import type { Page } from 'puppeteer-core';
import { clickToolbar, openOwnPage, visit } from '../harness';
import { shown } from '../shown';
import { storedWhen } from '../stored';
import { holdLibrary } from './hold-library';
import { holdMigration, holdOldVersion } from './hold-upgrade';
import { type Killed, type World, working } from './world';

/** A moment at which something is killed; afterwards the same click works, and the library holds what it must. */
export type Point = (world: World, what: Killed) => Promise<void>;

/** The popup as it is without anything being held. */
const click = (world: World, page: Page): Promise<Page> => clickToolbar(world.installed, page);

/** Once more the way of a person: whatever was under way, a click keeps the page, once. */
async function again(world: World, url: string, popup: Page): Promise<void> {
  await world.check(url);
  await popup.close().catch(() => undefined);
  await (await world.keep(url)).close();
  await world.check();
}

/** A script of the page is held back: Chromium does not let the extractor into it yet. */
const inject: Point = async (world, what) => {
  const url = world.address('news');
  const hold = world.portal.hold('/js/counter.js');
  const page = (await world.installed.browser.pages()).find((open) => open.url().startsWith('http')) ?? (await world.installed.browser.newPage());
  const loading = page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  await hold.arrived;
  await page.bringToFront();
  const popup = await click(world, page);
  await working(world, popup);
  await world.kill(what, popup);
  hold.release();
  await loading;
  await again(world, url, popup);
};

/** A page on which the extractor works for long: killed as soon as it is in there. */
const extract: Point = async (world, what) => {
  const url = world.address('big');
  const page = await visit(world.installed, url);
  const session = await page.createCDPSession();
  const inside = new Promise<void>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve();
    });
  });
  await session.send('Runtime.enable');
  const popup = await click(world, page);
  await inside;
  await session.detach();
  await world.kill(what, popup);
  await again(world, url, popup);
};

/** Everything is read, and the one transaction waits. */
const write: Point = async (world, what) => {
  const url = world.address();
  const page = await visit(world.installed, url);
  const held = await holdLibrary(world.own);
  const popup = await click(world, page);
  await working(world, popup);
  await held.writeWaits();
  await world.kill(what, popup);
  await held.release().catch(() => undefined);
  await again(world, url, popup);
};

/** The clip is there, and the portal holds back its first image. */
const images: Point = async (world, what) => {
  const url = world.address('news');
  const page = await visit(world.installed, url);
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.setCacheEnabled(false);
  const path = await page.evaluate(() => [...document.images].map(({ src }) => new URL(src).pathname).find((own) => own.startsWith('/zzgz/'))!);
  const hold = world.portal.hold(path);
  const popup = await click(world, page);
  await shown(popup, world.installed.say('popup.kept'));
  world.confirmed.set(url, false);
  await hold.arrived;
  await world.kill(what, popup);
  hold.release();
  await again(world, url, popup);
  await storedWhen(world.own, ({ files }) => files.every(({ state }) => state !== 'waiting'));
  await world.check();
};

/** A page of ours writes by itself; a worker that dies is nothing to it, so the page goes. */
async function inPage(world: World, what: Killed, { page, url, button, trashed }: { page: Page; url: string; button: string; trashed: boolean }): Promise<void> {
  const held = await holdLibrary(world.own);
  const named = await page.waitForSelector(`::-p-aria([name="${button}"][role="button"])`);
  await named!.click();
  await held.writeWaits();
  if (what === 'worker') {
    await world.kill('worker', page);
    await held.release();
    await storedWhen(world.own, ({ clips, captures }) => {
      const clip = clips.find(({ uid }) => captures.some((capture) => capture.url === url && capture.clip === uid));
      return (clip?.view.trashedAt !== undefined) === trashed;
    });
    world.confirmed.set(url, trashed);
  } else {
    await world.kill(what, page);
    await held.release().catch(() => undefined);
    await world.check(url);
    const { clips, captures } = await storedWhen(world.own, () => true);
    const uid = captures.find((capture) => capture.url === url)!.clip;
    world.confirmed.set(url, clips.find((clip) => clip.uid === uid)!.view.trashedAt !== undefined);
  }
  await page.close().catch(() => undefined);
  await world.check();
}

const undo: Point = async (world, what) => {
  const url = world.address();
  const page = await world.keep(url);
  await inPage(world, what, { page, url, button: world.installed.say('popup.undo'), trashed: true });
};

const restore: Point = async (world, what) => {
  const url = world.address();
  const popup = await world.keep(url);
  await (await popup.waitForSelector(`::-p-aria([name="${world.installed.say('popup.undo')}"][role="button"])`))!.click();
  await shown(popup, world.installed.say('popup.undone'));
  world.confirmed.set(url, true);
  await popup.close();
  const { clips, captures } = await storedWhen(world.own, () => true);
  const uid = captures.find((capture) => capture.url === url)!.clip;
  const page = await openOwnPage(world.installed, `library.html#/trash/clip/${clips.find((clip) => clip.uid === uid)!.id}`);
  await shown(page, world.installed.say('reader.inTrash'));
  await inPage(world, what, { page, url, button: world.installed.say('reader.restore'), trashed: false });
};

/** An upgrade is under way or waits for its turn, the click waits behind it, and the page that upgrades goes too. */
const behind =
  (hold: () => Promise<void>): Point =>
  async (world, what) => {
    const url = world.address();
    const upgrading = await openOwnPage(world.installed, 'options.html');
    await upgrading.evaluate(hold);
    const popup = await click(world, await visit(world.installed, url));
    await world.kill(what, popup);
    await upgrading.close().catch(() => undefined);
    await again(world, url, popup);
  };

export const POINTS: Record<string, Point> = {
  inject,
  extract,
  write,
  images,
  undo,
  restore,
  migration: behind(holdMigration),
  blockedMigration: behind(holdOldVersion),
};
