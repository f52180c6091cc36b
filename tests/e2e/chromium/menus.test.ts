import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, GRANTED, type Installed, launch, openOwnPage, popupTarget, visit } from './harness';
import { inWorker } from './in-worker';
import { shown } from './shown';
import { stored } from './stored';

/*
 * Headless there is no menu to open: the event is dispatched in the worker, on the build that may reach the loopback hosts,
 * since only a real choice gives activeTab. Everything behind the event is as shipped.
 */
let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;
let own: Page;

beforeAll(async () => {
  portal = await servePortal();
  installed = await launch({ build: GRANTED });
  own = await openOwnPage(installed, 'options.html');
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

/** Chooses an entry of the menu on the tab in front. */
async function choose(entry: 'clip-page' | 'clip-selection'): Promise<void> {
  await inWorker(installed, own, async (menuItemId) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: object): void }).dispatch({ menuItemId, frameId: 0, editable: false }, tab!);
  }, entry);
}

async function chosen(entry: 'clip-page' | 'clip-selection'): Promise<Page> {
  const opened = popupTarget(installed);
  await choose(entry);
  return (await opened).asPage();
}

/** Selects from the beginning of the body's first long paragraph to the end of the next one; answers what that says. */
const select = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const long = [...document.querySelectorAll('p')].filter(({ textContent }) => (textContent ?? '').trim().length > 30);
    document.getSelection()!.setBaseAndExtent(long[0]!, 0, long[1]!, long[1]!.childNodes.length);
    return [long[0]!, long[1]!].map(({ textContent }) => (textContent ?? '').replace(/\s/g, ''));
  });

/** What the toolbar button shows of the tab in front. */
const badge = (part: 'text' | 'title'): Promise<string> =>
  own.evaluate(async (what) => {
    const [tab] = await chrome.tabs.query({ active: true });
    return what === 'text' ? chrome.action.getBadgeText({ tabId: tab!.id! }) : chrome.action.getTitle({ tabId: tab!.id! });
  }, part);

/** As in a browser that opens no popup by itself. */
const forbidPopup = (): Promise<void> =>
  inWorker(installed, own, () => {
    for (const api of [chrome, (globalThis as unknown as { browser?: typeof chrome }).browser]) if (api) Object.defineProperty(api.action, 'openPopup', { value: undefined });
  });

describe('the menu of a page', () => {
  it('clips the page, and the popup shows that clip', async () => {
    await visit(installed, portal.url);
    const popup = await chosen('clip-page');
    await shown(popup, installed.say('popup.kept'));
    const { clips, captures } = await stored(own);
    expect([clips.length, captures.length]).toEqual([1, 1]);
    await popup.close();
  });

  it('stores a page that is kept already no second time', async () => {
    await visit(installed, portal.url);
    const popup = await chosen('clip-page');
    await shown(popup, installed.say('popup.keptBefore'));
    expect((await stored(own)).captures).toHaveLength(1);
    await popup.close();
  });

  it('clips what is selected, with the fields of the page, as a clip of its own', async () => {
    const page = await visit(installed, portal.url);
    const wanted = await select(page);
    const popup = await chosen('clip-selection');
    await shown(popup, installed.say('popup.kept'));
    await shown(popup, installed.say('state.selection'));
    const { clips, captures } = await stored(own);
    expect(clips).toHaveLength(2);
    const [whole, part] = clips;
    const capture = captures.find(({ clip }) => clip === part!.uid)!;
    expect(capture.completeness.verdict).toBe('selection');
    expect(capture.fields.title).toEqual(captures.find(({ clip }) => clip === whole!.uid)!.fields.title);
    expect(part!.view.length).toBe(wanted.join('').length);
    await popup.close();
    // The page itself is still known by its whole clip.
    const again = await clickToolbar(installed, page);
    await shown(again, installed.say('popup.keptBefore'));
    await again.close();
  });

  it('says so when nothing is selected', async () => {
    const page = await visit(installed, portal.url);
    await page.evaluate(() => document.getSelection()!.removeAllRanges());
    const popup = await chosen('clip-selection');
    await shown(popup, 'clip.nothingSelected');
    expect((await stored(own)).clips).toHaveLength(2);
    await popup.close();
  });
});

describe('where the browser opens no popup', () => {
  beforeAll(forbidPopup);

  it('the button tells that it is kept; the next click shows it and takes that back', async () => {
    const page = await visit(installed, portal.origin + PAGES.longTitle);
    await choose('clip-page');
    await expect.poll(() => badge('text')).toBe('✓');
    expect(await badge('title')).toBe(installed.say('popup.kept'));
    const before = await stored(own);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    await expect.poll(() => badge('text')).toBe('');
    expect(await badge('title')).toBe(installed.say('action.title'));
    expect((await stored(own)).captures).toHaveLength(before.captures.length);
    await popup.close();
  });

  it('the button tells that it failed; the next click says why', async () => {
    const page = await visit(installed, portal.url);
    await choose('clip-selection');
    await expect.poll(() => badge('text')).toBe('!');
    expect(await badge('title')).toContain(installed.say('error.clip_nothingSelected'));
    const popup = await clickToolbar(installed, page);
    await shown(popup, 'clip.nothingSelected');
    await popup.close();
  });

  it('forgets when the tab goes elsewhere', async () => {
    const page = await visit(installed, portal.url);
    await choose('clip-selection');
    await expect.poll(() => badge('text')).toBe('!');
    await page.goto(portal.origin + PAGES.policy);
    expect(await badge('text')).toBe('');
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    await popup.close();
  });
});
