import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, type Installed, launch, openOwnPage, SHIPPED, visit } from './harness';
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

it('clips and fetches files through the polyfill alone', async () => {
  const own = await openOwnPage(installed, 'options.html');
  const page = await visit(installed, portal.url);
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('popup.kept'));
  expect(await popup.evaluate(() => 'browser' in globalThis)).toBe(false);
  const { files } = await storedWhen(own, (now) => now.files.length > 0 && now.files.every(({ state }) => state === 'kept'));
  expect(files.length).toBeGreaterThan(0);
});
