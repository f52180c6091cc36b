import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { inAllLooks } from './picture';
import { shown } from './shown';
import { storedWhen } from './stored';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;
let own: Page;

const SECOND = '/split/202611/t20261122_4850_1.html';
const THIRD = '/split/202611/t20261122_4850_2.html';

beforeEach(async () => {
  portal = await servePortal();
  installed = await launch();
  own = await openOwnPage(installed, 'options.html');
});

afterEach(async () => {
  await discard(installed);
  await portal.close();
});

const clip = async (path: string): Promise<Page> => {
  const page = await visit(installed, portal.origin + path);
  const popup = await clickToolbar(installed, page);
  await shown(popup, installed.say('popup.kept'));
  return popup;
};

/** The text of the capture that a clip shows. */
async function currentText(): Promise<string> {
  const { clips, captures } = await storedWhen(own, () => true);
  const current = captures.find(({ uid }) => uid === clips[0]!.f['capture']!.v)!;
  return own.evaluate(async (sha) => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('jianbao');
      opening.onsuccess = () => resolve(opening.result);
    });
    const row = await new Promise<{ data: string }>((resolve) => {
      const reading = db.transaction('bodies').objectStore('bodies').get(sha);
      reading.onsuccess = () => resolve(reading.result as { data: string });
    });
    db.close();
    return row.data;
  }, current.text);
}

describe('an article over several pages', () => {
  it('is kept with its first page at once, then whole in a capture of its own; a page that fails is named and fetched again', async () => {
    const find = portal.lose(SECOND);
    const held = portal.hold(THIRD);
    const popup = await clip(PAGES.split);
    await held.arrived;
    const first = await storedWhen(own, ({ captures }) => captures.length === 1);
    expect(first.captures[0]!.completeness).toMatchObject({ pages: { found: 3, kept: 1 }, verdict: 'partial' });
    held.release();

    const two = await storedWhen(own, ({ captures }) => captures.length === 2);
    expect(two.clips).toHaveLength(1);
    const joined = two.captures.find(({ madeFrom }) => madeFrom)!;
    expect(joined).toMatchObject({ madeFrom: { capture: first.captures[0]!.uid, by: 'pages' }, completeness: { pages: { found: 3, kept: 2 } } });
    await shown(popup, installed.say('error.file_http'));
    await inAllLooks(popup, 'popup-pages-missing');
    const library = await openOwnPage(installed, `library.html#/clip/${two.clips[0]!.id}`);
    await shown(library, installed.say('pages.fetch'));
    await inAllLooks(library, 'reader-pages-missing');
    expect(await currentText()).toMatch(/石门渠开挖.*管得住水/s);

    find();
    await (await library.waitForSelector(`button::-p-text(${installed.say('pages.fetch')})`))!.click();
    const all = await storedWhen(own, ({ captures }) => captures.length === 3);
    const whole = all.captures.find(({ madeFrom }) => madeFrom?.capture === joined.uid)!;
    expect(whole.completeness).toMatchObject({ pages: { found: 3, kept: 3 }, verdict: 'whole' });
    await shown(library, installed.say('whole.text'));
    const text = await currentText();
    expect(text.split('\n').map((line) => line.slice(0, 6))).toEqual(['石门渠开挖的', '渠首定在石门', '一九六一年大', '管水的人称作', '如今渠道全部', '今年入秋以后']);
    // The picture stands on the first and the last page, and is one file; what was kept of it comes along.
    const { files } = await storedWhen(own, (now) => now.files.every(({ state }) => state === 'kept'));
    expect(files.filter(({ capture }) => capture === whole.uid)).toHaveLength(1);
    expect(portal.requests.filter((path) => path === THIRD)).toHaveLength(1);
    expect(all.clips[0]!.view.states).not.toContain('pagesMissing');
  });

  it('may be a slide show', async () => {
    await clip(PAGES.slides);
    const { captures, files } = await storedWhen(own, (now) => now.captures.length === 2);
    const whole = captures.find(({ madeFrom }) => madeFrom)!;
    expect(whole.completeness).toMatchObject({ pages: { found: 4, kept: 4 }, verdict: 'whole' });
    expect(files.filter(({ capture }) => capture === whole.uid)).toHaveLength(4);
    expect((await currentText()).split('\n')).toHaveLength(4);
  });

  it('is not what the pager of a list or the next article leads to', async () => {
    const popup = await clip(PAGES.listPager);
    await shown(popup, installed.say('whole.text'));
    const { captures } = await storedWhen(own, (now) => now.captures.length === 1);
    expect(captures[0]!.completeness).not.toHaveProperty('pages');
    expect(portal.requests.filter((path) => /index_|486[02]/.test(path))).toEqual([]);
  });
});
