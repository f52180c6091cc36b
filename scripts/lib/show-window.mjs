// @ts-check
import { installExtension, launchBrowser } from './browser.mjs';

/**
 * Opens a browser window with the extension on a page and waits until it is closed.
 * @param {{ executablePath: string, extension: string, url: string }} options
 * @param {(text: string) => void} say
 * @returns {Promise<boolean>} false when no window could be opened
 */
export async function showWindow({ executablePath, extension, url }, say) {
  const browser = await launchBrowser({ executablePath, headless: false, args: ['--window-size=1280,900'] }).catch((error) => {
    say(`No window can be opened here (${error instanceof Error ? error.message.split('\n')[0] : error}).`);
  });
  if (!browser) return false;
  const closed = new Promise((resolve) => {
    browser.once('disconnected', resolve);
  });
  // On macOS the program outlives its last window.
  browser.on('targetdestroyed', () => {
    if (!browser.targets().some((target) => target.type() === 'page')) void browser.close().catch(() => undefined);
  });
  await installExtension(browser, extension);
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(url);
  say(
    [
      `A browser with Jianbao is open on the sample page, ${url}`,
      '1. Click the button of Jianbao 剪报 in the toolbar (behind the puzzle piece at first), or press Ctrl+Shift+Y (macOS: Command+Shift+Y).',
      '   The popup shows the article that was kept: title, date and source can be corrected there.',
      '2. Click 在侧栏阅读 (Read in side panel) to read it.',
      'The profile is a fresh one and goes when you close the window; that also ends this command.',
    ].join('\n'),
  );
  await closed;
  return true;
}
