import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { readBeside } from './read-beside';
import { shown } from './shown';
import { stored, storedWhen } from './stored';

let portal: Awaited<ReturnType<typeof servePortal>>;
let installed: Installed;

beforeAll(async () => {
  portal = await servePortal();
  installed = await launch();
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

/** The element that a screen reader calls by a sentence. */
const named = (key: string): string => `::-p-aria([name="${installed.say(key)}"])`;

describe('click, keep, read', () => {
  it('keeps the article on a click, takes corrections, reads it beside the page and after a restart', async () => {
    const page = await visit(installed, portal.url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));

    const title = await popup.waitForSelector(named('field.title'));
    const issued = await title!.evaluate((field) => (field as unknown as { value: string }).value);
    expect(issued.length).toBeGreaterThan(5);
    await title!.type('（存档）');
    const note = await popup.waitForSelector(named('popup.note'));
    await note!.type('周会用');
    const tag = await popup.waitForSelector(named('popup.addTag'));
    await tag!.type('组织工作');
    await tag!.press('Enter');
    const kept = await storedWhen(popup, ({ clips, files }) => clips[0]?.f['note']?.v === '周会用' && clips[0].view.tags.includes('组织工作') && files.every(({ state }) => state === 'kept'));
    expect(kept.clips).toHaveLength(1);
    expect(kept.clips[0]!.view.title).toBe(`${issued}（存档）`);
    expect(kept.captures[0]!.fields.title!.value).toBe(issued);

    // The side panel takes the popup's place: the click closes it.
    const panel = await readBeside(installed, popup);
    await shown(panel, issued);
    const article = await panel.waitForSelector('article');
    expect(await article!.evaluate((element) => element.textContent)).toContain('云溪');

    await installed.browser.close();
    installed = await launch({ profile: installed.profile });
    const library = await openOwnPage(installed, 'library.html');
    await shown(library, `${issued}（存档）`);
    const after = await stored(library);
    expect(after.clips).toEqual(kept.clips);
    expect(after.files.every(({ state }) => state === 'kept')).toBe(true);
  });

  it('shows what is kept already, stores nothing until asked, then a further capture; undo goes back', async () => {
    const page = await visit(installed, portal.url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.keptBefore'));
    expect((await stored(popup)).captures).toHaveLength(1);
    await (await popup.waitForSelector(named('popup.clipAgain')))!.click();
    await shown(popup, installed.say('popup.kept'));
    const again = await stored(popup);
    expect(again.clips).toHaveLength(1);
    expect(again.captures).toHaveLength(2);
    await (await popup.waitForSelector(named('popup.undo')))!.click();
    const first = again.captures.find(({ uid }) => uid !== again.clips[0]!.f['capture']!.v);
    const { clips: [clip] } = await storedWhen(popup, ({ clips }) => clips[0]!.f['capture']!.v === first!.uid);
    await shown(popup, installed.say('popup.keptBefore'));
    expect(clip!.view.savedAt).toBeDefined();
    await popup.close();
  });

  it('undoes into the trash, and restores from there', async () => {
    const page = await visit(installed, portal.origin + PAGES.longTitle);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    await (await popup.waitForSelector(named('popup.undo')))!.click();
    await shown(popup, installed.say('popup.undone'));
    const undone = await storedWhen(popup, ({ clips }) => clips.some(({ view }) => view.trashedAt !== undefined));
    expect(undone.clips.filter(({ view }) => view.savedAt === undefined)).toHaveLength(1);
    await (await popup.waitForSelector(named('popup.restore')))!.click();
    await storedWhen(popup, ({ clips }) => clips.every(({ view }) => view.savedAt !== undefined));
    await popup.close();
  });

  it('has Readability brought to a page in another language, and what that leaves out is out', async () => {
    const url = portal.origin + PAGES.english;
    const popup = await clickToolbar(installed, await visit(installed, url));
    await shown(popup, installed.say('popup.kept'));
    const { clips, captures } = await stored(popup);
    await popup.close();
    const uid = captures.find((capture) => capture.url === url)!.uid;
    const library = await openOwnPage(installed, `library.html#/clip/${clips.find(({ f }) => f['capture']!.v === uid)!.id}`);
    const text = await (await library.waitForSelector('article'))!.evaluate((article) => article.textContent);
    expect(text).toMatch(/as they were found\.\s*The mill runs on Saturday mornings/);
    await library.close();
  });
});
