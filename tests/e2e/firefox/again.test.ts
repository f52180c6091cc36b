import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, closePopup, LIBRARY, POPUP, shown, SIDEBAR, storedWhen } from './actions';
import { discard, type Installed, launch } from './harness';

const CONTROL = '\uE009';
const ESCAPE = '\uE00C';

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

/** A sentence with its places filled in. */
const filled = (key: string, ...values: string[]): string => values.reduce((text, value, i) => text.replace(`$${i + 1}`, value), installed.say(key));

describe('clipping a page again in Firefox', () => {
  it('tells what differs; the sidebar compares both looks word by word, reads the older one, and undoes that by key', async () => {
    const address = portal.origin + PAGES.revised;
    await installed.visit(address);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    await closePopup(installed);

    portal.revise(2);
    await installed.visit(address);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.keptBefore'));
    await installed.click(POPUP, installed.say('popup.clipAgain'));
    await shown(installed, POPUP, filled('difference.text', '3'));
    await shown(installed, POPUP, filled('difference.filesAdded', '1'));
    const again = await storedWhen(installed, POPUP, ({ files }) => files.every(({ state }) => state !== 'waiting'));
    expect([again.clips.length, again.captures.length]).toEqual([1, 2]);
    const current = String(again.clips[0]!.f['capture']!.v);
    const older = again.captures.find(({ uid }) => uid !== current)!.uid;

    await installed.click(POPUP, installed.say('popup.read'));
    await installed.click(SIDEBAR, installed.say('versions.title') + filled('versions.count', '2'));
    await shown(installed, SIDEBAR, installed.say('versions.first'));
    await installed.click(SIDEBAR, installed.say('versions.compare'));
    const marks = await installed.inPage(SIDEBAR, async () => {
      while (!document.querySelector('dialog[open] ins')) await new Promise((next) => setTimeout(next, 20));
      const last = (name: string): (string | null | undefined)[] => [...document.querySelectorAll(`dialog ${name}`)].map(({ lastChild }) => lastChild?.textContent);
      return { gone: last('del'), come: last('ins') };
    });
    expect(marks.gone).toEqual(expect.arrayContaining(['九']));
    expect(marks.come).toEqual(expect.arrayContaining(['十', '二']));
    await installed.press(ESCAPE);
    await installed.inPage(SIDEBAR, async () => {
      while (document.querySelector('dialog[open]')) await new Promise((next) => setTimeout(next, 20));
    });

    await installed.click(SIDEBAR, installed.say('versions.switch'));
    await storedWhen(installed, SIDEBAR, ({ clips }) => clips[0]!.f['capture']!.v === older);
    await shown(installed, SIDEBAR, installed.say('undo.switched'));
    await installed.press(CONTROL, 'z');
    const undone = await storedWhen(installed, SIDEBAR, ({ clips }) => clips[0]!.f['capture']!.v === current);
    expect(undone.captures).toHaveLength(2);
  });

  it('keeps a further look that found nothing new, and says so; the popup takes it back', async () => {
    await installed.visit(portal.origin + PAGES.revised);
    await clickToolbar(installed);
    await installed.click(POPUP, installed.say('popup.clipAgain'));
    await shown(installed, POPUP, installed.say('difference.none'));
    const { clips: before, captures } = await storedWhen(installed, POPUP, (now) => now.captures.length === 3);
    await installed.click(POPUP, installed.say('popup.undo'));
    const after = await storedWhen(installed, POPUP, ({ clips }) => clips[0]!.f['capture']!.v !== before[0]!.f['capture']!.v);
    expect(after.captures).toEqual(captures);
    expect(after.clips[0]!.view.savedAt).toBeDefined();
    await closePopup(installed);
  });
});

describe('undo and trash in Firefox', () => {
  it('takes back a fresh clip in the popup, and gives it back', async () => {
    await installed.visit(portal.origin + PAGES.longTitle);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    await installed.click(POPUP, installed.say('popup.undo'));
    await shown(installed, POPUP, installed.say('popup.undone'));
    const isTrashed = ({ clips }: Awaited<ReturnType<typeof storedWhen>>): boolean => clips.some(({ view }) => view.trashedAt !== undefined);
    await storedWhen(installed, POPUP, isTrashed);
    await installed.click(POPUP, installed.say('popup.restore'));
    await storedWhen(installed, POPUP, (now) => !isTrashed(now));
    await closePopup(installed);
  });

  it('takes back in the sidebar what went to the trash, by the button that stands there; what is emptied is gone', async () => {
    const isOpen = (): Promise<boolean> => installed.chrome('return window.SidebarController.isOpen');
    expect(await isOpen()).toBe(true);
    const { clips } = await storedWhen(installed, SIDEBAR, () => true);
    const victim = clips.find(({ view }) => view.urlKey.includes('t20261120_4835'))!;
    await installed.inPage(SIDEBAR, (hash) => void (location.hash = hash), `#/clip/${victim.id}`);
    await shown(installed, SIDEBAR, victim.view.title);
    const toTrash = async (): Promise<void> => {
      await installed.click(SIDEBAR, installed.say('reader.more'));
      await installed.click(SIDEBAR, installed.say('reader.trash'));
      await storedWhen(installed, SIDEBAR, (now) => now.clips.some(({ id, view }) => id === victim.id && view.trashedAt !== undefined));
      await shown(installed, SIDEBAR, installed.say('undo.trashed'));
    };
    await toTrash();
    await installed.click(SIDEBAR, installed.say('popup.undo'));
    await storedWhen(installed, SIDEBAR, (now) => now.clips.every(({ view }) => view.savedAt !== undefined));
    await installed.inPage(SIDEBAR, (hash) => void (location.hash = hash), `#/clip/${victim.id}`);
    await shown(installed, SIDEBAR, victim.view.title);
    await toTrash();

    await installed.visit(`${LIBRARY}#/trash`);
    await installed.click(LIBRARY, installed.say('trash.empty'));
    await installed.click(LIBRARY, filled('trash.emptyYes', '1'));
    await shown(installed, LIBRARY, installed.say('list.emptyTrash'));
    const after = await storedWhen(installed, LIBRARY, () => true);
    expect(after.clips.map(({ id }) => id)).toEqual(clips.map(({ id }) => id).filter((id) => id !== victim.id));
  });
});
