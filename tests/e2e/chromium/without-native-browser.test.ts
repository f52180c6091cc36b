import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, type Installed, launch, openOwnPage, SHIPPED, stopWorker, visit } from './harness';
import { inWorker } from './in-worker';
import { readBeside } from './read-beside';
import { shown } from './shown';
import { storedWhen } from './stored';

let build: string;
let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

/** The shipped build on a browser without a native `browser`, as Chromium was until lately: the polyfill's wrapper runs. */
beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'jianbao-build-'));
  await cp(SHIPPED, build, { recursive: true });
  const scripts = (await readdir(build, { recursive: true })).filter((name) => name.endsWith('.js'));
  for (const name of scripts) {
    const path = join(build, name);
    await writeFile(path, `delete globalThis.browser;\n${await readFile(path, 'utf8')}`);
  }
  portal = await servePortal();
  installed = await launch({ build });
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
  await rm(build, { recursive: true });
});

it('clips, fetches files, opens the panel and keeps settings through the polyfill alone, also in a worker that was started again', async () => {
  const own = await openOwnPage(installed, 'options.html');
  const page = await visit(installed, portal.url);
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('popup.kept'));
  const { files } = await storedWhen(own, (now) => now.files.length > 0 && now.files.every(({ state }) => state === 'kept'));
  expect(files.length).toBeGreaterThan(0);
  expect(await popup.evaluate(() => 'browser' in globalThis)).toBe(false);

  const panel = await readBeside(installed, popup);
  await panel.waitForSelector('article');
  await panel.evaluate(() => (location.hash = '#/'));
  await shown(panel, installed.say('beside.kept'));

  await own.bringToFront();
  await (await own.waitForSelector(`::-p-aria([name="${installed.say('options.keepOriginal')}"])`))!.click();
  await own.waitForFunction(() => document.querySelector('input[role="switch"]')?.getAttribute('aria-checked') === 'false');
  await stopWorker(installed, own);
  await shown(await clickToolbar(installed, await visit(installed, portal.origin + PAGES.policy)), installed.say('popup.kept'));
  const { captures } = await storedWhen(own, (now) => now.captures.length === 2);
  expect(captures.find(({ url }) => url.endsWith(PAGES.policy))!.serialised).toEqual({ missing: 'switchedOff' });
  // Last: a worker that is looked into does not stop.
  expect(await inWorker(installed, own, () => 'browser' in globalThis)).toBe(false);
});
