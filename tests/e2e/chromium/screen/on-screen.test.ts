import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../../scripts/sample-portal/serve.mjs';
import { discard, type Installed, launch, openOwnPage, panelPage, popupTarget, SHIPPED, visit } from '../harness';
import { settled } from '../picture';
import { shown } from '../shown';
import { stored, storedWhen } from '../stored';
import { extensionId } from './extension-id';
import { openScreen, type Point, type Screen } from './screen';

/*
 * What only the browser itself draws, headless there is none of it: its keys, its menus and its questions, answered by keyboard
 * and mouse of a screen that nobody looks at, on the build that ships.
 */
let screen: Screen;
let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;
let own: Page;

beforeAll(async () => {
  [screen, portal] = await Promise.all([openScreen(), servePortal()]);
  installed = await launch({ alone: true, display: screen.display, pinned: extensionId(SHIPPED) });
  own = await openOwnPage(installed, 'options.html');
});

afterAll(async () => {
  await discard(installed);
  await Promise.all([screen.close(), portal.close()]);
});

// Which tab was in front, which was granted (its address is told then), and what the extension noted of it.
beforeEach(({ onTestFailed }) =>
  onTestFailed(async () => {
    const tabs = await own.evaluate(() => chrome.tabs.query({}));
    const failures = await own.evaluate(async () => Object.entries(await chrome.storage.local.get(null)).filter(([key]) => key.startsWith('failure.')));
    console.error(JSON.stringify({ tabs: tabs.map(({ id, windowId, active, url }) => ({ id, windowId, active, url })), failures }));
  }),
);

/** Opens a menu by the right button of the mouse, goes through it by arrow keys, and takes the entry. */
async function choose(point: Point, ...arrows: ('Up' | 'Down')[]): Promise<void> {
  const before = await screen.windows();
  await screen.rightClick(point);
  await expect.poll(() => screen.windows()).toBe(before + 1);
  await screen.press(...arrows, 'Return');
}

/** A place inside the body's nth long paragraph, counted from 0. */
async function inText(page: Page, n = 0): Promise<Point> {
  // The mouse hits what is painted: this tab, and at its full width, which a panel that is closing still takes from it.
  await page.waitForFunction(() => outerWidth - innerWidth < 20);
  await settled(page);
  return page.evaluate((nth) => {
    const text = [...document.querySelectorAll('p')].filter(({ textContent }) => (textContent ?? '').trim().length > 30)[nth]!;
    text.scrollIntoView({ block: 'center' });
    const { left, top, height } = text.getBoundingClientRect();
    // The window stands in the screen's corner; above the page are tabs and address, at its sides next to nothing.
    return { x: left + 80, y: outerHeight - innerHeight + top + height / 2 };
  }, n);
}

/** Where the toolbar button is: for a moment it wears a badge of a colour that nothing else has. */
async function button(): Promise<Point> {
  await own.evaluate(async () => {
    await chrome.action.setBadgeBackgroundColor({ color: '#ff00ff' });
    await chrome.action.setBadgeText({ text: '  ' });
  });
  let found: Point | undefined;
  await expect.poll(async () => (found = await screen.find(0xff00ff))).toBeTruthy();
  await own.evaluate(() => chrome.action.setBadgeText({ text: '' }));
  return found!;
}

const openedPopup = (): Promise<Page> => popupTarget(installed, installed.browser.targets()).then((target) => target.asPage());

describe('keys', () => {
  it('keep the page in front', async () => {
    await visit(installed, portal.url);
    const opened = openedPopup();
    await screen.press('ctrl+shift+y');
    const popup = await opened;
    await shown(popup, installed.say('popup.kept'));
    expect((await stored(own)).captures).toHaveLength(1);
    await popup.close();
  });

  it('open the panel beside a page, and keep nothing', async () => {
    await visit(installed, portal.origin + PAGES.policy);
    const opening = panelPage(installed);
    await screen.press('alt+shift+8');
    const panel = await opening;
    await shown(panel, installed.say('beside.unkept'));
    expect((await stored(own)).captures).toHaveLength(1);
    await panel.close();
  });
});

describe('the menu of a page', () => {
  it('keeps the page, without a click on the toolbar', async () => {
    const page = await visit(installed, portal.origin + PAGES.policy);
    const opened = openedPopup();
    await choose(await inText(page), 'Up', 'Up', 'Up');
    const popup = await opened;
    await shown(popup, installed.say('popup.kept'));
    expect((await stored(own)).captures).toHaveLength(2);
    await popup.close();
  });

  it('keeps what is selected', async () => {
    const page = await visit(installed, portal.url);
    const place = await inText(page, 1);
    const wanted = await page.evaluate(() => {
      const text = [...document.querySelectorAll('p')].filter(({ textContent }) => (textContent ?? '').trim().length > 30)[1]!;
      document.getSelection()!.selectAllChildren(text);
      return text.textContent!.replace(/\s/g, '').length;
    });
    const opened = openedPopup();
    await choose(place, 'Up', 'Up');
    const popup = await opened;
    await shown(popup, installed.say('state.selection'));
    expect((await stored(own)).clips.at(-1)!.view.length).toBe(wanted);
    await popup.close();
  });
});

describe("the button's own menu", () => {
  let before: Awaited<ReturnType<typeof stored>>;
  let page: Page;

  beforeAll(async () => {
    page = await visit(installed, portal.origin + PAGES.longTitle);
    before = await stored(own);
  });

  it('opens the panel without keeping anything', async () => {
    const opening = panelPage(installed);
    await choose(await button(), 'Down');
    const panel = await opening;
    await shown(panel, installed.say('beside.unkept'));
    expect(await stored(own)).toEqual(before);
    await panel.close();
  });

  it('opens the library without keeping anything', async () => {
    await page.bringToFront();
    const opening = installed.browser.waitForTarget((target) => target.url().startsWith(`${installed.origin}/library.html`));
    await choose(await button(), 'Down', 'Down');
    const library = await (await opening).asPage();
    await shown(library, before.clips[0]!.view.title);
    expect(await stored(own)).toEqual(before);
    await library.close();
  });
});

describe("the browser's question whether a host may be reached", () => {
  /** For half a second after it stands there Chromium takes no answer, and any that comes begins that anew. */
  const patience = (): Promise<void> => new Promise((next) => setTimeout(next, 800));
  let library: Page;

  const asks = (): Promise<boolean> => library.evaluate(() => !document.hasFocus());

  /** Presses the button that asks; resolves when the question is drawn. */
  async function ask(): Promise<void> {
    await library.bringToFront();
    const before = await screen.still();
    await (await library.waitForSelector(`::-p-aria([name="${installed.say('file.allow').replace('$1', 'localhost')}"])`))!.click();
    await expect.poll(asks).toBe(true);
    await expect.poll(async () => (await screen.still()).equals(before)).toBe(false);
  }

  /** Takes the choice that is marked, as often as it takes. */
  async function answer(): Promise<void> {
    for (await patience(); await asks(); await patience()) await screen.press('Return');
  }

  const mayReach = (): Promise<boolean> => own.evaluate(() => chrome.permissions.contains({ origins: ['http://localhost/*'] }));

  beforeAll(async () => {
    await visit(installed, portal.origin + PAGES.otherOrigin);
    const opened = openedPopup();
    await screen.press('ctrl+shift+y');
    const popup = await opened;
    await shown(popup, installed.say('popup.kept'));
    const { clips } = await storedWhen(own, ({ files }) => files.some(({ state }) => state === 'needsPermission'));
    await popup.close();
    library = await openOwnPage(installed, `library.html#/clip/${clips.at(-1)!.id}`);
  });

  it('refused: the file waits as before, and can be asked for again', async () => {
    const before = await stored(own);
    await ask();
    await answer();
    await shown(library, installed.say('file.refused'));
    expect(await mayReach()).toBe(false);
    expect((await stored(own)).files).toEqual(before.files);
  });

  it('allowed: the file is fetched', async () => {
    await ask();
    // The refusal is marked at first.
    const refusal = await screen.still();
    await screen.press('Tab');
    expect((await screen.still()).equals(refusal)).toBe(false);
    await answer();
    await storedWhen(own, ({ files }) => files.every(({ state }) => state === 'kept'));
    expect(await mayReach()).toBe(true);
  });
});
