// @ts-check
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { installExtension, launchBrowser } from './browser.mjs';
import { clipRecord } from './clip-record.mjs';
import { clipText } from './clip-text.mjs';
import { readStored } from './read-stored.mjs';
import { ROOT } from './root.mjs';
import { clickToolbar } from './toolbar.mjs';

const FOLDER = join(ROOT, '.artifacts');

/**
 * What a person would do and see, where no window can be shown: the real click on the sample page, the article that was kept, and
 * pictures of popup and side panel.
 * @param {{ executablePath: string, extension: string, url: string }} options
 * @param {(text: string) => void} say
 */
export async function walkThrough({ executablePath, extension: folder, url }, say) {
  say(`No display here: clicking the toolbar button on the sample page ${url} in a browser without a window.`);
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchBrowser({ executablePath, language: 'zh-CN', args: ['--window-size=1280,900'] });
  try {
    const extension = await installExtension(browser, folder);
    const [page = await browser.newPage()] = await browser.pages();
    await page.goto(url, { waitUntil: 'load' });
    const popup = await clickToolbar(page, extension);
    const outcome = await popup.evaluate(readStored, { limitMs: 30_000, filesMs: 20_000, ownFiles: true });
    const record = clipRecord({ file: null, url }, outcome);
    if (!record.ok) throw new Error(`The page was not kept: ${record.error}`);
    await popup.waitForSelector('footer button:nth-of-type(3)');
    const pictures = [await picture(popup, 'popup.png')];

    const address = `chrome-extension://${extension.id}/sidepanel.html`;
    const opening = browser.waitForTarget((target) => target.url().startsWith(address), { timeout: 20_000 });
    // The popup closes itself once the panel is there, at times before the click is answered.
    await Promise.all([opening, popup.click('footer button').catch(() => undefined)]);
    const panel = await (await opening).asPage();
    await panel.waitForFunction((title) => document.body.innerText.includes(title), { timeout: 20_000 }, record.title ?? '');
    await panel.waitForFunction(() => [...document.images].every(({ complete }) => complete));
    pictures.push(await picture(panel, 'sidepanel.png'));
    console.log(`\n${clipText(record)}\n`);
    console.log(`Pictures of the popup and the side panel: ${pictures.join(', ')}`);
  } finally {
    await browser.close();
  }
}

/** @param {import('puppeteer-core').Page} page @param {string} name */
async function picture(page, name) {
  const path = /** @type {`${string}.png`} */ (join(FOLDER, name));
  await page.screenshot({ path });
  return relative(process.cwd(), path);
}
