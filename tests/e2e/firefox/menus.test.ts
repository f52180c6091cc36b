import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, closePopup, LIBRARY, POPUP, shown, stored } from './actions';
import { discard, type Installed, launch } from './harness';
import { badge, chooseButtonEntry, choosePageEntry } from './menus';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

beforeAll(async () => {
  portal = await servePortal();
  installed = await launch();
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

/** Selects from the body's first long paragraph to the end of the next one; answers what they say. */
const select = (): Promise<string> =>
  installed.inPage(portal.url, () => {
    const [first, second] = [...document.querySelectorAll('p')].filter(({ textContent }) => (textContent ?? '').trim().length > 30);
    document.getSelection()!.setBaseAndExtent(first!, 0, second!, second!.childNodes.length);
    return `${first!.textContent}${second!.textContent}`.replace(/\s/g, '');
  });

describe('the menu of a page in Firefox', () => {
  afterEach(() => closePopup(installed));

  it('clips the page by the right button of the mouse, without a click on the toolbar', async () => {
    await installed.visit(portal.url);
    await choosePageEntry(installed, portal.url, installed.say('menu.clipPage'));
    await shown(installed, POPUP, installed.say('popup.kept'));
    const { clips, captures } = await stored(installed, POPUP);
    expect([clips.length, captures.length]).toEqual([1, 1]);
  });

  it('stores a page that is kept already no second time', async () => {
    await installed.visit(portal.url);
    await choosePageEntry(installed, portal.url, installed.say('menu.clipPage'));
    await shown(installed, POPUP, installed.say('popup.keptBefore'));
    expect((await stored(installed, POPUP)).captures).toHaveLength(1);
  });

  it('clips what is selected, with the fields of the page, as a clip of its own', async () => {
    await installed.visit(portal.url);
    const wanted = await select();
    await choosePageEntry(installed, portal.url, installed.say('menu.clipSelection'));
    await shown(installed, POPUP, installed.say('popup.kept'));
    await shown(installed, POPUP, installed.say('state.selection'));
    const { clips, captures } = await stored(installed, POPUP);
    const [whole, part] = clips;
    const capture = captures.find(({ clip }) => clip === part!.uid)!;
    expect(capture.completeness.verdict).toBe('selection');
    expect(capture.fields.title).toEqual(captures.find(({ clip }) => clip === whole!.uid)!.fields.title);
    expect(part!.view.length).toBe(wanted.length);
  });
});

describe('where Firefox opens no popup', () => {
  it('the button tells that it is kept; the next click shows it and takes that back', async () => {
    await installed.visit(portal.origin + PAGES.longTitle);
    // A tab whose button has no popup for now: the browser refuses to open one.
    const popupOf = (url: string | null): Promise<void> =>
      installed.chrome(
        `
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        ExtensionParent.apiManager.global.browserActionFor(extension).action.setProperty(window.gBrowser.selectedTab, 'popup', given[0]);
      `,
        url,
      );
    await popupOf('');
    await choosePageEntry(installed, portal.origin + PAGES.longTitle, installed.say('menu.clipPage'));
    await expect.poll(() => badge(installed), { timeout: 20_000 }).toEqual({ text: '✓', title: installed.say('popup.kept') });
    await popupOf(null);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    await expect.poll(() => badge(installed)).toEqual({ text: '', title: installed.say('action.title') });
    expect((await stored(installed, POPUP)).captures).toHaveLength(3);
    await closePopup(installed);
  });
});

describe("the button's own menu", () => {
  it('opens the library without clipping', async () => {
    await installed.visit(portal.origin + PAGES.policy);
    await chooseButtonEntry(installed, installed.say('menu.openLibrary'));
    await shown(installed, LIBRARY, (await stored(installed, LIBRARY)).clips[0]!.view.title);
    expect((await stored(installed, LIBRARY)).captures).toHaveLength(3);
    await installed.chrome('window.gBrowser.removeTab(window.gBrowser.selectedTab)');
  });
});
