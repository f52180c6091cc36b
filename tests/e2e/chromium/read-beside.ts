import type { Page } from 'puppeteer-core';
import { type Installed, panelPage } from './harness';
import { pressInPopup } from './press-in-popup';

/** Presses "read" in a popup, and gives the panel that opens in its place. */
export async function readBeside(installed: Installed, popup: Page): Promise<Page> {
  const opening = panelPage(installed);
  await pressInPopup(popup, `::-p-aria([name="${installed.say('popup.read')}"][role="button"])`);
  return opening;
}
