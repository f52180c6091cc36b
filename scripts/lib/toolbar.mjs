// @ts-check

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * A real click on the extension's toolbar button while `page` is in front: the popup opens and `activeTab` is granted.
 * @param {Page} page
 * @param {import('puppeteer-core').Extension} extension
 * @param {number} [limitMs] how long the popup may take to appear
 * @returns {Promise<Page>} the popup
 */
export async function clickToolbar(page, extension, limitMs = 15_000) {
  const browser = page.browser();
  const address = `chrome-extension://${extension.id}/popup.html`;
  const old = new Set(browser.targets().filter((target) => target.url() === address));
  await page.bringToFront();
  const [target] = await Promise.all([
    browser.waitForTarget((one) => one.url() === address && !old.has(one), { timeout: limitMs }),
    page.triggerExtensionAction(extension),
  ]);
  const popup = await target.asPage();
  return popup;
}
