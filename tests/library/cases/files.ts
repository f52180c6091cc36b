import { describe, expect, it } from 'vitest';
import { ulid } from '../../../utils/article/ulid';
import { deriveCapture } from '../../../utils/library/derive-capture';
import { putFile } from '../../../utils/library/files';
import { filesOf } from '../../../utils/library/read/files-of';
import { getBlob } from '../../../utils/library/read/get-blob';
import { getClip } from '../../../utils/library/read/get-clip';
import { waitingFiles } from '../../../utils/library/read/waiting-files';
import { contents } from '../helpers/contents';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, keep } from '../helpers/library';
import { purge } from '../helpers/purge';
import { expectWhole } from '../helpers/whole';

const bytes = new Uint8Array([137, 80, 78, 71]);

async function clipWithFiles(count = 2) {
  const lib = await freshLibrary();
  const capture = ulid();
  const files = Array.from({ length: count }, (_, n) => file(n, n % 2 ? { role: 'attachment', name: `附件${n}.pdf` } : {}));
  await keep(lib, { capture, draft: draft({ files }) });
  return { lib, capture };
}

describe('putFile', () => {
  it('keeps content, row and view together', async () => {
    const { lib, capture } = await clipWithFiles();
    const row = await putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' });
    expect(row).toMatchObject({ capture, n: 0, state: 'kept', reason: null, mime: 'image/png', length: 4, tries: 0 });
    expect((await filesOf(lib, capture))[0]).toEqual(row);
    const blob = (await getBlob(lib, row.sha!))!;
    expect(blob.type).toBe('image/png');
    expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
    expect((await getClip(lib, 1))!.view).toMatchObject({ images: { found: 1, kept: 1 }, attachments: { found: 1, kept: 0 }, states: ['filesWaiting'] });
    await expectWhole(lib);
  });

  it.each([
    ['failed', 'file.http', 1, 'filesFailed'],
    ['needsPermission', null, 0, 'filesNeedPermission'],
    ['needsPage', null, 0, 'filesNeedPage'],
    ['waiting', null, 0, 'filesWaiting'],
  ] as const)('notes %s', async (state, reason, tries, word) => {
    const { lib, capture } = await clipWithFiles(1);
    expect(await putFile(lib, capture, 0, { state, reason })).toMatchObject({ state, reason, tries, sha: null });
    expect((await getClip(lib, 1))!.view.states).toEqual([word]);
    await expectWhole(lib);
  });

  it('counts the failures, and forgets the reason once kept', async () => {
    const { lib, capture } = await clipWithFiles(1);
    await putFile(lib, capture, 0, { state: 'failed', reason: 'file.timeout' });
    await putFile(lib, capture, 0, { state: 'waiting', reason: null });
    expect((await putFile(lib, capture, 0, { state: 'failed', reason: 'file.http' })).tries).toBe(2);
    expect(await putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' })).toMatchObject({ reason: null, tries: 2 });
    expect((await getClip(lib, 1))!.view.states).toEqual([]);
  });

  it('never loses or changes what is kept', async () => {
    const { lib, capture } = await clipWithFiles(1);
    await putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' });
    const before = await contents(lib);
    await putFile(lib, capture, 0, { state: 'failed', reason: 'file.http' });
    await putFile(lib, capture, 0, { state: 'kept', bytes: new Uint8Array([1]), mime: 'image/gif' });
    expect(await contents(lib)).toEqual(before);
  });

  it('stores one content once', async () => {
    const { lib, capture } = await clipWithFiles(2);
    await putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' });
    await putFile(lib, capture, 1, { state: 'kept', bytes: new Uint8Array([0, ...bytes]).subarray(1), mime: 'application/pdf' });
    expect(await lib.db.count('blobs')).toBe(1);
    const [image, attachment] = await filesOf(lib, capture);
    expect(attachment!.sha).toBe(image!.sha);
    expect(attachment!.mime).toBe('application/pdf');
    await expectWhole(lib);
  });

  it('brings back content that lay elsewhere', async () => {
    const { lib, capture } = await clipWithFiles(1);
    const { sha } = await putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' });
    await lib.db.put('blobs', { sha: sha!, mime: 'image/png', length: 4, bytes: null });
    const other = ulid();
    await keep(lib, { capture: other, draft: draft({ files: [file(0)] }) });
    await putFile(lib, other, 0, { state: 'kept', bytes, mime: 'image/png' });
    expect((await getBlob(lib, sha!))!.size).toBe(4);
  });

  it('settles the same file of the other captures of its clip, which nobody else may be fetching', async () => {
    const { lib, capture } = await clipWithFiles(3);
    const { html, text, candidates, completeness } = draft({ files: [] });
    const next = ulid();
    const files = [2, 0, 1].map((was, n) => ({ ...file(was, was % 2 ? { role: 'attachment', name: `附件${was}.pdf` } : {}), n, was }));
    await deriveCapture(lib, capture, { capture: next, by: 'putBack', html, text, files, details: { candidates, removed: [] }, completeness });
    const other = ulid();
    await keep(lib, { capture: other, draft: draft({ files: [file(0)] }) });

    await putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' });
    await putFile(lib, capture, 1, { state: 'failed', reason: 'file.http' });
    await putFile(lib, capture, 2, { state: 'needsPage', reason: null });
    expect((await filesOf(lib, next)).map(({ n, state, reason, tries }) => [n, state, reason, tries])).toEqual([[0, 'needsPage', null, 0], [1, 'kept', null, 0], [2, 'failed', 'file.http', 1]]);
    expect((await getClip(lib, 1))!.view).toMatchObject({ images: { found: 2, kept: 1 }, states: ['filesNeedPage', 'filesFailed'] });
    // What one of them said for itself stays, until the file is here.
    await putFile(lib, capture, 2, { state: 'failed', reason: 'file.timeout' });
    expect((await filesOf(lib, next))[0]!.state).toBe('needsPage');
    await putFile(lib, capture, 2, { state: 'kept', bytes, mime: 'image/png' });
    await putFile(lib, capture, 1, { state: 'kept', bytes, mime: 'application/pdf' });
    expect((await filesOf(lib, next)).map(({ n, state, reason, tries, mime }) => [n, state, reason, tries, mime])).toEqual([[0, 'kept', null, 0, 'image/png'], [1, 'kept', null, 0, 'image/png'], [2, 'kept', null, 1, 'application/pdf']]);
    expect((await getClip(lib, 1))!.view).toMatchObject({ images: { found: 2, kept: 2 }, attachments: { found: 1, kept: 1 }, states: [] });
    expect((await filesOf(lib, other))[0]!.state).toBe('waiting');
    await expectWhole(lib);
  });

  it('says when the clip has gone meanwhile, and leaves no content behind', async () => {
    const { lib, capture } = await clipWithFiles(1);
    await purge(lib, 1);
    await expect(putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' })).rejects.toMatchObject({ code: 'library.missing' });
    await expect(putFile(lib, capture, 5, { state: 'failed', reason: null })).rejects.toMatchObject({ code: 'library.missing' });
    expect(await lib.db.count('blobs')).toBe(0);
  });
});

describe('waitingFiles', () => {
  it('names what is still to come', async () => {
    const { lib, capture } = await clipWithFiles(5);
    await keep(lib, { draft: draft({ files: [file(0, { url: PIXEL }), file(1)] }) });
    await putFile(lib, capture, 0, { state: 'kept', bytes, mime: 'image/png' });
    await putFile(lib, capture, 1, { state: 'failed', reason: 'file.http' });
    await putFile(lib, capture, 2, { state: 'needsPage', reason: null });
    await putFile(lib, capture, 3, { state: 'needsPermission', reason: null });
    const rows = (await waitingFiles(lib)).map(({ clip, n, state }) => `${clip}:${n} ${state}`);
    expect(rows.sort()).toEqual(['1:2 needsPage', '1:3 needsPermission', '1:4 waiting', '2:1 waiting']);
  });
});
