import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../../utils/article/sha256';
import { ulid } from '../../../utils/article/ulid';
import { restoreClip, setCells, trashClip } from '../../../utils/library/edit';
import { getBlob } from '../../../utils/library/read/get-blob';
import { getBody } from '../../../utils/library/read/get-body';
import { getBodyBytes } from '../../../utils/library/read/get-body-bytes';
import { getCapture } from '../../../utils/library/read/get-capture';
import { getDetails } from '../../../utils/library/read/get-details';
import { clipOfCapture } from '../../../utils/library/read/clip-of-capture';
import { filesOf } from '../../../utils/library/read/files-of';
import { storeCapture } from '../../../utils/library/store-capture';
import { contents } from '../helpers/contents';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, input, keep } from '../helpers/library';
import { purge } from '../helpers/purge';
import { expectWhole } from '../helpers/whole';

describe('storeCapture', () => {
  it('gives a clip a further capture, and keeps the old one and every correction', async () => {
    const lib = await freshLibrary();
    const first = input({ draft: draft({ files: [file(0)] }) });
    const kept = await storeCapture(lib, first);
    await setCells(lib, kept.id, { title: '改过的题名', 'tag:湿地': true });
    const second = input({ draft: draft({ text: '后来改了的正文。', files: [] }), again: kept.id });
    const clip = await storeCapture(lib, second);
    expect(clip).toMatchObject({ id: kept.id, uid: kept.uid, f: { capture: { v: second.capture }, title: { v: '改过的题名' } } });
    expect(clip.f['capture']!.t).toBeGreaterThan(kept.f['capture']!.t);
    expect(clip.view).toMatchObject({ title: '改过的题名', tags: ['湿地'], length: 8, savedAt: kept.view.savedAt, images: { found: 0, kept: 0 } });
    expect(await getCapture(lib, first.capture)).toMatchObject({ clip: kept.uid });
    expect(await filesOf(lib, first.capture)).toHaveLength(1);
    expect((await lib.db.get('texts', kept.id))!.text).toContain('后来改了的正文。');
    expect(await lib.db.count('clips')).toBe(1);
    expect(await storeCapture(lib, second)).toEqual(clip);
    await expectWhole(lib);
  });

  it('answers a click with the clip of the same page that another click kept meanwhile; a selection and a later click have their own', async () => {
    const lib = await freshLibrary();
    const clickAt = lib.now();
    const one = await keep(lib, { clickAt });
    const two = await keep(lib, { clickAt: clickAt + 1 });
    expect(two).toEqual(one);
    expect(await lib.db.count('captures')).toBe(1);
    const selection = draft();
    selection.completeness.verdict = 'selection';
    expect((await keep(lib, { clickAt, draft: selection })).id).not.toBe(one.id);
    expect((await keep(lib, { clickAt, draft: draft({ url: 'https://www.portal.example.gov.cn/other.html' }) })).id).not.toBe(one.id);
    expect((await keep(lib, { clickAt: one.view.savedAt! })).id).not.toBe(one.id);
    await expectWhole(lib);
  });

  it('makes a new clip when the one to be looked at again was purged', async () => {
    const lib = await freshLibrary();
    const kept = await storeCapture(lib, input());
    await purge(lib, kept.id);
    const clip = await storeCapture(lib, input({ again: kept.id }));
    expect(clip.id).toBeGreaterThan(kept.id);
    await expectWhole(lib);
  });

  it('makes a new clip when the one to be looked at again lies in the trash, and leaves that as it is; one that was taken out is gone on with', async () => {
    const lib = await freshLibrary();
    const kept = await storeCapture(lib, input());
    const trashed = await trashClip(lib, kept.id);
    const clip = await storeCapture(lib, input({ again: kept.id }));
    expect(clip.id).toBeGreaterThan(kept.id);
    expect(clip.view.savedAt).toBeDefined();
    expect(await lib.db.get('clips', kept.id)).toEqual(trashed);
    await restoreClip(lib, kept.id);
    expect((await storeCapture(lib, input({ again: kept.id }))).id).toBe(kept.id);
    await expectWhole(lib);
  });

  it('makes a new clip when the tab went on to another page, and leaves the one to be looked at again as it is', async () => {
    const lib = await freshLibrary();
    const kept = await storeCapture(lib, input());
    const other = 'https://www.portal.example.gov.cn/other.html';
    const clip = await storeCapture(lib, input({ draft: draft({ url: other }), again: kept.id }));
    expect(clip.id).toBeGreaterThan(kept.id);
    expect(clip.view.urlKey).toBe('portal.example.gov.cn/other.html');
    expect(await lib.db.get('clips', kept.id)).toEqual(kept);
    const sameByOtherWay = 'http://portal.example.gov.cn/zwgk/202403/t20240315_1024.html?utm_source=1#top';
    expect((await storeCapture(lib, input({ draft: draft({ url: sameByOtherWay }), again: kept.id }))).id).toBe(kept.id);
    await expectWhole(lib);
  });

  it('keeps everything that a page gave', async () => {
    const lib = await freshLibrary();
    const page = draft({ files: [file(0), file(1, { role: 'attachment', name: '附件1.docx', alt: '附件1：任务分解表' })] });
    const bytes = new Uint8Array([0xd4, 0xc6, 0xcf, 0xaa, 0, 255]); // not UTF-8
    const given = input({ draft: page, received: { bytes } });
    const clip = await storeCapture(lib, given);
    const capture = (await getCapture(lib, given.capture))!;
    expect(capture).toEqual({
      uid: given.capture,
      clip: clip.uid,
      url: page.url,
      at: page.capturedAt,
      zone: 'Asia/Shanghai',
      version: '0.1.0',
      charset: 'utf-8',
      fields: page.fields,
      html: await sha256(page.html),
      text: await sha256(page.text),
      serialised: { sha: await sha256(page.original), length: new TextEncoder().encode(page.original).length },
      received: { sha: await sha256(bytes), length: 6 },
      details: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: page.files,
      completeness: page.completeness,
      timings: { extractMs: 12, clickToStoredMs: 1000 },
    });
    expect(await getBody(lib, capture.html)).toBe(page.html);
    expect(await getBody(lib, capture.text)).toBe(page.text);
    expect(await getBody(lib, await sha256(page.original))).toBe(page.original);
    expect(await getBodyBytes(lib, await sha256(bytes))).toEqual(bytes);
    expect(await getBodyBytes(lib, capture.html)).toEqual(new TextEncoder().encode(page.html));
    expect(await getDetails(lib, capture)).toEqual({ candidates: page.candidates, removed: page.removed });
    expect((await filesOf(lib, given.capture)).map(({ n, clip: id, state }) => [n, id, state])).toEqual([
      [0, clip.id, 'waiting'],
      [1, clip.id, 'waiting'],
    ]);
    expect(clip).toMatchObject({ id: 1, createdBy: '', by: '', lost: [], f: { capture: { v: given.capture, t: 1 } } });
    expect(await clipOfCapture(lib, given.capture)).toEqual(clip);
    expect(await lib.db.getAll('pend')).toEqual([{ id: 1 }]);
    expect(await lib.db.getAll('edits')).toEqual([]);
    await expectWhole(lib);
  });

  it('compresses the page and its removed blocks, and leaves HTML and text plain', async () => {
    const lib = await freshLibrary();
    await keep(lib, { draft: draft({ original: `<p>${'湿地'.repeat(5000)}</p>` }), received: { bytes: new Uint8Array(9000) } });
    const rows = await lib.db.getAll('bodies');
    expect(Object.fromEntries(rows.map(({ kind, encoding }) => [kind, encoding]))).toEqual({
      html: 'utf8',
      text: 'utf8',
      serialised: 'gzip',
      received: 'gzip',
      details: 'gzip',
    });
    for (const row of rows) if (row.kind === 'serialised' || row.kind === 'received') expect(row.data!.length).toBeLessThan(row.length / 20);
  });

  it('answers with the same clip when asked again, writes nothing, and does no work', async () => {
    const lib = await freshLibrary();
    const given = input();
    await storeCapture(lib, given);
    const edited = await setCells(lib, 1, { title: '别名' });
    const before = await contents(lib);
    const digest = vi.spyOn(crypto.subtle, 'digest');
    expect(await storeCapture(lib, given)).toEqual(edited);
    expect(digest).not.toHaveBeenCalled();
    expect(await contents(lib)).toEqual(before);
  });

  it('makes one clip when asked twice at once', async () => {
    const lib = await freshLibrary();
    const given = input();
    const [one, two] = await Promise.all([storeCapture(lib, given), storeCapture(lib, given)]);
    expect(two).toEqual(one);
    expect(await lib.db.count('clips')).toBe(1);
    await expectWhole(lib);
  });

  it('keeps no original when that is switched off', async () => {
    const lib = await freshLibrary();
    const given = input({ keepOriginal: false, received: { bytes: new Uint8Array([1]) } });
    await storeCapture(lib, given);
    const capture = await getCapture(lib, given.capture);
    expect(capture).toMatchObject({ serialised: { missing: 'switchedOff' }, received: { missing: 'switchedOff' } });
    expect((await lib.db.getAll('bodies')).map(({ kind }) => kind).sort()).toEqual(['details', 'html', 'text']);
    await expectWhole(lib);
  });

  it('says why there are no bytes', async () => {
    const lib = await freshLibrary();
    const given = input({ received: { missing: 'sandboxed' } });
    await storeCapture(lib, given);
    expect((await getCapture(lib, given.capture))!.received).toEqual({ missing: 'sandboxed' });
  });

  it('stores one content once, across clips', async () => {
    const lib = await freshLibrary();
    await keep(lib);
    const once = await lib.db.getAll('bodies');
    await keep(lib);
    expect(await lib.db.getAll('bodies')).toEqual(once);
    await expectWhole(lib);
  });

  it('keeps a text readable within transactions when the page itself is that text', async () => {
    const lib = await freshLibrary();
    const text = '纯文本公告';
    await keep(lib, { draft: draft({ text: '别的', original: text }) });
    await keep(lib, { draft: draft({ text, html: text, original: text }), received: { bytes: new TextEncoder().encode(text) } });
    expect((await lib.db.get('bodies', await sha256(text)))!.encoding).toBe('utf8');
    expect(await getBody(lib, await sha256(text))).toBe(text);
    await expectWhole(lib);
  });

  it('keeps the bytes of a view, not of the buffer behind it', async () => {
    const lib = await freshLibrary();
    const bytes = new Uint8Array([1, 2, 3, 4, 5]).subarray(1, 3);
    await keep(lib, { received: { bytes } });
    expect(await getBodyBytes(lib, await sha256(new Uint8Array([2, 3])))).toEqual(new Uint8Array([2, 3]));
  });

  it('keeps what no encoding should touch', async () => {
    const lib = await freshLibrary();
    const odd = '\uFEFF〇\u3000𠮷 e\u0301\u0000 \uD842';
    const given = input({ draft: draft({ html: odd, text: odd, original: '\uFEFF页' }) });
    await storeCapture(lib, given);
    const capture = (await getCapture(lib, given.capture))!;
    expect(await getBody(lib, capture.html)).toBe(odd);
    expect(await getBody(lib, capture.html)).not.toBe(odd.normalize('NFC'));
    expect(await getBody(lib, await sha256('\uFEFF页'))).toBe('\uFEFF页');
  });
});

describe('images inside the page', () => {
  it('are kept at once, one content once, and only their type stays in the rows', async () => {
    const lib = await freshLibrary();
    const plain = `data:image/gif,${encodeURIComponent(atob(PIXEL.split(',')[1]!)).replaceAll('%C3%BF', '%FF')}`;
    const given = input({ draft: draft({ files: [file(0, { url: PIXEL }), file(1, { url: PIXEL.replace('gif', 'GIF') }), file(2, { url: plain })] }) });
    const clip = await storeCapture(lib, given);
    const [row, , other] = await filesOf(lib, given.capture);
    expect(row).toMatchObject({ state: 'kept', reason: null, tries: 0, url: 'data:image/gif', mime: 'image/gif', length: 42 });
    expect(other!.state).toBe('kept');
    expect((await getCapture(lib, given.capture))!.files.map(({ url }) => url)).toEqual(['data:image/gif', 'data:image/gif', 'data:image/gif']);
    const blob = (await getBlob(lib, row!.sha!))!;
    expect([blob.type, blob.size]).toEqual(['image/gif', 42]);
    expect(await sha256(await blob.arrayBuffer())).toBe(row!.sha);
    expect((await filesOf(lib, given.capture))[1]!.sha).toBe(row!.sha);
    expect(clip.view.images).toEqual({ found: 3, kept: 3 });
    expect(clip.view.states).toEqual([]);
    await expectWhole(lib);
  });

  it.each([
    ['data:image/svg+xml,%3Csvg%2F%3E', 'file.notImage'],
    ['data:text/html,<p>', 'file.notImage'],
    ['data:,x', 'file.notImage'],
    ['data:image/png;base64,', 'file.empty'],
    ['data:image/png;base64,***', 'file.badAddress'],
    ['data:image/png', 'file.badAddress'],
  ])('%s is not kept: %s', async (url, reason) => {
    const lib = await freshLibrary();
    const capture = ulid();
    const clip = await keep(lib, { capture, draft: draft({ files: [file(0, { url })] }) });
    expect(await filesOf(lib, capture)).toMatchObject([{ state: 'failed', reason, sha: null }]);
    expect(clip.view.states).toEqual(['filesFailed']);
    expect(await lib.db.count('blobs')).toBe(0);
  });
});
