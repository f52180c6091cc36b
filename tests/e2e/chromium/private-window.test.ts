import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import type { FileRow } from '../../../utils/article/clip';
import { clickToolbar, discard, GRANTED, type Installed, launch, openOwnPage, popupTarget, visit } from './harness';
import { inWorker } from './in-worker';
import { inAllLooks } from './picture';
import { pressInPopup } from './press-in-popup';
import { allowInPrivate, visitPrivately } from './private-window';
import { shown } from './shown';
import { type Stored, stored, storedWhen } from './stored';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;
let own: Page;

beforeAll(async () => {
  portal = await servePortal();
  // Headless a menu is no real choice, so the build that needs no grant.
  installed = await launch({ build: GRANTED, alone: true });
  await allowInPrivate(installed);
  own = await openOwnPage(installed, 'options.html');
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

/** What a failed test left open: the next one would be told of it, not of what it opened itself. */
afterEach(async () => {
  const left = await installed.browser.pages();
  await Promise.all(left.filter((page) => page !== own && page.url() !== 'about:blank').map((page) => page.close().catch(() => undefined)));
});

const named = (key: string): string => `::-p-aria([name="${installed.say(key)}"])`;
const press = (popup: Page, key: string): Promise<void> => pressInPopup(popup, named(key));

/** All that the extension has written, but for what it remembers until the browser is closed. */
const written = async (): Promise<unknown> => [await stored(own), await own.evaluate(() => chrome.storage.local.get())];

/** Clicks on a page of a private window and says yes; answers the popup, which shows that it was kept. */
async function keepAfterYes(page: Page): Promise<Page> {
  const popup = await clickToolbar(installed, page);
  await press(popup, 'private.yes');
  await shown(popup, installed.say('popup.kept'));
  return popup;
}

async function choose(entry: 'clip-page' | 'clip-selection'): Promise<void> {
  await inWorker(installed, own, async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void }).dispatch({ menuItemId, frameId: 0, editable: false }, tab!);
  }, entry);
}

describe('a private window', () => {
  it('keeps nothing on the click, tells that a clip outlasts it, and keeps nothing when told not to', async () => {
    const before = await written();
    const page = await visitPrivately(installed, portal.url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('private.ask'));
    await shown(popup, installed.say('error.clip_private'));
    await inAllLooks(popup, 'popup-private');
    expect(await written()).toEqual(before);
    const gone = new Promise<void>((done) => popup.once('close', () => done()));
    await press(popup, 'private.no');
    await gone;
    expect(await written()).toEqual(before);
    await page.close();
  });

  it('keeps the page with its files after a yes; the clip is there when the window is closed', async () => {
    const page = await visitPrivately(installed, portal.url);
    const popup = await keepAfterYes(page);
    const { clips, captures } = await storedWhen(own, ({ files }) => files.length > 0 && files.every(({ state }) => state === 'kept'));
    expect(captures[0]).toMatchObject({ url: portal.url, received: { sha: expect.any(String) } });
    await popup.close();
    await page.close();
    expect((await stored(own)).clips.map(({ uid }) => uid)).toEqual(clips.map(({ uid }) => uid));
  });

  it('asks again before a page that is kept already is clipped again', async () => {
    const before = await written();
    const page = await visitPrivately(installed, portal.url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.keptBefore'));
    await press(popup, 'popup.clipAgain');
    await shown(popup, installed.say('private.ask'));
    expect(await written()).toEqual(before);
    await press(popup, 'private.yes');
    await shown(popup, installed.say('difference.none'));
    // Its files need the page: closed too early, they would still change in the next test.
    const { captures } = await storedWhen(own, ({ files }) => files.every(({ state }) => state === 'kept'));
    expect(captures).toHaveLength(2);
    await page.close();
  });

  it.each(['clip-page', 'clip-selection'] as const)('its menu (%s) asks in the popup, and clips that after a yes', async (entry) => {
    const before = await stored(own);
    const page = await visitPrivately(installed, portal.origin + PAGES.longTitle);
    await page.evaluate(() => document.getSelection()!.selectAllChildren(document.querySelector('p')!));
    const opened = popupTarget(installed);
    await choose(entry);
    const popup = await (await opened).asPage();
    await shown(popup, installed.say('private.ask'));
    expect(await stored(own)).toEqual(before);
    await press(popup, 'private.yes');
    await shown(popup, installed.say('popup.kept'));
    const { captures } = await storedWhen(own, ({ files }) => files.every(({ state }) => state === 'kept'));
    expect(captures).toHaveLength(before.captures.length + 1);
    const kept = captures.find(({ uid }) => !before.captures.some((old) => old.uid === uid))!;
    expect(kept.completeness.verdict === 'selection').toBe(entry === 'clip-selection');
    await popup.close();
    await page.close();
  });

  it('what fails in it is told and not noted', async () => {
    const page = await visitPrivately(installed, portal.origin + PAGES.column);
    const popup = await clickToolbar(installed, page);
    await press(popup, 'private.yes');
    await shown(popup, 'clip.list');
    expect(JSON.stringify(await written())).not.toContain('clip.list');
    await popup.close();
    await page.close();
    const other = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.column));
    await shown(other, 'clip.list');
    await own.waitForFunction(async () => JSON.stringify(await chrome.storage.local.get()).includes('clip.list'), { polling: 100 });
    await other.close();
  });
});

describe('a private window whose browser opens no popup by itself', () => {
  it('says on the button that the next click is asked', async () => {
    await inWorker(installed, own, () => {
      for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser]) if (api) Object.defineProperty(api.action, 'openPopup', { value: undefined });
    });
    const before = await stored(own);
    const page = await visitPrivately(installed, portal.origin + PAGES.policy);
    await choose('clip-page');
    const badge = (): Promise<string[]> =>
      own.evaluate(async () => {
        const [tab] = (await chrome.tabs.query({ active: true })).filter(({ incognito }) => incognito);
        return Promise.all([chrome.action.getBadgeText({ tabId: tab!.id! }), chrome.action.getTitle({ tabId: tab!.id! })]);
      });
    await expect.poll(badge).toEqual(['?', installed.say('private.ask')]);
    expect(await stored(own)).toEqual(before);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('private.ask'));
    await expect.poll(badge).toEqual(['', installed.say('action.title')]);
    await popup.close();
    await page.close();
  });
});

describe('files of a private window', () => {
  let server: Server;
  let origin: string;
  const cookies: (string | undefined)[] = [];

  beforeAll(async () => {
    server = createServer(({ url, headers: { cookie } }, response) => {
      if (url === '/known') return void response.writeHead(200, { 'Content-Type': 'text/html', 'Set-Cookie': 'who=reader' }).end('<p>ok</p>');
      if (url !== '/note.pdf') return void response.writeHead(404).end();
      cookies.push(cookie);
      response.writeHead(200, { 'Content-Type': 'application/pdf' }).end('%PDF-1.4\n%%EOF');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('are asked for without the cookies of the other windows', async () => {
    const known = await visit(installed, `${origin}/known`);
    await known.goto(`${origin}/note.pdf`);
    expect(cookies).toContain('who=reader');
    cookies.length = 0;
    const page = await visitPrivately(installed, `${origin}/note.pdf`);
    const popup = await keepAfterYes(page);
    expect(cookies.length).toBeGreaterThanOrEqual(2);
    expect(new Set(cookies)).toEqual(new Set([undefined]));
    await popup.close();
  });
});

describe('files of other hosts in a private window, which were granted', () => {
  /** The one file of its page, on another host. */
  const PICTURE = '/zzgz/202611/W020261118502.jpg';
  const address = (query = ''): string => portal.origin + PAGES.otherOrigin + query;
  /** One for each time that its page was clipped. */
  const pictures = ({ captures, files }: Stored, url: string): FileRow[] =>
    files.filter((row) => row.url.startsWith(portal.otherOrigin + PICTURE) && captures.some(({ uid, url: from }) => uid === row.capture && from === url));
  const noted = (): Promise<number> => own.evaluate(async () => Object.values(await chrome.storage.local.get()).filter((value) => (value as { code?: string } | null)?.code === 'file.http').length);

  it('leave nothing in the cache of the other windows', async () => {
    const page = await visitPrivately(installed, address());
    // Under an address that no other test asks for.
    await page.evaluate(() => void (document.querySelector<HTMLImageElement>('.TRS_Editor img')!.src += '?once'));
    const popup = await keepAfterYes(page);
    await storedWhen(own, (now) => pictures(now, address())[0]?.state === 'kept');
    const asked = (): number => portal.requests.filter((path) => path === `${PICTURE}?once`).length;
    const before = asked();
    await inWorker(installed, own, async (url) => void (await (await fetch(url)).arrayBuffer()), `${portal.otherOrigin}${PICTURE}?once`);
    expect(asked()).toBe(before + 1);
    await popup.close();
    await page.close();
  });

  it('are not noted when they fail; in another window they are', async () => {
    const found = portal.lose(PICTURE);
    const page = await visitPrivately(installed, address('?lost'));
    const popup = await keepAfterYes(page);
    const failed = (times: number) => (now: Stored) => pictures(now, address('?lost')).filter(({ state }) => state === 'failed').length === times;
    await storedWhen(own, failed(1));
    await popup.close();
    await page.close();
    const other = await clickToolbar(installed, await visit(installed, address('?lost')));
    await press(other, 'popup.clipAgain');
    await storedWhen(own, failed(2));
    await expect.poll(noted).toBe(1);
    await other.close();
    found();
  });

  it('are not noted when they fail after the window was closed', async () => {
    const before = await noted();
    const found = portal.lose(PICTURE);
    const held = portal.hold('/zzgz/202611/W020261118501.jpg');
    const page = await visitPrivately(installed, address('?closed'));
    // A file of the page's own host, which is under way when the window is closed: then all are taken up without the page.
    await page.evaluate(() => {
      const picture = document.querySelector('.TRS_Editor p:has(img)')!;
      const another = picture.cloneNode(true) as Element;
      another.querySelector('img')!.src = 'W020261118501.jpg';
      picture.after(another);
    });
    const popup = await keepAfterYes(page);
    const triedTimes = (times: number) => (now: Stored) => pictures(now, address('?closed'))[0]?.tries === times;
    await storedWhen(own, triedTimes(1));
    await popup.close();
    await page.close();
    await storedWhen(own, triedTimes(2));
    expect(await noted()).toBe(before);
    held.release();
    found();
  });
});
