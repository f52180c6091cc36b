import type { Browser } from 'puppeteer-core';
import type { Started } from './start-chromium';

/** Browsers that a test is done with, by what they were started with: a start takes as long as many a test. */
const resting = new Map<string, Started[]>();

/** One that was started like this and is empty again. */
export function wake(kind: string): Started | undefined {
  const found = resting.get(kind)?.pop();
  return found?.browser.connected ? { ...found, fresh: true } : undefined;
}

/**
 * Takes an extension out, with which the browser forgets all that it kept and was allowed, closes the tabs, and leaves one that is empty.
 * @returns whether it rests; one that was killed is for the caller to close
 */
export async function rest(kind: string, started: Started, extension: string): Promise<boolean> {
  const { browser } = started;
  if (!browser.connected) return false;
  const blank = await browser.newPage();
  for (const page of await browser.pages()) if (page !== blank) await page.close();
  await browser.uninstallExtension(extension);
  await gone(browser, `chrome-extension://${extension}/`);
  const session = await blank.createCDPSession();
  // The next test's portal may get the same port.
  await session.send('Network.clearBrowserCache');
  await session.send('Network.clearBrowserCookies');
  await session.send('Browser.setDownloadBehavior', { behavior: 'default' });
  await session.detach();
  resting.set(kind, [...(resting.get(kind) ?? []), started]);
  return true;
}

/** Resolves when no page and no worker of an origin is left. */
async function gone(browser: Browser, origin: string): Promise<void> {
  const left = (): boolean => browser.targets().some((target) => target.url().startsWith(origin));
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (left()) return;
      browser.off('targetdestroyed', look);
      resolve();
    };
    browser.on('targetdestroyed', look);
    look();
  });
}
