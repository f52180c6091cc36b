import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, GRANTED, type Installed, launch, visit } from './harness';
import { readBeside } from './read-beside';
import { shown } from './shown';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;
let panel: Page;

/** Clips the page in front by the toolbar button, and opens the real panel beside it, at its list. */
async function clipAndOpenPanel(page: Page): Promise<void> {
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('popup.kept'));
  panel = await readBeside(installed, popup);
  await panel.waitForSelector('article');
  await panel.evaluate(() => (location.hash = '#/'));
}

describe('the panel follows the tab', () => {
  beforeAll(async () => {
    portal = await servePortal();
    installed = await launch();
  });

  afterAll(async () => {
    await discard(installed);
    await portal.close();
  });

  it('recognises the page that was clicked, and opens its clip', async () => {
    const page = await visit(installed, portal.url);
    await clipAndOpenPanel(page);
    await shown(panel, installed.say('beside.kept'));
    await (await panel.waitForSelector(`::-p-aria([name="${installed.say('beside.open')}"])`))!.click();
    await panel.waitForSelector('article');
    await panel.evaluate(() => (location.hash = '#/'));
  });

  it('knows nothing of a tab without a click, and says what to do', async () => {
    await visit(installed, portal.origin + PAGES.policy);
    await shown(panel, installed.say('beside.hidden'));
    await (await panel.waitForSelector('summary'))!.click();
    await shown(panel, installed.say('beside.why'));
    await shown(panel, 'Alt+Shift+8');
  });

  it('looks again once the reader has clicked there', async () => {
    const page = (await installed.browser.pages()).find((open) => open.url().endsWith(PAGES.policy))!;
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    await popup.close();
    await shown(panel, installed.say('beside.kept'));
    // Another page of that site, within the same tab's grant.
    await page.goto(portal.origin + PAGES.longTitle);
    await shown(panel, installed.say('beside.unkept'));
  });
});

it('recognises pages of a host that was granted without any click', async () => {
  portal = await servePortal();
  installed = await launch({ build: GRANTED });
  await clipAndOpenPanel(await visit(installed, portal.url));
  await visit(installed, portal.origin + PAGES.policy);
  await shown(panel, installed.say('beside.unkept'));
  await visit(installed, portal.url);
  await shown(panel, installed.say('beside.kept'));
  expect(panel.url()).toContain('sidepanel.html');
  await discard(installed);
  await portal.close();
});
