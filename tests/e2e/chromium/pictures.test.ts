import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, openOwnPage, visit } from './harness';
import { manyClips } from './many-clips';
import { FOLDER, inAllLooks } from './picture';
import { onStage, type Stage } from './on-stage';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Stage['portal'];
let installed: Stage['installed'];
onStage((stage) => ({ portal, installed } = stage), { screen: '1600x1200' });

async function sized(path: string, width: number, height: number): Promise<Page> {
  const page = await openOwnPage(installed, path);
  await page.setViewport({ width, height });
  return page;
}

describe('pictures', () => {
  it('empty library and panel', async () => {
    const library = await sized('library.html', 1280, 800);
    await shown(library, installed.say('list.empty'));
    await inAllLooks(library, 'library-empty');
    await library.close();
    const panel = await sized('sidepanel.html', 400, 720);
    await shown(panel, installed.say('list.empty'));
    await inAllLooks(panel, 'panel-empty');
    await panel.close();
  });

  it('first run', async () => {
    const welcome = await sized('welcome.html', 900, 1480);
    await shown(welcome, installed.say('welcome.title'));
    await (await welcome.waitForSelector(`::-p-aria([name="${installed.say('welcome.click')}"])`))!.click();
    await shown(welcome, installed.say('popup.kept'));
    await inAllLooks(welcome, 'welcome');
    await welcome.close();
  });

  it('popup: kept, long title, refused', async () => {
    for (const [path, name] of [
      [PAGES.longTitle, 'popup-long-title'],
      [PAGES.policy, 'popup-policy'],
      [PAGES.news, 'popup'],
    ] as const) {
      const popup = await clickToolbar(installed, await visit(installed, portal.origin + path));
      await shown(popup, installed.say('popup.kept'));
      await storedWhen(popup, ({ files }) => files.every(({ state }) => state !== 'waiting'));
      expect(await popup.evaluate(unused), name).toEqual({ beside: 0, belowTitle: 0 });
      await inAllLooks(popup, name);
      await popup.close();
    }
    const page = await visit(installed, 'chrome://version/');
    const popup = await clickToolbar(installed, page);
    await shown(popup, 'clip.restricted');
    await inAllLooks(popup, 'popup-refused');
    await popup.close();
  });

  it('panel and library: list and reader', async () => {
    const page = await visit(installed, portal.url);
    await page.setViewport({ width: 1280, height: 800 });
    await page.screenshot({ path: join(FOLDER, 'portal.png') as `${string}.png` });
    const panel = await sized('sidepanel.html', 400, 720);
    await panel.waitForSelector('::-p-aria([role="listitem"]), li, [role="option"]');
    await inAllLooks(panel, 'panel-list');
    const { clips } = await storedWhen(panel, () => true);
    const newest = clips.at(-1)!;
    await panel.evaluate((hash) => (location.hash = hash), `#/clip/${newest.id}`);
    await panel.waitForFunction((title) => document.querySelector('article')?.textContent?.includes(title), {}, newest.view.title);
    await inAllLooks(panel, 'panel-reader');
    await panel.close();
    const library = await sized(`library.html#/clip/${clips[1]!.id}`, 1280, 800);
    await library.waitForFunction((title) => document.querySelector('article')?.textContent?.includes(title), {}, clips[1]!.view.title);
    await inAllLooks(library, 'library');
    await library.close();
    const options = await sized('options.html', 900, 900);
    await shown(options, installed.say('options.keepOriginal'));
    await inAllLooks(options, 'options');
    await options.close();
  });

  it('search: results, filters, nothing found', async () => {
    const panel = await sized('sidepanel.html', 400, 720);
    const type = async (page: Page, words: string): Promise<void> => {
      await (await page.waitForSelector('input[type="search"]'))!.type(words);
      await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent !== '' && !document.querySelector('[aria-busy="true"]'));
    };
    await type(panel, '延時服務 2026');
    await panel.waitForSelector('li mark');
    await inAllLooks(panel, 'panel-search');
    await (await panel.waitForSelector(`::-p-aria([name="${installed.say('search.sites')}"])`))!.click();
    await panel.waitForSelector('button[aria-pressed]');
    await inAllLooks(panel, 'panel-search-filter');
    await panel.keyboard.press('Escape');
    await (await panel.waitForSelector(`::-p-aria([name="${installed.say('search.dates')}"])`))!.click();
    await (await panel.waitForSelector(`::-p-aria([name="${installed.say('search.lastYear')}"])`))!.click();
    await shown(panel, installed.say('search.tipFewer'));
    await inAllLooks(panel, 'panel-search-dates');
    await panel.keyboard.press('Escape');
    await inAllLooks(panel, 'panel-search-nothing');
    await panel.close();
    const library = await sized('library.html', 1280, 800);
    await type(library, '延时服务');
    // The list is drawn anew with every character: only a row with a place found is of the search.
    await library.locator('li:has(mark) a').click();
    await library.waitForFunction(() => (CSS.highlights.get('search')?.size ?? 0) > 0);
    await inAllLooks(library, 'library-search');
    await library.close();
  });

  it('tags and folders: in the column, in the filters, to be managed', async () => {
    const library = await sized('library.html', 1280, 800);
    const { clips } = await storedWhen(library, () => true);
    await library.evaluate((hash) => (location.hash = hash), `#/clip/${clips[0]!.id}`);
    const folder = await library.waitForSelector(`::-p-aria([name="${installed.say('labels.folder')}"][role="combobox"])`);
    await folder!.type('政务服务');
    await folder!.press('Enter');
    const tag = await library.waitForSelector(`::-p-aria([name="${installed.say('popup.addTag')}"])`);
    for (const name of ['办法', '延时服务', '夜间窗口', '乡镇', '便民', '基层治理', '值班', '表彰', '周会', '待引用', '名称很长的标签：关于政务数据目录编制与共享责任清单的若干事项', '云溪', '流动窗口', '农忙']) {
      await tag!.type(name);
      await tag!.press('Enter');
    }
    await storedWhen(library, (now) => now.clips.some(({ view }) => view.tags.length === 14));
    await shown(library, '流动窗口');
    await inAllLooks(library, 'library-labels');
    await (await library.waitForSelector(`::-p-aria([name="${installed.say('search.tags')}"][role="button"])`))!.click();
    await library.waitForSelector('li button[aria-pressed]');
    await inAllLooks(library, 'library-labels-filter');
    // The narrow form has closed it.
    await (await library.waitForSelector(`::-p-aria([name="${installed.say('search.tags')}"][role="button"])`))!.click();
    await (await library.waitForSelector(`::-p-text(${installed.say('labels.title')})`))!.click();
    await library.waitForSelector('dialog[open] li');
    const rename = installed.say('labels.renameNamed').replace('$1', '办法');
    await (await library.waitForSelector(`::-p-aria([name="${rename}"])`))!.click();
    const remove = installed.say('labels.removeNamed').replace('$1', '便民');
    await (await library.waitForSelector(`::-p-aria([name="${remove}"])`))!.click();
    await inAllLooks(library, 'library-labels-manage');
    await library.close();
  });

  it('a page clipped again: popup, versions, comparison, undo, trash', async () => {
    const address = portal.origin + PAGES.revised;
    const first = await clickToolbar(installed, await visit(installed, address));
    await shown(first, installed.say('popup.kept'));
    await first.close();
    portal.revise(2);
    const popup = await clickToolbar(installed, await visit(installed, address));
    await (await popup.waitForSelector(`::-p-aria([name="${installed.say('popup.clipAgain')}"])`))!.click();
    await shown(popup, installed.say('difference.filesAdded').replace('$1', '1'));
    const { clips } = await storedWhen(popup, ({ files }) => files.every(({ state }) => state !== 'waiting'));
    await inAllLooks(popup, 'popup-again');
    await popup.close();
    const emptied = await visit(installed, address);
    const failing = await clickToolbar(installed, emptied);
    await shown(failing, installed.say('popup.keptBefore'));
    await emptied.evaluate(() => document.body.replaceChildren());
    await (await failing.waitForSelector(`::-p-aria([name="${installed.say('popup.clipAgain')}"])`))!.click();
    await shown(failing, installed.say('popup.failedAgain'));
    await shown(failing, installed.say('popup.read'));
    await inAllLooks(failing, 'popup-again-failed');
    await failing.close();
    const panel = await sized(`sidepanel.html#/clip/${clips.at(-1)!.id}`, 400, 720);
    const versions = await panel.waitForSelector(`summary::-p-text(${installed.say('versions.title')})`);
    await versions!.click();
    await shown(panel, installed.say('versions.first'));
    await versions!.evaluate((summary) => summary.scrollIntoView());
    await inAllLooks(panel, 'panel-versions');
    await (await panel.waitForSelector(`li button::-p-text(${installed.say('versions.compare')})`))!.click();
    await panel.waitForSelector('dialog[open] ins');
    await inAllLooks(panel, 'panel-comparison');
    await panel.setViewport({ width: 1280, height: 800 });
    await inAllLooks(panel, 'wide-comparison');
    await panel.setViewport({ width: 400, height: 720 });
    await panel.keyboard.press('Escape');
    await (await panel.waitForSelector(`::-p-aria([name="${installed.say('reader.more')}"])`))!.click();
    await (await panel.waitForSelector(`[role="menuitem"]::-p-text(${installed.say('reader.trash')})`))!.click();
    await shown(panel, installed.say('undo.trashed'));
    await inAllLooks(panel, 'panel-undo');
    await panel.evaluate(() => (location.hash = '#/trash'));
    await panel.waitForSelector(`button::-p-text(${installed.say('trash.empty')})`);
    await inAllLooks(panel, 'panel-trash');
    await (await panel.waitForSelector(`button::-p-text(${installed.say('trash.empty')})`))!.click();
    await panel.waitForSelector('dialog[open]');
    await inAllLooks(panel, 'panel-trash-ask');
    await panel.close();
  });

  it('library of 10,000 clips: scrolls to any place, draws only what is seen', async () => {
    const library = await sized('library.html', 1280, 800);
    await manyClips(library, 10_000);
    await library.reload();
    await shown(library, '10,003');
    await inAllLooks(library, 'library-10000');
    const drawn = await library.evaluate(() => document.body.querySelectorAll('*').length);
    expect(drawn).toBeLessThan(2000);
    // The list is drawn anew when it is known which clips are of one page.
    await library.waitForFunction(
      () => {
        const scroller = [...document.querySelectorAll('*')].find((element) => element.scrollHeight > 100_000);
        scroller?.scrollTo({ top: scroller.scrollHeight / 2 });
        return document.body.textContent?.includes('第 500');
      },
      { polling: 100 },
    );
    await shown(library, '第 500');
    await library.close();
  });
});

/** Runs in the popup. Chromium makes its window wider where there is more than fits, and not all of that is for the scroll bar. @returns px beside the footer, and below the words of the title */
function unused(): { beside: number; belowTitle: number } {
  const title = document.querySelector('textarea')!;
  const shown = title.clientHeight;
  const asItIs = title.style.cssText;
  title.style.cssText = `height: 0; width: ${title.offsetWidth}px`; // a shorter popup is also a narrower one
  const needed = title.scrollHeight;
  title.style.cssText = asItIs;
  return { beside: document.documentElement.clientWidth - Math.round(document.querySelector('footer')!.getBoundingClientRect().right), belowTitle: shown - needed };
}
