import type { Page } from 'puppeteer-core';
import { type Installed, openOwnPage } from './harness';

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  getExtensionInfo(id: string): Promise<{ state: string; incognitoAccess: { isActive: boolean } }>;
}

/** Allows the extension in private windows, as its switch on the browser's page of extensions does; the browser then loads it anew. */
export async function allowInPrivate({ browser, origin }: Installed): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  const id = new URL(origin).host;
  await settings.evaluate(async (extensionId) => {
    const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
    // Without it the browser does not load an unpacked extension a second time.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
  }, id);
  await settings.waitForFunction(
    async (extensionId) => {
      const { state, incognitoAccess } = await (chrome as unknown as { developerPrivate: DeveloperPrivate }).developerPrivate.getExtensionInfo(extensionId);
      return state === 'ENABLED' && incognitoAccess.isActive;
    },
    {},
    id,
  );
  await settings.close();
}

/** A private window at an address, its tab in front. */
export async function visitPrivately(installed: Installed, url: string): Promise<Page> {
  const own = await openOwnPage(installed, 'options.html');
  const before = new Set(installed.browser.targets());
  await own.evaluate((address) => chrome.windows.create({ incognito: true, url: address }), url);
  const target = await installed.browser.waitForTarget((one) => !before.has(one) && one.type() === 'page' && one.url() === url);
  const page = (await target.page())!;
  // A tab is told by its address before it has left the blank page.
  await page.waitForFunction((address) => location.href === address && document.readyState !== 'loading', {}, url);
  await own.close();
  await page.bringToFront();
  return page;
}
