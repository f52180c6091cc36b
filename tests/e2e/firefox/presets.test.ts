import { afterAll, beforeAll, expect, it } from 'vitest';
import { GECKO_ID } from '../../../scripts/build/manifest.mjs';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import type { Clip } from '../../../utils/article/clip';
import { clickToolbar, closePopup, LIBRARY, OPTIONS, POPUP, shown, stored } from './actions';
import { discard, type Installed, launch } from './harness';

/** As the README tells an administrator to write them, with one value of a wrong type. */
const POLICIES = { '3rdparty': { Extensions: { [GECKO_ID]: { keepOriginal: false, reader: { theme: 'paper', leading: 'wide' } } } } };

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

beforeAll(async () => {
  portal = await servePortal();
  installed = await launch({ policies: POLICIES });
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

/** Clips a page; answers whether its original was kept, and the clip. */
async function keep(path: string): Promise<{ original: boolean; clip: Clip }> {
  await installed.visit(portal.origin + path);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.kept'));
  const { clips, captures } = await stored(installed, POPUP);
  await closePopup(installed);
  const capture = captures.find(({ url }) => url.endsWith(path))!;
  return { original: 'sha' in capture.serialised, clip: clips.find(({ uid }) => uid === capture.clip)! };
}

it("takes the presets of the organisation's policies in Firefox, says so, and lets the reader choose otherwise", async () => {
  await installed.visit(OPTIONS);
  await shown(installed, OPTIONS, installed.say('options.preset'));
  const { original, clip } = await keep(PAGES.news);
  expect(original).toBe(false);

  await installed.visit(`${LIBRARY}#/clip/${clip.id}`);
  await shown(installed, LIBRARY, clip.view.title);
  expect(await installed.inPage(LIBRARY, () => document.documentElement.dataset['theme'])).toBe('paper');

  await installed.visit(OPTIONS);
  await installed.click(OPTIONS, installed.say('options.keepOriginal'));
  await installed.inPage(
    OPTIONS,
    async (preset) => {
      while (document.body.innerText.includes(preset)) await new Promise((next) => setTimeout(next, 20));
    },
    installed.say('options.preset'),
  );
  expect((await keep(PAGES.policy)).original).toBe(true);
});
