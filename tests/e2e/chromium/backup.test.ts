import 'fake-indexeddb/auto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PAGES, servePortal } from '../../../scripts/sample-portal/serve.mjs';
import { dumped, unzipped, zipped } from '../../library/helpers/backup';
import { draft, file, PIXEL } from '../../library/helpers/draft';
import { freshLibrary, keep } from '../../library/helpers/library';
import { breaches } from './axe';
import { download } from './download';
import { drawn } from './drawn';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { pressInPopup } from './press-in-popup';
import { shown } from './shown';
import { stored, storedWhen } from './stored';

let installed: Installed;

afterEach(() => discard(installed));

const named = (key: string): string => `::-p-aria([name="${installed.say(key)}"][role="button"])`;

/** The options page, without the prompt for a place to save to, which no driver can click: the downloads are used. */
async function optionsPage(): Promise<Page> {
  const page = await installed.browser.newPage();
  await page.evaluateOnNewDocument(() => Object.defineProperty(globalThis, 'showSaveFilePicker', { value: undefined }));
  await page.goto(`${installed.origin}/options.html`);
  return page;
}

const exported = (options: Page) => download(installed.browser, () => pressInPopup(options, named('backup.export')));

/** Chooses a file in the real prompt of the page. */
async function restore(options: Page, path: string): Promise<void> {
  const [chooser] = await Promise.all([options.waitForFileChooser(), pressInPopup(options, named('backup.restore'))]);
  await chooser.accept([path]);
}

/** A backup of made-up clips as a file. */
async function madeUp(clips: number): Promise<{ path: string; zip: Blob; folder: string }> {
  const lib = await freshLibrary();
  for (let n = 0; n < clips; n++) {
    const page = draft({ url: `https://portal.example.gov.cn/${n}.html`, text: `第${n}篇正文`, html: `<p>第${n}篇正文</p>`, files: [file(0, { url: PIXEL })] });
    await keep(lib, { draft: page });
  }
  const zip = await dumped(lib);
  const folder = await mkdtemp(join(tmpdir(), 'jianbao-backup-'));
  const path = join(folder, 'backup.zip');
  await writeFile(path, new Uint8Array(await zip.arrayBuffer()));
  return { path, zip, folder };
}

describe('everything out, everything in', () => {
  it('goes through the options page into a fresh profile, is read there offline with its images, and goes out the same', async () => {
    const portal = await servePortal();
    installed = await launch();
    const page = await visit(installed, portal.url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    await popup.close();
    const policy = await visit(installed, portal.origin + PAGES.policy);
    await shown(await clickToolbar(installed, policy), installed.say('popup.kept'));
    const first = await optionsPage();
    const before = await storedWhen(first, ({ clips, files }) => clips.length === 2 && files.every(({ state }) => state === 'kept'));
    expect(new Set(before.files.map(({ role }) => role))).toEqual(new Set(['image', 'attachment']));
    const one = await exported(first);
    await shown(first, installed.say('backup.exported').replace('$1', '2'));
    await discard(installed);
    await portal.close();

    installed = await launch();
    const second = await optionsPage();
    await restore(second, one.path);
    await shown(second, installed.say('backup.restored'));
    const after = await stored(second);
    expect(after.captures).toEqual(before.captures);
    expect(after.blobs).toEqual(before.blobs);
    const library = await openOwnPage(installed, 'library.html');
    for (const { id, view } of after.clips) {
      await library.evaluate((hash) => (location.hash = hash), `#/clip/${id}`);
      await library.waitForFunction((title) => document.querySelector('article')?.textContent?.includes(title), {}, view.title);
      await library.waitForFunction(drawn, {}, after.files.filter(({ clip, role }) => clip === id && role === 'image').length);
    }
    await second.bringToFront();
    const two = await exported(second);
    const [out, again] = [await unzipped(new Blob([one.bytes])), await unzipped(new Blob([two.bytes]))];
    expect([...again.keys()]).toEqual([...out.keys()]);
    expect(again).toEqual(out);
    expect([...out.keys()].some((name) => /^files\/.*\.jpg$/.test(name))).toBe(true);
    expect(await breaches(second)).toEqual([]);
  });

  it('leaves a whole library when the browser is killed midway, and does the rest afterwards', async () => {
    const { path, zip, folder } = await madeUp(60);
    installed = await launch();
    const other = await openOwnPage(installed, 'library.html');
    await shown(other, installed.say('list.empty')); // the library is there
    const options = await optionsPage();
    // Before there is anything to hold: a small one is over in no time.
    const held = holdWrites(other, 5);
    await restore(options, path);
    await held;
    const killed = installed.browser.process()!;
    const gone = new Promise((resolve) => killed.once('exit', resolve));
    killed.kill('SIGKILL');
    await gone;

    installed = await launch({ profile: installed.profile });
    const next = await optionsPage();
    const half = await wholeClips(next);
    expect(half.wrong).toEqual([]);
    expect(half.clips).toBeGreaterThanOrEqual(5);
    expect(half.clips).toBeLessThan(60);
    await restore(next, path);
    await shown(next, installed.say('backup.restored'));
    expect(await wholeClips(next)).toEqual({ clips: 60, wrong: [] });
    expect(await unzipped(new Blob([(await exported(next)).bytes]))).toEqual(await unzipped(zip));
    await rm(folder, { recursive: true });
  });

  it('refuses a damaged backup with the place, and restores what is whole when asked', async () => {
    const { path, zip, folder } = await madeUp(3);
    const entries = await unzipped(zip);
    const damaged = [...entries.keys()].find((name) => name.startsWith('text/'))!;
    // Made anew with the same manifest: pictures and bytes come as numbers.
    const tampered = [...entries].map(([name, text]): [string, string | Uint8Array<ArrayBuffer>] => {
      if (name.startsWith('files/')) return [name, Uint8Array.from(text.split(','), Number)];
      if (name === 'manifest.jsonl') return [name, text.replace(',,', ',"exportedAt":"2024-03-01T00:00:00.000Z",')];
      return [name, name === damaged ? `${text.slice(0, -1)}变` : text];
    });
    await writeFile(path, new Uint8Array(await (await zipped(tampered)).arrayBuffer()));
    installed = await launch();
    const options = await optionsPage();
    await restore(options, path);
    await shown(options, damaged);
    await shown(options, installed.say('error.backup_damaged'));
    expect((await stored(options)).clips).toEqual([]);
    expect(await breaches(options)).toEqual([]);
    await (await options.waitForSelector(named('backup.wholeParts')))!.click();
    await shown(options, installed.say('backup.restoredPartly'));
    expect((await stored(options)).clips).toHaveLength(3);
    await rm(folder, { recursive: true });
  });
});

/** Waits until so many clips are there, then holds a readwrite transaction over them: no further clip can be written. */
function holdWrites(ownPage: Page, clips: number): Promise<void> {
  return ownPage.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('jianbao'));
    while ((await done(db.transaction('clips').objectStore('clips').count())) < wanted);
    const store = db.transaction('clips', 'readwrite').objectStore('clips');
    const hold = (): void => {
      store.count().onsuccess = hold;
    };
    await done(store.count());
    hold();
  }, clips);
}

interface Row {
  id: number;
  uid: string;
  clip: string;
  capture: string;
  bodies: string[];
  sha: string;
}

/** How many clips there are, and what any of them lacks. */
function wholeClips(ownPage: Page): Promise<{ clips: number; wrong: string[] }> {
  return ownPage.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('jianbao'));
    const tx = db.transaction(['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'kv']);
    const all = (name: string) => done<Row[]>(tx.objectStore(name).getAll());
    const keys = async (name: string) => new Set(await done(tx.objectStore(name).getAllKeys()));
    const [clips, captures, files, texts, bodies, blobs, counts] = await Promise.all([
      all('clips'), all('captures'), all('files'), keys('texts'), keys('bodies'), keys('blobs'), done<{ live: number }>(tx.objectStore('kv').get('counts')),
    ]);
    db.close();
    const wrong: string[] = [];
    if (counts.live !== clips.length) wrong.push('counts');
    for (const { id, uid } of clips) {
      const own = captures.filter(({ clip }) => clip === uid);
      if (own.length !== 1) wrong.push(`${id} captures`);
      if (!texts.has(id)) wrong.push(`${id} text`);
      for (const capture of own) {
        if (!capture.bodies.every((sha) => bodies.has(sha))) wrong.push(`${id} bodies`);
        const rows = files.filter((row) => row.capture === capture.uid);
        if (rows.length !== 1 || !rows.every(({ sha }) => blobs.has(sha))) wrong.push(`${id} files`);
      }
    }
    if (captures.length !== clips.length || files.length !== clips.length) wrong.push('rows without a clip');
    return { clips: clips.length, wrong };
  });
}
