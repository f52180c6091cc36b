import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { NO_ARTICLE_PAGES } from '../no-article-pages';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { pressInPopup } from './press-in-popup';
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

const named = (key: string): string => `::-p-aria([name="${installed.say(key)}"])`;

describe('pages that are no article', () => {
  it.each(NO_ARTICLE_PAGES)('%s, %s: %s in words, and nothing is stored', async (_name, path, code) => {
    const page = await visit(installed, portal.origin + path);
    const popup = await clickToolbar(installed, page);
    await shown(popup, code);
    await shown(popup, installed.say(`error.${code.replace('.', '_')}`));
    expect((await stored(popup)).clips).toEqual([]);
    await popup.close();
  });

  it.each(['chrome://version/', 'about:blank'])('%s: no script may run there, which is said, and nothing is stored', async (url) => {
    const popup = await clickToolbar(installed, await visit(installed, url));
    await shown(popup, 'clip.restricted');
    await shown(popup, installed.say('error.clip_restricted'));
    expect((await stored(popup)).clips).toEqual([]);
    await popup.close();
  });

  it('opens the frame of another site by itself, where it clips', async () => {
    const popup = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.foreignFrame));
    const gone = new Promise<void>((done) => popup.once('close', () => done()));
    await pressInPopup(popup, named('popup.openFrame'));
    const opened = await installed.browser.waitForTarget((target) => target.url().startsWith(portal.otherOrigin) && target.type() === 'page');
    const page = (await opened.page())!;
    await gone;
    // A new tab is first the empty page, complete at once, under the address that it is on its way to.
    await page.waitForFunction((origin) => location.origin === origin && document.readyState === 'complete', {}, portal.otherOrigin);
    await page.bringToFront();
    const kept = await clickToolbar(installed, page);
    await shown(kept, installed.say('popup.kept'));
    await kept.close();
  });

  it('keeps a list all the same when told to', async () => {
    const popup = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.column));
    await pressInPopup(popup, named('popup.insist'));
    await shown(popup, installed.say('popup.kept'));
    await popup.close();
  });

  it('clips the article in a frame of the same site, under the address of the frame', async () => {
    const popup = await clickToolbar(installed, await visit(installed, portal.origin + PAGES.framed));
    await shown(popup, installed.say('popup.kept'));
    const { captures } = await stored(popup);
    const capture = captures.find(({ url }) => url === portal.origin + PAGES.longTitle);
    // The tab's own bytes are those of another page.
    expect(capture).toMatchObject({ received: { missing: 'notAsked' }, serialised: { sha: expect.any(String) } });
    await popup.close();
  });

  it('takes another click on that page for a further look at the clip, and undoes no more than that', async () => {
    const page = await visit(installed, portal.origin + PAGES.framed);
    const of = ({ clips, captures }: Awaited<ReturnType<typeof stored>>) => {
      const own = captures.filter(({ url }) => url === portal.origin + PAGES.longTitle);
      return { clips: clips.filter(({ uid }) => own.some(({ clip }) => clip === uid)), captures: own };
    };
    const before = await clickToolbar(installed, page);
    await shown(before, installed.say('popup.kept'));
    const { clips } = of(await stored(before));
    await before.close();
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    const now = of(await stored(popup));
    expect(now.clips.map(({ id }) => id)).toEqual(clips.map(({ id }) => id));
    expect(now.clips).toHaveLength(1);
    expect(now.captures.map(({ uid }) => uid)).toContain(now.clips[0]!.f['capture']!.v);
    await pressInPopup(popup, named('popup.undo'));
    await shown(popup, installed.say('popup.keptBefore'));
    const [clip] = of(await stored(popup)).clips;
    expect(clip).toMatchObject({ f: { capture: { v: clips[0]!.f['capture']!.v } }, view: { savedAt: clips[0]!.view.savedAt } });
    await popup.close();
  });
});

describe('tabs that show a file', () => {
  it.each([
    ['pdf', 'application/pdf', 'attachment'],
    ['image', 'image/jpeg', 'image'],
  ] as const)('%s: a clip with the one file, byte for byte, titled unsurely by its name', async (name, mime, role) => {
    const url = portal.origin + PAGES[name];
    const page = await visit(installed, url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    const now = await stored(popup);
    const capture = now.captures.find((one) => one.url === url)!;
    expect(capture.fields.title).toMatchObject({ value: url.split('/').at(-1)!.split('.')[0], confidence: 0.4 });
    const [file] = now.files.filter((one) => one.capture === capture.uid);
    const bytes = Buffer.from(await (await fetch(url)).arrayBuffer());
    expect(file).toMatchObject({ role, mime, state: 'kept', length: bytes.length, sha: createHash('sha256').update(bytes).digest('hex') });
    expect(capture.serialised).toEqual({ missing: 'notAsked' });
    await popup.close();
    const reader = await openOwnPage(installed, `library.html#/clip/${file!.clip}`);
    await storedWhen(reader, () => true);
    await (role === 'image' ? reader.waitForSelector('article img[src^="blob:"]') : shown(reader, installed.say('file.open')));
    await reader.close();
  });
});
