import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, GRANTED, type Installed, launch, openOwnPage, SHIPPED, visit } from './harness';
import { shown } from './shown';
import { stored, storedWhen } from './stored';

let build: string;
let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

/*
 * The prompt is the browser's own, and no driver can click it. So the page is clipped by the extension as shipped, which
 * leaves the file waiting; then the build that may reach the host, which differs in that alone, takes its place under the
 * same id: there the reader's click on the button is answered as if the prompt had been allowed.
 */
beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'jianbao-build-'));
  await cp(SHIPPED, build, { recursive: true });
  portal = await servePortal();
  installed = await launch({ build });
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
  await rm(build, { recursive: true });
});

it('fetches files of another origin after the reader grants its host in the library', async () => {
  const page = await visit(installed, portal.origin + PAGES.otherOrigin);
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('popup.kept'));
  const before = await storedWhen(popup, ({ files }) => files.some(({ state }) => state === 'needsPermission'));
  await popup.close();

  await cp(GRANTED, build, { recursive: true, force: true });
  await installed.browser.installExtension(build);
  const library = await openOwnPage(installed, `library.html#/clip/${before.clips[0]!.id}`);
  const ask = await library.waitForSelector(`::-p-aria([name="${installed.say('file.allow').replace('$1', 'localhost')}"])`);
  expect((await stored(library)).files).toEqual(before.files);
  await ask!.click();
  const { files } = await storedWhen(library, (now) => now.files.every(({ state }) => state === 'kept'));
  expect(files.some(({ url }) => url.startsWith(portal.otherOrigin))).toBe(true);
});
