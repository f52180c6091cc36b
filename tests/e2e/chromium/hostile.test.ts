import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickToolbar, discard, type Installed, launch, openOwnPage, visit } from './harness';
import { type HostilePortal, hostilePortal } from './hostile-portal';
import { inAllLooks } from './picture';
import { pressInPopup } from './press-in-popup';
import { shown } from './shown';
import { stored, storedWhen } from './stored';

const SENTENCE = '巡查人员两人一组，发现险情先报告、后处置，次日上午九时前把记录报区水务局值班室。';
const article = (body: string, script = ''): string =>
  `<!DOCTYPE html><meta charset="utf-8"><title>关于夜间巡查的通知</title><h1>关于夜间巡查的通知</h1><div class="info">发布日期：2026-07-05　来源：青石区水务局</div><div class="TRS_Editor">${body}</div><script>${script}</script>`;
const paragraphs = (count: number): string => Array.from({ length: count }, (_, i) => `<p>第${i}段：${SENTENCE}</p>`).join('\n');

/** Made and not written: what counts is their size. */
const MADE = {
  '/deep.html': () => article(`<p>${SENTENCE}</p><p>${SENTENCE}</p>`, `let inner = document.body.appendChild(document.createElement('div')); inner.hidden = true; for (let i = 0; i < 100000; i++) inner = inner.appendChild(document.createElement('div'));`),
  '/nested.html': () => article(`<p>${SENTENCE}</p><p>${SENTENCE}</p>${'<div><font>'.repeat(20_000)}<p>${SENTENCE}</p>`),
  '/20-mb.html': () => article(`${paragraphs(20_000)}<p><img width="400" height="300" src="data:image/bmp;base64,Qk${'A'.repeat(9_000_000)}"></p><script type="text/plain">${'字'.repeat(3_000_000)}</script>`),
  '/65-mb.html': () => article(`${paragraphs(2)}<script type="text/plain">${'字'.repeat((65 * 1024 * 1024) / 3)}</script>`),
  '/text-nodes.html': () => article(paragraphs(2), `const p = document.querySelector('.TRS_Editor').appendChild(document.createElement('p')); for (let i = 0; i < 500000; i++) p.append('字');`),
};

/** In another language, so that Readability comes; with elements called as our two scripts call what they leave for one another. */
const NAMESAKES = () =>
  `<!DOCTYPE html><meta charset="utf-8"><title>The quay</title><h1>The quay</h1>${['jianbaoReaders', 'jianbaoHear', 'jianbaoWork', 'jianbaoExtract', 'jianbaoWish'].map((id) => `<form id="${id}"><input name="region"><input name="text"></form>`).join('')}<article>${'<p>The harbour board met on Monday, and after a long debate it voted to rebuild the eastern quay before the winter comes.</p>'.repeat(5)}</article>`;

let portal: HostilePortal;
let installed: Installed;

beforeAll(async () => {
  portal = await hostilePortal({ ...MADE, '/namesakes.html': NAMESAKES });
  installed = await launch();
});

afterAll(async () => {
  await discard(installed);
  await portal.close();
});

/** What the policy of a page of ours has stopped since it was opened. */
const stopped = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const observer = new ReportingObserver(() => undefined, { types: ['csp-violation'], buffered: true });
    observer.observe();
    return observer.takeRecords().map(({ body }) => JSON.stringify(body));
  });

/** Our own pages tell of scripts, dialogs and what their policy had to stop. */
async function guarded(path: string): Promise<{ page: Page; trouble: () => Promise<unknown[]> }> {
  const page = await openOwnPage(installed, path);
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => seen.push(`${violatedDirective} ${blockedURI}`));
    addEventListener('error', ({ message }) => seen.push(message));
  });
  return { page, trouble: async () => [...dialogs, ...(await page.evaluate(() => [...(window as unknown as { seen: string[] }).seen, ...('pwned' in window ? ['pwned'] : []), ...('polluted' in {} ? ['polluted'] : [])]))] };
}

describe.each(['scripts.html', 'markup.html', 'names.html'])('the hostile page %s', (path) => {
  it('is kept as plain text and runs nothing of it, in popup and library; reading tells nobody', async () => {
    const { page: library, trouble } = await guarded('library.html');
    const before = new Set((await storedWhen(library, () => true)).clips.map(({ id }) => id));
    const page = await visit(installed, `${portal.origin}/${path}`);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('popup.kept'));
    expect(await popup.evaluate(() => 'pwned' in window || 'polluted' in {})).toBe(false);
    expect(await stopped(popup)).toEqual([]);
    const fresh = ({ clip }: { clip: number }): boolean => !before.has(clip);
    const { clips, files } = await storedWhen(library, (now) => now.clips.some(({ id }) => !before.has(id)) && now.files.filter(fresh).every(({ state }) => state !== 'waiting'));
    const [clip] = clips.filter(({ id }) => !before.has(id));
    await page.close({ runBeforeUnload: false });
    await Promise.allSettled([popup.close()]);

    const told = portal.told.length;
    const asked: string[] = [];
    const session = await library.createCDPSession();
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
    await library.bringToFront();
    await library.evaluate((id) => (location.hash = `#/clip/${id}`), clip!.id);
    await library.waitForFunction((title) => document.querySelector('article')?.textContent?.includes(title), {}, clip!.view.title);
    await library.waitForFunction(() => [...document.querySelectorAll<HTMLImageElement>('article img')].every((image) => image.complete));
    expect(await trouble()).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(`${installed.origin}/`) && !url.startsWith('blob:chrome-extension:'))).toEqual([]);
    expect(portal.told.slice(told).filter((url) => !url.startsWith('/from-page'))).toEqual([]);
    expect(
      await library.evaluate(() => {
        const body = document.querySelector('article div[lang="zh-CN"]:has(> p)')!;
        return [...body.querySelectorAll('script, iframe, object, embed, form, input, svg, math, style, link, base, template, [onerror], [onclick], [style], [href^="javascript"], [href^="data"]')].map(({ outerHTML }) => outerHTML);
      }),
    ).toEqual([]);
    for (const { name, alt } of files.filter(fresh)) {
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(alt).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
    }
    expect(`${clip!.view.title}${clip!.view.source}`).not.toMatch(/[<>\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
    await library.close();
  });
});

it('what the policy stops in a popup would be told', async () => {
  const popup = await openOwnPage(installed, 'popup.html');
  await popup.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = true';
    document.head.append(script);
  });
  expect(await stopped(popup)).toEqual(expect.arrayContaining([expect.stringContaining('script-src')]));
  expect(await popup.evaluate(() => 'pwned' in window)).toBe(false);
  await popup.close();
});

it('pages and markup that come as pictures are not kept as pictures', async () => {
  const own = await openOwnPage(installed, 'options.html');
  const { files } = await storedWhen(own, ({ files: rows }) => rows.some(({ url }) => url.endsWith('/markup-as-photo.jpg')));
  const photos = files.filter(({ url }) => url.includes('-as-photo'));
  expect(photos.map(({ state, reason }) => [state, reason])).toEqual([
    ['failed', 'file.notImage'],
    ['failed', 'file.notImage'],
  ]);
});

it('a page whose elements are called like what our scripts leave for one another is read', async () => {
  const popup = await clickToolbar(installed, await visit(installed, `${portal.origin}/namesakes.html`));
  await shown(popup, installed.say('popup.kept'));
  const { captures } = await storedWhen(popup, (now) => now.captures.some(({ url }) => url.endsWith('/namesakes.html')));
  expect(captures.find(({ url }) => url.endsWith('/namesakes.html'))!.completeness.text.kept).toBeGreaterThan(400);
  await popup.close();
});

describe('pages without measure', () => {
  it.each([
    ['/nested.html', 'popup.kept'],
    ['/20-mb.html', 'popup.kept'],
  ])('%s: %s, and the tab lives', async (path, sentence) => {
    const page = await visit(installed, portal.origin + path);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say(sentence), 200_000);
    await Promise.allSettled([popup.close()]);
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('关于夜间巡查的通知');
    await page.close();
  });
});

describe('the original of a page without measure', () => {
  it.each([
    ['/65-mb.html', 'received'],
    ['/text-nodes.html', 'received'],
    ['/deep.html', 'received'],
    ['/deep.html?no-store', 'as it stands'],
  ])('%s is refused, the tab lives, and it is kept when the reader wants it, %s, as the one file of a clip that says what it is', async (path, how) => {
    const own = await openOwnPage(installed, 'options.html');
    const url = portal.origin + path;
    const page = await visit(installed, url);
    const popup = await clickToolbar(installed, page);
    await shown(popup, installed.say('error.clip_tooLarge'), 200_000);
    if (path === '/text-nodes.html') await inAllLooks(popup, 'popup-too-large');
    await pressInPopup(popup, `::-p-aria([name="${installed.say('popup.keepOriginal')}"])`, { timeout: 60_000 });
    await shown(popup, installed.say('whole.originalOnly'), 200_000);
    if (path === '/text-nodes.html') await inAllLooks(popup, 'popup-original');
    const { captures, files, blobs } = await stored(own);
    const capture = captures.find((one) => one.url === url)!;
    expect(capture).toMatchObject({ fields: { title: { value: '关于夜间巡查的通知', origin: 'documentTitle', confidence: 0.4 } }, serialised: { missing: 'notAsked' }, received: { missing: 'notAsked' } });
    const [file] = files.filter((one) => one.capture === capture.uid);
    expect(file).toMatchObject({ url, name: '关于夜间巡查的通知.html', mime: 'text/html', state: 'kept' });
    const served = Buffer.from(await (await fetch(url)).arrayBuffer());
    const same = createHash('sha256').update(served).digest('hex') === file!.sha;
    expect(same).toBe(how === 'received');
    // The elements that its script made are in what the page wrote of itself.
    if (!same) expect(blobs.find(({ sha }) => sha === file!.sha)!.length).toBeGreaterThan(100_000 * '<div></div>'.length);
    await Promise.allSettled([popup.close()]);
    await own.bringToFront();
    await own.evaluate((id) => (location.href = `library.html#/clip/${id}`), file!.clip);
    await shown(own, installed.say('whole.originalOnly'));
    await shown(own, installed.say('file.save'));
    expect(await own.evaluate((name) => document.body.innerText.includes(name), installed.say('file.open'))).toBe(false);
    await own.close();
    expect(await page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('关于夜间巡查的通知');
    await page.close();
  }, 300_000);
});
