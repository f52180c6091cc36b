import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeGbk } from '../../scripts/sample-portal/gbk.mjs';
import { PAGES, type Portal, SIGNAL, servePortal } from '../../scripts/sample-portal/serve.mjs';

const root = join(import.meta.dirname, '../..');

/** Pages of the portal that are fixtures of the extraction too, under the same path. */
const SHARED = [
  ['zzgz/202611/t20261118_4821.html', 'sample--organisation-news'],
  ['zwgk/202611/content_3107.html', 'gov-cn--policy-index-table'],
] as const;

test.each(SHARED)('%s is the page of the fixture %s', (page, folder) => {
  const served = readFileSync(join(root, 'scripts/sample-portal/site', page), 'utf8');
  expect(readFileSync(join(root, 'tests/fixtures/pages', folder, 'source.html'), 'utf8')).toBe(served);
});

test('GBK: what the decoder reads back is the text', () => {
  const text = '石桥镇 abc，〖大 中 小〗陶镕、方喆';
  expect(new TextDecoder('gbk').decode(encodeGbk(text))).toBe(text);
  expect(() => encodeGbk('𠀀')).toThrow(RangeError);
});

describe('the portal', () => {
  let portal: Portal;
  beforeEach(async () => {
    portal = await servePortal();
  });
  afterEach(() => portal.close());

  const get = (path: string) => fetch(portal.origin + path);

  test('serves its pages with their files, and remembers what was asked', async () => {
    for (const path of Object.values(PAGES)) expect((await get(path)).status, path).toBe(200);
    const image = await get('/zzgz/202611/W020261118501.jpg');
    expect(image.headers.get('content-type')).toBe('image/jpeg');
    expect(new Uint8Array(await image.arrayBuffer()).slice(0, 3)).toEqual(Uint8Array.of(0xff, 0xd8, 0xff));
    const pdf = await (await get('/zzgz/202611/P020261118503.pdf')).text();
    expect(pdf).toMatch(/^%PDF-/);
    expect(portal.requests).toEqual([...Object.values(PAGES), '/zzgz/202611/W020261118501.jpg', '/zzgz/202611/P020261118503.pdf']);
  });

  test('sends GBK bytes under their charset', async () => {
    const reply = await get(PAGES.gbk);
    expect(reply.headers.get('content-type')).toBe('text/html; charset=gbk');
    expect(new TextDecoder('gbk', { fatal: true }).decode(await reply.arrayBuffer())).toContain('乡土人才技能比武');
  });

  test('has a page of about 100 KB, the same every time', async () => {
    const [first, second] = [await (await get(PAGES.long)).text(), await (await get(PAGES.long)).text()];
    expect(Buffer.byteLength(first)).toBeGreaterThan(95_000);
    expect(Buffer.byteLength(first)).toBeLessThan(105_000);
    expect(second).toBe(first);
  });

  test('names its other origin in the page with a foreign image', async () => {
    expect(await (await get(PAGES.otherOrigin)).text()).toContain(`<img src="${portal.otherOrigin}/zzgz/202611/W020261118502.jpg"`);
    expect(new URL(portal.otherOrigin).hostname).toBe('localhost');
  });

  test('marks pages as sandboxed or not to be cached', async () => {
    expect((await get(PAGES.sandboxed)).headers.get('content-security-policy')).toBe('sandbox');
    expect((await get(PAGES.notCached)).headers.get('cache-control')).toBe('no-store');
    expect((await get(PAGES.news)).headers.get('content-security-policy')).toBeNull();
  });

  test('answers 404 for what it has not, and never leaves its folder', async () => {
    for (const path of ['/zzgz/none.html', '/images', '/%2e%2e/serve.mjs', '/..%2fserve.mjs', '/%']) expect((await get(path)).status, path).toBe(404);
  });

  test('holds a reply back until it is released', async () => {
    const held = portal.hold(SIGNAL);
    let answered = false;
    const reply = get(SIGNAL).then((response) => {
      answered = true;
      return response.text();
    });
    await held.arrived;
    expect((await get(PAGES.news)).status).toBe(200);
    expect(answered).toBe(false);
    held.release();
    expect(await reply).toBe('ok\n');
    expect((await get(SIGNAL)).status).toBe(200);
  });

  test('closes while it holds a reply', async () => {
    const held = portal.hold(SIGNAL);
    const reply = get(SIGNAL).then(
      () => 'answered',
      () => 'cut',
    );
    await held.arrived;
    await portal.close();
    held.release();
    expect(await reply).toBe('cut');
  });
});
