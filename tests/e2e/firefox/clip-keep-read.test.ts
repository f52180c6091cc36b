import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { backgroundState, clickToolbar, closePopup, LIBRARY, OPTIONS, POPUP, reopenSidebar, shown, SIDEBAR, stopBackground, stored, storedWhen } from './actions';
import { discard, type Installed, launch, ORIGIN } from './harness';

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

const sha256 = async (url: string): Promise<string> =>
  createHash('sha256')
    .update(Buffer.from(await (await fetch(url)).arrayBuffer()))
    .digest('hex');

const sidebarIsOpen = (): Promise<boolean> => installed.chrome('return window.SidebarController.isOpen');

describe('Firefox', () => {
  it('keeps the article with its files on a click, and reads it in the sidebar after the background was stopped', async () => {
    expect(await sidebarIsOpen()).toBe(false);
    await installed.visit(portal.url);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    const { clips, files } = await storedWhen(installed, POPUP, (now) => now.files.length > 0 && now.files.every(({ state }) => state === 'kept'));
    expect(clips).toHaveLength(1);
    expect(files.map(({ role }) => role)).toEqual(expect.arrayContaining(['attachment', 'image']));
    for (const { sha, url } of files) expect(sha).toBe(await sha256(url));
    const { title } = clips[0]!.view;

    await installed.click(POPUP, installed.say('popup.read'));
    await shown(installed, SIDEBAR, title);
    // The list may be drawn before the article that was asked for.
    await installed.inPage(SIDEBAR, async () => {
      while (!document.querySelector('article')?.textContent?.includes('云溪')) await new Promise((next) => setTimeout(next, 20));
    });

    // The list, then the article again: nothing is asked of the portal.
    const asked = portal.requests.length;
    await stopBackground(installed);
    await reopenSidebar(installed);
    await shown(installed, SIDEBAR, title);
    await installed.inPage(
      SIDEBAR,
      async (name) => {
        const row = (): HTMLElement | undefined => [...document.querySelectorAll<HTMLElement>('a, button')].find(({ textContent }) => textContent?.includes(name));
        for (;;) {
          const found = row();
          if (found) return found.click();
          await new Promise((next) => setTimeout(next, 20));
        }
      },
      title,
    );
    await installed.inPage(SIDEBAR, async () => {
      const drawn = (): boolean => {
        const images = [...document.querySelectorAll<HTMLImageElement>('article img')];
        return images.length > 0 && images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
      };
      while (!drawn()) await new Promise((next) => setTimeout(next, 20));
    });
    expect(portal.requests.slice(asked)).toEqual([]);

    // The next message starts the background again.
    expect(await backgroundState(installed)).toBe('stopped');
    await installed.visit(portal.origin + PAGES.policy);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    expect(await backgroundState(installed)).toBe('running');
    expect((await stored(installed, POPUP)).clips.map(({ view }) => view.title)).toContain(title);
    await closePopup(installed);

    // Readability comes in a second script, and the answer by it.
    await installed.visit(portal.origin + PAGES.english);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
  });

  it('leaves a page alone until the click', async () => {
    await installed.visit(portal.url);
    const granted = (): Promise<boolean> => installed.chrome('return extension.tabManager.hasActiveTabPermission(window.gBrowser.selectedTab)');
    expect(await granted()).toBe(false);
    expect(await installed.chrome('return extension.contentScripts.length + extension.registeredContentScripts.size')).toBe(0);
    expect(await installed.chrome('return [...extension.allowedOrigins.patterns].map(({ pattern }) => pattern)')).toEqual([`${ORIGIN}/*`]);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    expect(await granted()).toBe(true);
  });

  it('shows what is kept already, clips again, undoes; the clip is there after a restart', async () => {
    await installed.visit(portal.url);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    await closePopup(installed);

    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.keptBefore'));
    expect((await stored(installed, POPUP)).captures).toHaveLength(1);
    await installed.click(POPUP, installed.say('popup.clipAgain'));
    const again = await storedWhen(installed, POPUP, ({ captures, files }) => captures.length === 2 && files.every(({ state }) => state === 'kept'));
    expect(again.clips).toHaveLength(1);
    await installed.click(POPUP, installed.say('popup.undo'));
    const back = await storedWhen(installed, POPUP, ({ clips }) => clips[0]!.f['capture']!.v !== again.clips[0]!.f['capture']!.v);
    await closePopup(installed);

    await installed.visit(portal.origin + PAGES.longTitle);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    await installed.click(POPUP, installed.say('popup.undo'));
    await storedWhen(installed, POPUP, ({ clips }) => clips.some(({ view }) => view.trashedAt !== undefined));

    await installed.quit();
    installed = await launch({ profile: installed.profile });
    await installed.visit(LIBRARY);
    await shown(installed, LIBRARY, back.clips[0]!.view.title);
    const after = await stored(installed, LIBRARY);
    expect(after.clips.filter(({ view }) => view.savedAt !== undefined)).toEqual(back.clips);
  });
});

describe('files of another host in Firefox', () => {
  it('are fetched once the reader grants that host in the library', async () => {
    // The prompt itself is the browser's own, and no driver can click it.
    await installed.chrome("Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false)");
    await installed.visit(portal.origin + PAGES.otherOrigin);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    const { clips } = await storedWhen(installed, POPUP, ({ files }) => files.some(({ state }) => state === 'needsPermission'));
    await closePopup(installed);
    await installed.visit(`${LIBRARY}#/clip/${clips[0]!.id}`);
    await installed.click(LIBRARY, installed.say('file.allow').replace('$1', 'localhost'));
    const { files } = await storedWhen(installed, LIBRARY, (now) => now.files.every(({ state }) => state === 'kept'));
    expect(files.some(({ url }) => url.startsWith(portal.otherOrigin))).toBe(true);
  });
});

describe('by keyboard in Firefox', () => {
  it('clips by the key that was assigned, and opens the sidebar by its own', async () => {
    await installed.visit(portal.url);
    await installed.press('\uE00A', '\uE008', '9');
    await shown(installed, POPUP, installed.say('popup.kept'));
    await closePopup(installed);
    await installed.press('\uE00A', '\uE008', '8');
    await shown(installed, SIDEBAR, (await stored(installed, SIDEBAR)).clips[0]!.view.title);
    await installed.visit(OPTIONS);
    await shown(installed, OPTIONS, 'Alt+Shift+9');
  });
});
