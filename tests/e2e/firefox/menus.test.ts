import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, closePopup, LIBRARY, POPUP, shown, SIDEBAR, stored, storedWhen } from './actions';
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
    await expect.poll(() => badge(installed)).toEqual({ text: '✓', title: installed.say('popup.kept') });
    await popupOf(null);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    await expect.poll(() => badge(installed)).toEqual({ text: '', title: installed.say('action.title') });
    expect((await stored(installed, POPUP)).captures).toHaveLength(3);
    await closePopup(installed);
  });
});

describe("the button's own menu and the sidebar beside the tab", () => {
  it('opens the library without clipping', async () => {
    await installed.visit(portal.origin + PAGES.policy);
    await chooseButtonEntry(installed, installed.say('menu.openLibrary'));
    await shown(installed, LIBRARY, (await stored(installed, LIBRARY)).clips[0]!.view.title);
    expect((await stored(installed, LIBRARY)).captures).toHaveLength(3);
    await installed.chrome('window.gBrowser.removeTab(window.gBrowser.selectedTab)');
  });

  it('opens the sidebar, which from then on says of the tab in front whether it is kept', async () => {
    await installed.visit(portal.origin + PAGES.policy);
    await chooseButtonEntry(installed, installed.say('menu.openPanel'));
    await shown(installed, SIDEBAR, installed.say('beside.unkept'));
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    const { clips } = await storedWhen(installed, POPUP, ({ captures }) => captures.length === 4);
    const kept = clips.find(({ view }) => view.urlKey.includes(PAGES.policy))!;
    await closePopup(installed);
    await shown(installed, SIDEBAR, installed.say('beside.kept'));
    await installed.click(SIDEBAR, installed.say('beside.open'));
    await installed.inPage(SIDEBAR, async () => {
      while (!document.querySelector('article')) await new Promise((next) => setTimeout(next, 20));
      location.hash = '#/';
    });

    // Without a click the browser gives no address of another site: the sidebar says so, and what to do.
    await installed.visit(portal.otherOrigin + PAGES.news);
    await shown(installed, SIDEBAR, installed.say('beside.hidden'));
    // What is being read stays where it is.
    await installed.inPage(SIDEBAR, (hash) => void (location.hash = hash), `#/clip/${kept.id}`);
    await shown(installed, SIDEBAR, kept.view.title);
    await installed.inPage(SIDEBAR, () => void (document.documentElement.dataset['same'] = 'yes'));
    await chooseButtonEntry(installed, installed.say('menu.openPanel'));
    expect(await installed.inPage(SIDEBAR, () => location.hash)).toBe(`#/clip/${kept.id}`);
    await installed.inPage(SIDEBAR, () => void (location.hash = '#/'));
    await shown(installed, SIDEBAR, installed.say('beside.unkept'));
    expect(await installed.inPage(SIDEBAR, () => document.documentElement.dataset['same'])).toBe('yes');

    // Another tab in front: nothing to say of it, until it goes.
    await installed.chrome("window.gBrowser.selectedTab = window.gBrowser.addTrustedTab('about:blank')");
    await installed.inPage(
      SIDEBAR,
      async (beside) => {
        while (document.body.innerText.includes(beside)) await new Promise((next) => setTimeout(next, 20));
      },
      installed.say('beside.unkept'),
    );
    await installed.chrome('window.gBrowser.removeTab(window.gBrowser.selectedTab)');
    await shown(installed, SIDEBAR, installed.say('beside.unkept'));
  });
});
