import { describe, expect, it } from 'vitest';
import { PAGES } from '../../../scripts/sample-portal/serve.mjs';
import { clickToolbar, openOwnPage, visit } from './harness';
import { onStage, type Stage } from './on-stage';
import { readBeside } from './read-beside';
import { shown } from './shown';
import { stored, storedWhen } from './stored';

let portal: Stage['portal'];
let installed: Stage['installed'];
onStage((stage) => ({ portal, installed } = stage));

const named = (key: string): string => `::-p-aria([name="${installed.say(key)}"])`;
/** A sentence with its places filled in. */
const filled = (key: string, ...values: string[]): string => values.reduce((text, value, i) => text.replace(`$${i + 1}`, value), installed.say(key));

describe('clipping a page again', () => {
  it('tells what differs; panel lists both looks, compares them, reads the older one, and undoes that by key', async () => {
    const address = portal.origin + PAGES.revised;
    const first = await clickToolbar(installed, await visit(installed, address));
    await shown(first, installed.say('popup.kept'));
    await first.close();

    portal.revise(2);
    const popup = await clickToolbar(installed, await visit(installed, address));
    await shown(popup, installed.say('popup.keptBefore'));
    await (await popup.waitForSelector(named('popup.clipAgain')))!.click();
    await shown(popup, filled('difference.text', '3'));
    await shown(popup, filled('difference.filesAdded', '1'));
    const again = await storedWhen(popup, ({ files }) => files.every(({ state }) => state !== 'waiting'));
    expect([again.clips.length, again.captures.length]).toEqual([1, 2]);
    const current = String(again.clips[0]!.f['capture']!.v);
    const older = again.captures.find(({ uid }) => uid !== current)!.uid;

    const panel = await readBeside(installed, popup);
    await (await panel.waitForSelector(`::-p-text(${installed.say('versions.title')})`))!.click();
    await shown(panel, installed.say('versions.first'));
    await (await panel.waitForSelector(`li ::-p-text(${installed.say('versions.compare')})`))!.click();
    await panel.waitForSelector('dialog[open] ins');
    const marks = await panel.evaluate(() => ({
      gone: [...document.querySelectorAll('dialog del')].map(({ lastChild }) => lastChild?.textContent),
      come: [...document.querySelectorAll('dialog ins')].map(({ lastChild }) => lastChild?.textContent),
    }));
    expect(marks.gone).toEqual(expect.arrayContaining(['九']));
    expect(marks.come).toEqual(expect.arrayContaining(['十', '二']));
    await panel.keyboard.press('Escape');
    await panel.waitForFunction(() => !document.querySelector('dialog[open]'));

    await (await panel.waitForSelector(`li ::-p-text(${installed.say('versions.switch')})`))!.click();
    await storedWhen(panel, ({ clips }) => clips[0]!.f['capture']!.v === older);
    await shown(panel, installed.say('undo.switched'));
    await panel.keyboard.down('Control');
    await panel.keyboard.press('z');
    await panel.keyboard.up('Control');
    const undone = await storedWhen(panel, ({ clips }) => clips[0]!.f['capture']!.v === current);
    expect(undone.captures).toHaveLength(2);
    await panel.close();
  });

  it('keeps a further look that found nothing new, and says so', async () => {
    const popup = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.revised));
    await (await popup.waitForSelector(named('popup.clipAgain')))!.click();
    await shown(popup, installed.say('difference.none'));
    expect((await stored(popup)).captures).toHaveLength(3);
    await popup.close();
  });
});

describe('the trash', () => {
  it('takes a clip, gives it back by key, and when emptied keeps the image that another clip shows too', async () => {
    const keep = async (address: string): Promise<void> => {
      const popup = await clickToolbar(installed, await visit(installed, address));
      await shown(popup, installed.say('popup.kept'));
      await storedWhen(popup, ({ files }) => files.every(({ state }) => state !== 'waiting'));
      await popup.close();
    };
    await keep(portal.url);
    await keep(`${portal.url}?from=list`);
    const library = await openOwnPage(installed, 'library.html');
    const both = (await stored(library)).clips.filter(({ view }) => view.urlKey.includes('t20261118_4821'));
    expect(both).toHaveLength(2);
    const [victim, other] = both as [(typeof both)[0], (typeof both)[0]];

    await library.evaluate((hash) => (location.hash = hash), `#/clip/${victim.id}`);
    const toTrash = async (): Promise<void> => {
      await (await library.waitForSelector(named('reader.more')))!.click();
      await (await library.waitForSelector(`[role="menuitem"]::-p-text(${installed.say('reader.trash')})`))!.click();
      await storedWhen(library, ({ clips }) => clips.some(({ id, view }) => id === victim.id && view.trashedAt !== undefined));
    };
    await toTrash();
    await library.keyboard.down('Control');
    await library.keyboard.press('z');
    await library.keyboard.up('Control');
    await storedWhen(library, ({ clips }) => clips.every(({ view }) => view.savedAt !== undefined));
    await toTrash();

    await library.evaluate(() => (location.hash = '#/trash'));
    await (await library.waitForSelector(named('trash.empty')))!.click();
    await shown(library, filled('trash.emptyAsk', '1'));
    await (await library.waitForSelector(`dialog ::-p-text(${filled('trash.emptyYes', '1')})`))!.click();
    await shown(library, installed.say('list.emptyTrash'));
    const after = await stored(library);
    expect(after.clips.some(({ id }) => id === victim.id)).toBe(false);
    const images = after.files.filter(({ clip, role, state }) => clip === other.id && role === 'image' && state === 'kept');
    expect(images.length).toBeGreaterThan(0);
    for (const { sha } of images) expect(after.blobs.some((blob) => blob.sha === sha)).toBe(true);
    await library.close();
  });
});
