import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { unzipped } from '../../library/helpers/backup';
import { clickToolbar, closePopup, LIBRARY, OPTIONS, POPUP, shown, stored, storedWhen } from './actions';
import { answerPrompt, download } from './files';
import { discard, type Installed, launch } from './harness';

let installed: Installed;

afterEach(() => discard(installed));

const exported = (): ReturnType<typeof download> => download(installed, () => installed.click(OPTIONS, installed.say('backup.export')));

async function restore(path: string): Promise<void> {
  await answerPrompt(installed, path);
  await installed.click(OPTIONS, installed.say('backup.restore'));
}

it('takes the whole library out and into a fresh profile, where it is read offline with its images and goes out the same; a second restore changes nothing', async () => {
  const portal = await servePortal();
  installed = await launch();
  for (const address of [portal.url, portal.origin + PAGES.policy]) {
    await installed.visit(address);
    await clickToolbar(installed);
    await shown(installed, POPUP, installed.say('popup.kept'));
    await storedWhen(installed, POPUP, ({ files }) => files.every(({ state }) => state === 'kept'));
    await closePopup(installed);
  }
  await installed.visit(OPTIONS);
  const before = await stored(installed, OPTIONS);
  expect(new Set(before.files.map(({ role }) => role))).toEqual(new Set(['image', 'attachment']));
  const one = await exported();
  await shown(installed, OPTIONS, installed.say('backup.exported').replace('$1', '2'));
  await discard(installed);
  await portal.close();

  installed = await launch();
  await installed.visit(OPTIONS);
  expect((await stored(installed, OPTIONS)).clips).toEqual([]);
  await restore(one.path);
  await shown(installed, OPTIONS, installed.say('backup.restored'));
  const after = await stored(installed, OPTIONS);
  expect(after.captures).toEqual(before.captures);
  expect(after.files.map(({ url, sha }) => [url, sha])).toEqual(before.files.map(({ url, sha }) => [url, sha]));
  const two = await exported();

  const entries = await unzipped(new Blob([one.bytes]));
  expect([...entries.keys()].some((name) => /^files\/.*\.jpg$/.test(name))).toBe(true);
  expect(await unzipped(new Blob([two.bytes]))).toEqual(entries);

  await restore(one.path);
  await shown(installed, OPTIONS, installed.say('backup.restored'));
  await restore(import.meta.filename);
  await shown(installed, OPTIONS, installed.say('error.backup_notZip'));
  expect(await stored(installed, OPTIONS)).toEqual(after);

  for (const { id, view } of after.clips) {
    await installed.visit(`${LIBRARY}#/clip/${id}`);
    await installed.inPage(
      LIBRARY,
      async (title, pictures) => {
        const read = (): boolean => !!document.querySelector('article')?.textContent?.includes(title);
        const drawn = (): boolean => {
          const images = [...document.querySelectorAll<HTMLImageElement>('article img')];
          return images.length >= pictures && images.every(({ complete, naturalWidth }) => complete && naturalWidth > 0);
        };
        while (!read() || !drawn()) await new Promise((next) => setTimeout(next, 20));
      },
      view.title,
      after.files.filter(({ clip, role }) => clip === id && role === 'image').length,
    );
  }
});
