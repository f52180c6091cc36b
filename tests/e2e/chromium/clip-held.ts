import type { Page } from 'puppeteer-core';
import type { servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, type Installed, visit } from './harness';
import { shown } from './shown';

type Portal = Awaited<ReturnType<typeof servePortal>>;

/** Clips a page whose file the portal holds back: the clip is kept, and the file under way. @param pathOf path of the file, as the page names it */
export async function clipHeld(installed: Installed, portal: Portal, url: string, pathOf: (page: Page) => Promise<string>) {
  const page = await visit(installed, url);
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.setCacheEnabled(false); // else the image that the page shows comes from the cache, and nothing is held
  const path = await pathOf(page);
  const hold = portal.hold(path);
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('popup.kept'));
  await hold.arrived;
  return { page, popup, hold, path };
}
