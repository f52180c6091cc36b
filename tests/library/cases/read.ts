import { describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../utils/article/app-error';
import { sha256 } from '../../../utils/article/sha256';
import { restoreClip, setCells, trashClip } from '../../../utils/library/edit';
import { countClips } from '../../../utils/library/read/count-clips';
import { findByUrlKey } from '../../../utils/library/read/find-by-url-key';
import { getBlob } from '../../../utils/library/read/get-blob';
import { getBody } from '../../../utils/library/read/get-body';
import { getBodyBytes } from '../../../utils/library/read/get-body-bytes';
import { getCapture } from '../../../utils/library/read/get-capture';
import { getClip } from '../../../utils/library/read/get-clip';
import { getDetails } from '../../../utils/library/read/get-details';
import { filesOf } from '../../../utils/library/read/files-of';
import { keptFrame } from '../../../utils/library/read/kept-frame';
import { clipOfCapture } from '../../../utils/library/read/clip-of-capture';
import { listClips } from '../../../utils/library/read/list-clips';
import { openLibrary } from '../../../utils/library/open';
import { storeCapture } from '../../../utils/library/store-capture';
import { draft } from '../helpers/draft';
import { freshLibrary, freshName, input, keep, removeDatabase } from '../helpers/library';

/** A browser that knows nothing of `getAll({direction})` takes the options for a key, and refuses. */
function withoutDirection() {
  const original = IDBIndex.prototype.getAll;
  return vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(function (this: IDBIndex, query, count) {
    if (typeof query === 'object' && query !== null && 'direction' in query) throw new DOMException('not a valid key', 'DataError');
    return original.call(this, query, count);
  });
}

describe.each([
  ['with getAll({direction})', () => undefined],
  ['by cursor', withoutDirection],
])('listClips %s', (_name, prepare) => {
  it('pages from the newest to the oldest', async () => {
    const spy = prepare();
    const lib = await freshLibrary();
    for (let i = 0; i < 7; i++) await keep(lib);
    const ids = async (offset: number, limit: number) => (await listClips(lib, { offset, limit })).map(({ id }) => id);
    expect(await ids(0, 3)).toEqual([7, 6, 5]);
    expect(await ids(3, 3)).toEqual([4, 3, 2]);
    expect(await ids(6, 3)).toEqual([1]);
    expect(await ids(7, 3)).toEqual([]);
    expect(await ids(700, 3)).toEqual([]);
    expect(await ids(0, 0)).toEqual([]);
    expect(await ids(0, 100)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    if (spy) expect(spy).toHaveBeenCalled();
  });

  it('pages clips of the same millisecond without a gap or a double', async () => {
    prepare();
    const name = freshName();
    let time = 1_709_251_200_000;
    const lib = await openLibrary({ name, now: () => time });
    for (const step of [0, 1, 0, 0, 0, 1, 0]) {
      time += step;
      await keep(lib);
    }
    const pages = await Promise.all(Array.from({ length: 8 }, (_, offset) => listClips(lib, { offset, limit: 2 })));
    lib.close();
    await removeDatabase(name);
    expect(pages.map((page) => page.map(({ id }) => id))).toEqual([[7, 6], [6, 5], [5, 4], [4, 3], [3, 2], [2, 1], [1], []]);
  });

  it('shows the trash by when each was put there', async () => {
    prepare();
    const lib = await freshLibrary();
    for (let i = 0; i < 3; i++) await keep(lib);
    await trashClip(lib, 3);
    await trashClip(lib, 1);
    expect((await listClips(lib, { offset: 0, limit: 9 })).map(({ id }) => id)).toEqual([2]);
    expect((await listClips(lib, { offset: 0, limit: 9, trash: true })).map(({ id }) => id)).toEqual([1, 3]);
    expect((await listClips(lib, { offset: 1, limit: 9, trash: true })).map(({ id }) => id)).toEqual([3]);
    await restoreClip(lib, 1);
    expect((await listClips(lib, { offset: 0, limit: 9 })).map(({ id }) => id)).toEqual([2, 1]);
  });
});

describe('lists', () => {
  it('hold what a row shows and nothing else, and look at clips alone', async () => {
    const lib = await freshLibrary();
    const { id, uid, view } = await keep(lib);
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await listClips(lib, { offset: 0, limit: 10 })).toEqual([{ id, uid, view }]);
    expect(await findByUrlKey(lib, view.urlKey)).toEqual([{ id, uid, view }]);
    expect(new Set(spy.mock.calls.flatMap(([stores]) => (typeof stores === 'string' ? stores : [...stores])))).toEqual(new Set(['clips']));
  });

  it('count the live and the trashed', async () => {
    const lib = await freshLibrary();
    expect([await countClips(lib), await countClips(lib, { trash: true })]).toEqual([0, 0]);
    for (let i = 0; i < 3; i++) await keep(lib);
    await trashClip(lib, 2);
    expect([await countClips(lib), await countClips(lib, { trash: true })]).toEqual([2, 1]);
  });
});

describe('findByUrlKey', () => {
  it('finds live clips of the page, newest first', async () => {
    const lib = await freshLibrary();
    const { view } = await keep(lib);
    await keep(lib, { draft: draft({ url: 'http://portal.example.gov.cn/zwgk/202403/t20240315_1024.html' }) });
    await keep(lib, { draft: draft({ url: 'https://portal.example.gov.cn/zwgk/202403/t20240315_1025.html' }) });
    await keep(lib);
    expect((await findByUrlKey(lib, view.urlKey)).map(({ id }) => id)).toEqual([4, 2, 1]);
    await trashClip(lib, 2);
    expect((await findByUrlKey(lib, view.urlKey)).map(({ id }) => id)).toEqual([4, 1]);
    expect(await findByUrlKey(lib, 'portal.example.gov.cn/none')).toEqual([]);
  });
});

describe('what is not here', () => {
  it('is undefined, or empty', async () => {
    const lib = await freshLibrary();
    const none = '0'.repeat(64);
    expect(await getClip(lib, 1)).toBeUndefined();
    expect(await getCapture(lib, 'none')).toBeUndefined();
    expect(await clipOfCapture(lib, 'none')).toBeUndefined();
    expect(await getBody(lib, none)).toBeUndefined();
    expect(await getBodyBytes(lib, none)).toBeUndefined();
    expect(await getBlob(lib, none)).toBeUndefined();
    expect(await filesOf(lib, 'none')).toEqual([]);
  });

  it('is undefined when it is known but lies elsewhere', async () => {
    const lib = await freshLibrary();
    const given = input();
    await storeCapture(lib, given);
    const capture = (await getCapture(lib, given.capture))!;
    await lib.db.put('bodies', { sha: capture.html, kind: 'html', encoding: 'utf8', data: null, length: 1 });
    await lib.db.put('bodies', { sha: capture.details, kind: 'details', encoding: 'gzip', data: null, length: 1 });
    await lib.db.put('blobs', { sha: 'b', mime: 'image/png', length: 1, bytes: null });
    expect(await getBody(lib, capture.html)).toBeUndefined();
    expect(await getDetails(lib, capture)).toBeUndefined();
    expect(await getBodyBytes(lib, capture.details)).toBeUndefined();
    expect(await getBlob(lib, 'b')).toBeUndefined();
  });

  it('comes back when the same content is kept again', async () => {
    const lib = await freshLibrary();
    const sha = await sha256(draft().html);
    await lib.db.put('bodies', { sha, kind: 'html', encoding: 'utf8', data: null, length: 1 });
    await keep(lib);
    expect(await getBody(lib, sha)).toBe(draft().html);
  });

  it('is an error with a code when it is damaged', async () => {
    const lib = await freshLibrary();
    await lib.db.put('bodies', { sha: 'x', kind: 'received', encoding: 'gzip', data: new Uint8Array([1, 2, 3]), length: 3 });
    await expect(getBody(lib, 'x')).rejects.toMatchObject({ name: 'AppError', code: 'library.failed' });
  });

  it('is an error with a code when the library is closed', async () => {
    const lib = await freshLibrary();
    lib.close();
    await expect(listClips(lib, { offset: 0, limit: 1 })).rejects.toBeInstanceOf(AppError);
    await expect(getClip(lib, 1)).rejects.toMatchObject({ code: 'library.failed' });
    await expect(keep(lib)).rejects.toMatchObject({ code: 'library.failed' });
  });
});

describe('keptFrame', () => {
  const LATER = Date.UTC(2098, 0, 1);

  it('names the clip of the frame’s article and what it shows, newest first', async () => {
    const lib = await freshLibrary();
    const [one, two] = [await keep(lib), await keep(lib)];
    expect(await keptFrame(lib, draft(), LATER)).toEqual({ clip: two.id, capture: two.f['capture']!.v });
    // Words of the reader's own are not the page's.
    await setCells(lib, two.id, { title: '改过的题名' });
    expect((await keptFrame(lib, draft(), LATER))?.clip).toBe(two.id);
    await trashClip(lib, two.id);
    expect(await keptFrame(lib, draft(), LATER)).toEqual({ clip: one.id, capture: one.f['capture']!.v });
  });

  it('knows none of another address, title, of a part that was selected, in the trash, or of the same wish', async () => {
    const lib = await freshLibrary();
    const selection = draft();
    selection.completeness.verdict = 'selection';
    await keep(lib, { draft: selection });
    expect(await keptFrame(lib, draft(), LATER)).toBeUndefined();
    const clip = await keep(lib);
    expect((await keptFrame(lib, draft(), LATER))?.clip).toBe(clip.id);
    const { title, ...untitled } = draft().fields;
    expect(await keptFrame(lib, draft({ url: 'https://www.portal.example.gov.cn/other.html' }), LATER)).toBeUndefined();
    expect(await keptFrame(lib, draft({ fields: { title: { ...title!, value: '另一篇' } } }), LATER)).toBeUndefined();
    expect(await keptFrame(lib, draft({ fields: untitled }), LATER)).toBeUndefined();
    expect(await keptFrame(lib, draft(), clip.view.savedAt! - 1)).toBeUndefined();
    await trashClip(lib, clip.id);
    expect(await keptFrame(lib, draft(), LATER)).toBeUndefined();
  });
});
