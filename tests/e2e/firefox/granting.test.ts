import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, closePopup, LIBRARY, POPUP, shown, stored, storedWhen } from './actions';
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

it('a host that the reader refuses in the browser’s own prompt is not asked, and the file waits', async () => {
  await installed.visit(portal.origin + PAGES.otherOrigin);
  await clickToolbar(installed);
  await shown(installed, POPUP, installed.say('popup.kept'));
  const before = await storedWhen(installed, POPUP, ({ clips }) => clips.some(({ view }) => view.states.includes('filesNeedPermission')));
  await closePopup(installed);
  await installed.visit(`${LIBRARY}#/clip/${before.clips[0]!.id}`);
  const asked = portal.requests.length;
  await installed.click(LIBRARY, installed.say('file.allow').replace('$1', 'localhost'));
  await installed.chrome(`
    const prompt = await until(() => window.PopupNotifications.panel.state === 'open' && window.PopupNotifications.panel.querySelector('popupnotification'));
    prompt.secondaryButton.click();
  `);
  await shown(installed, LIBRARY, installed.say('file.refused'));
  expect(await stored(installed, LIBRARY)).toEqual(before);
  expect(portal.requests.slice(asked)).toEqual([]);
});

it('a PDF in the viewer of Firefox is named as one; it is kept, byte for byte, once its host was allowed in the browser’s own prompt', async () => {
  const url = portal.origin + PAGES.pdf;
  await installed.visit(url);
  await clickToolbar(installed);
  await shown(installed, POPUP, 'clip.pdf');
  await shown(installed, POPUP, installed.say('error.clip_pdf'));
  expect((await stored(installed, POPUP)).clips).toEqual([]);
  await installed.click(POPUP, installed.say('popup.allowTab').replace('$1', '127.0.0.1'));
  await installed.chrome(`
    const prompt = await until(() => window.PopupNotifications.panel.state === 'open' && window.PopupNotifications.panel.querySelector('popupnotification'));
    prompt.button.click();
    await until(() => extension.allowedOrigins.matches(Services.io.newURI('http://127.0.0.1/')));
  `);
  // The prompt has closed the popup, or else it goes on by itself.
  await closePopup(installed);
  await clickToolbar(installed);
  const { files, captures } = await storedWhen(installed, POPUP, (now) => now.files.some(({ state }) => state === 'kept'));
  const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
  expect(captures.map((capture) => capture.url)).toEqual([url]);
  expect(files).toMatchObject([{ mime: 'application/pdf', state: 'kept', sha: createHash('sha256').update(bytes).digest('hex') }]);
});
