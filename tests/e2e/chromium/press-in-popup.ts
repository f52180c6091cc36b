import type { Page } from 'puppeteer-core';

/**
 * Presses a button of a popup, by its key: what comes of the files still moves it, so that the mouse could miss it; so does what a page of settings learns
 * of the browser. The popup may go with the press, which then cannot be told as done.
 */
export async function pressInPopup(popup: Page, selector: string, options: { timeout?: number } = {}): Promise<void> {
  const button = await popup.waitForSelector(selector, { visible: true, ...options });
  await button!.focus();
  await popup.keyboard.press('Enter').catch(() => undefined);
}
