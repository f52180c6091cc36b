import type { Page } from 'puppeteer-core';
import { type Installed, panelPage } from './harness';

/**
 * Presses "read" in a popup, and gives the panel that opens in its place. What comes of the files still moves the button, so it is pressed once it
 * stands; the popup goes with the press, which then cannot be told as done.
 */
export async function readBeside(installed: Installed, popup: Page): Promise<Page> {
  const opening = panelPage(installed);
  void popup.locator(`::-p-aria([name="${installed.say('popup.read')}"][role="button"])`).click().catch(() => undefined);
  return opening;
}
