import 'fake-indexeddb/auto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, it } from 'vitest';
import { PAGES } from '../../../scripts/sample-portal/serve.mjs';
import { NO_ARTICLE_PAGES } from '../no-article-pages';
import { clickToolbar, discard, launch, openOwnPage, visit, welcomePage } from './harness';
import { damagedBackup } from './damaged-backup';
import { manyClips } from './many-clips';
import { inAllLooks } from './picture';
import { onStage, type Stage } from './on-stage';
import { pressInPopup } from './press-in-popup';
import { readBeside } from './read-beside';
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

const button = (key: string): string => `::-p-aria([name="${installed.say(key)}"][role="button"])`;
const press = async (page: Page, selector: string): Promise<void> => (await page.waitForSelector(selector))!.click();

/** Clips what is in front and opens the real panel beside it, at its list. */
async function panelBeside(url: string): Promise<Page> {
  const popup = await clickToolbar(installed, await visit(installed, url));
  await shown(popup, installed.say('popup.kept'));
  const panel = await readBeside(installed, popup);
  await panel.waitForSelector('article');
  await panel.evaluate(() => (location.hash = '#/'));
  return panel;
}

describe('states that are met now and then', () => {
  it.each(NO_ARTICLE_PAGES)('popup on a page that is no article: %s', async (name, path, code) => {
    const popup = await clickToolbar(installed, await visit(installed, portal.origin + path));
    await shown(popup, code);
    await inAllLooks(popup, `popup-${name}`);
    await popup.close();
  });

  it('a file that was kept: popup and reader', async () => {
    const popup = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.pdf));
    await shown(popup, installed.say('popup.kept'));
    await shown(popup, installed.say('whole.fileOnly'));
    await inAllLooks(popup, 'popup-file');
    await popup.close();
    const panel = await sized('sidepanel.html', 400, 720);
    await press(panel, 'li a');
    await shown(panel, installed.say('file.open'));
    await inAllLooks(panel, 'panel-file');
    await panel.close();
  });

  it('the strip of the panel: kept, not kept, not to be seen', async () => {
    const panel = await panelBeside(portal.url);
    await shown(panel, installed.say('beside.kept'));
    await inAllLooks(panel, 'panel-beside-kept');
    const page = (await installed.browser.pages()).find((open) => open.url() === portal.url)!;
    await page.goto(portal.origin + PAGES.policy);
    await shown(panel, installed.say('beside.unkept'));
    await inAllLooks(panel, 'panel-beside-unkept');
    await visit(installed, portal.otherOrigin + PAGES.longTitle);
    await shown(panel, installed.say('beside.hidden'));
    await press(panel, 'summary');
    await inAllLooks(panel, 'panel-beside-hidden');
    await panel.close();
  });

  it('several clips chosen: panel and library, with what can be done', async () => {
    const panel = await sized('sidepanel.html', 400, 720);
    await press(panel, button('select.start'));
    await (await panel.waitForSelector('li input'))!.click();
    await shown(panel, installed.say('select.count').replace('$1', '1'));
    await inAllLooks(panel, 'panel-selecting');
    await press(panel, button('select.tag'));
    await panel.waitForSelector('form input');
    await inAllLooks(panel, 'panel-selecting-tag');
    await panel.close();
    const library = await sized('library.html', 1280, 800);
    await press(library, button('select.start'));
    await press(library, button('select.all'));
    await shown(library, installed.say('select.none'));
    await inAllLooks(library, 'library-selecting');
    await press(library, button('reader.trash'));
    await shown(library, installed.say('undo.trashed'));
    await press(library, button('popup.undo'));
    await library.waitForSelector('li a');
    await library.close();
  });

  it('settings: errors, and a backup that is damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'jianbao-states-'));
    const path = join(folder, 'backup.zip');
    await writeFile(path, await damagedBackup());
    await clickToolbar(installed, await visit(installed, 'chrome://version/')).then((popup) => shown(popup, 'clip.restricted').then(() => popup.close()));
    const options = await sized('options.html', 900, 1100);
    const [chooser] = await Promise.all([options.waitForFileChooser(), pressInPopup(options, button('backup.restore'))]);
    await chooser.accept([path]);
    await shown(options, installed.say('error.backup_damaged'));
    await options.waitForSelector('#errors li');
    await inAllLooks(options, 'options-refused-backup');
    await options.$eval('#errors', (errors) => errors.scrollIntoView());
    await inAllLooks(options, 'options-errors');
    await options.close();
    await rm(folder, { recursive: true });
  });

  it('1,000 tags: column, filter, to be managed, renamed with the way back', async () => {
    const library = await sized('library.html', 1280, 800);
    await manyClips(library, 1000, { tagged: true });
    await library.reload();
    await shown(library, '专题1');
    await inAllLooks(library, 'library-1000-tags');
    await press(library, button('search.tags'));
    await library.waitForSelector('li button[aria-pressed]');
    await inAllLooks(library, 'library-1000-tags-filter');
    await press(library, button('search.tags')); // the narrow form has closed it
    await press(library, `button::-p-text(${installed.say('labels.title')})`);
    const field = await library.waitForSelector(`dialog[open] ::-p-aria([name="${installed.say('search.narrow')}"])`);
    await field!.type('专题500');
    const rename = async (): Promise<void> => {
      await press(library, `::-p-aria([name="${installed.say('labels.renameNamed').replace('$1', '公告专题500')}"])`);
      // The name stands in a field of its own, all of it chosen: typed sooner, the letters go nowhere.
      await library.waitForFunction((name) => (document.activeElement as unknown as { value?: string } | null)?.value === name, {}, '公告专题500');
      await library.keyboard.type('公告专题改');
      await library.keyboard.press('Enter');
      await shown(library, installed.say('undo.tagRenamed').replace('$1', '公告专题500').replace('$2', '公告专题改'));
    };
    await rename();
    // At once: it can be undone for some seconds alone.
    await press(library, `dialog ::-p-aria([name="${installed.say('popup.undo')}"])`);
    await storedWhen(library, ({ clips }) => clips.some(({ view }) => view.tags.includes('公告专题500')));
    await shown(library, '公告专题500');
    await rename();
    // What is told of the undoing holds the same words.
    await storedWhen(library, ({ clips }) => clips.some(({ view }) => view.tags.includes('公告专题改')));
    await inAllLooks(library, 'library-1000-tags-renamed');
    await library.close();
  });
});

it('first run in English', async () => {
  const english = await launch({ welcome: true, language: 'en-US' });
  const page = await welcomePage(english.browser, english.extension.id);
  await page.setViewport({ width: 900, height: 1480 });
  await shown(page, english.say('welcome.title'));
  await shown(page, 'Jianbao');
  await inAllLooks(page, 'welcome-english');
  await discard(english);
});
