import { afterEach, beforeEach, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { sha256 } from '../../../utils/article/sha256';
import { expectWhole } from '../../library/helpers/whole';
import { copyLibrary } from '../copy-library';
import { readDatabase } from '../read-database';
import { clickToolbar, closePopup, OPTIONS, POPUP, shown, storedWhen } from './actions';
import { discard, type Installed, launch } from './harness';

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

/** Kills the browser, and starts it on what it left on disk, with a page of ours that opens no library by itself in front. */
async function killed(): Promise<void> {
  await installed.kill();
  installed = await launch({ profile: installed.profile });
  await installed.visit(OPTIONS);
}

/** Address and state of every clip on disk, once it is sure that nothing of the library is half. */
async function onDisk(): Promise<{ url: string; trashed: boolean }[]> {
  const lib = await copyLibrary(await installed.inPage(OPTIONS, readDatabase));
  try {
    await expectWhole(lib);
    for (const { sha, bytes } of await lib.db.getAll('blobs')) expect(await sha256(bytes!)).toBe(sha);
    const captures = await lib.db.getAll('captures');
    return (await lib.db.getAll('clips')).map(({ uid, view }) => ({ url: captures.find(({ clip }) => clip === uid)!.url, trashed: view.trashedAt !== undefined }));
  } finally {
    lib.close();
  }
}

it('has on disk what was confirmed when Firefox is killed at once, an undone clip in the trash', async () => {
  const undone = portal.origin + PAGES.longTitle;
  await installed.visit(undone);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.kept'));
  await installed.click(POPUP, installed.say('popup.undo'));
  await shown(installed, POPUP, installed.say('popup.undone'));
  await closePopup(installed);

  const kept = portal.origin + PAGES.policy;
  await installed.visit(kept);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.kept'));
  await killed();
  expect(await onDisk()).toEqual([
    { url: undone, trashed: true },
    { url: kept, trashed: false },
  ]);

  // The same click finds it.
  await installed.visit(kept);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.keptBefore'));
});

it('keeps the clip when Firefox is killed while its images load; the next click on the page fetches them', async () => {
  await installed.visit(portal.url);
  const image = await installed.inPage(portal.url, () => [...document.images].map(({ src }) => new URL(src).pathname).find((path) => path.startsWith('/zzgz/'))!);
  await installed.chrome(`Services.cache2.clear(); Services.prefs.setBoolPref('browser.cache.memory.enable', false)`);
  const hold = portal.hold(image);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.kept'));
  await hold.arrived;
  await killed();
  hold.release();
  expect(await onDisk()).toEqual([{ url: portal.url, trashed: false }]);

  await installed.visit(portal.url);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.keptBefore'));
  const { files } = await storedWhen(installed, POPUP, (now) => now.files.every(({ state }) => state === 'kept'));
  expect(files.length).toBeGreaterThan(1);
  await closePopup(installed);
  await installed.visit(OPTIONS);
  expect(await onDisk()).toEqual([{ url: portal.url, trashed: false }]);
});
