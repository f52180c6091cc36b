import { afterEach, describe, expect, it, vi } from 'vitest';
import { setCells } from '../../../utils/library/edit';
import { writeError } from '../../../utils/library/errors';
import { contents } from '../helpers/contents';
import { freshLibrary, keep } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

/** The errors of Chromium 156 on a disk without a free block, as tests/e2e/chromium/full-disk.test.ts meets them. */
const TORN = ['UnknownError', 'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)'] as const;
const NO_BLOBS = ['DataError', 'Failed to write blobs (IOError)'] as const;
const NO_OPENING = ['UnknownError', 'Internal error opening backing store for indexedDB.open.'] as const;
const FULL_OPENING = ['QuotaExceededError', 'Encountered full disk while opening backing store for indexedDB.open.'] as const;

let clock = 1e9;

/** What the browser says is left, as it is asked again and again. */
function room(...bytes: number[]): void {
  // No look is fresh enough for the next one.
  vi.spyOn(performance, 'now').mockImplementation(() => (clock += 1e6));
  const left = [...bytes];
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({ quota: 1000 + (left.length > 1 ? left.shift()! : left[0]!), usage: 1000 }) } });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function failPuts([name, message]: readonly [string, string]): { mockRestore(): void } {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException(message, name);
  });
}

describe('a full disk', () => {
  it.each([TORN, NO_BLOBS, FULL_OPENING])('is told from %s, and leaves nothing half', async (...error) => {
    const lib = await freshLibrary();
    const clip = await keep(lib);
    const before = await contents(lib);
    room(1e12, 0); // it fills up while something is written
    const failing = failPuts(error);
    await expect(setCells(lib, clip.id, { title: '甲' })).rejects.toMatchObject({ code: 'library.full' });
    failing.mockRestore();
    expect(await contents(lib)).toEqual(before);
    room(1e12);
    await setCells(lib, clip.id, { title: '甲' });
    await expectWhole(lib);
  });

  it('is not what every failure is', async () => {
    const lib = await freshLibrary();
    const clip = await keep(lib);
    room(1e12);
    const failing = failPuts(NO_BLOBS);
    await expect(setCells(lib, clip.id, { title: '甲' })).rejects.toMatchObject({ code: 'library.failed' });
    failing.mockRestore();
  });

  it.each([NO_OPENING, FULL_OPENING])('is told when the library cannot be opened: %s', async (...[name, message]) => {
    room(0);
    expect(await writeError(new DOMException(message, name))).toMatchObject({ code: 'library.full' });
  });

  it('is found before anything is begun', async () => {
    const lib = await freshLibrary();
    room(15 * 1024 * 1024);
    const begun = vi.spyOn(lib.db, 'transaction');
    await expect(setCells(lib, 1, { title: '甲' })).rejects.toMatchObject({ code: 'library.full', detail: '15728640 bytes left' });
    expect(begun).not.toHaveBeenCalled();
  });

  it('counts what is to be written', async () => {
    const lib = await freshLibrary();
    room(17 * 1024 * 1024);
    await keep(lib);
    const received = { bytes: crypto.getRandomValues(new Uint8Array(65_536)) };
    await keep(lib, { received });
    const large = new Uint8Array(2 * 1024 * 1024);
    for (let i = 0; i < large.length; i += 65_536) crypto.getRandomValues(large.subarray(i, i + 65_536));
    await expect(keep(lib, { received: { bytes: large } })).rejects.toMatchObject({ code: 'library.full' });
    await expectWhole(lib);
  });

  it('that tore the log has a new one begun before the next write, and only then', async () => {
    const lib = await freshLibrary();
    const clip = await keep(lib);
    const written = (): number => put.mock.calls.filter(([, key]) => key === 'filling').length;
    room(1e12);
    const failing = failPuts(TORN);
    await expect(setCells(lib, clip.id, { title: '甲' })).rejects.toMatchObject({ code: 'library.full' });
    failing.mockRestore();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await setCells(lib, clip.id, { title: '乙' });
    // Above the 4 MiB at which LevelDB begins a new log, in pieces below the 64 KiB at which a value goes elsewhere.
    expect(written() * 60_000).toBeGreaterThan(4.2 * 1024 * 1024);
    await setCells(lib, clip.id, { title: '丙' });
    expect(written()).toBe(100);
    expect(await lib.db.get('kv', 'filling')).toBeUndefined();
    await expectWhole(lib);
  });

  it('that was nearly so is remembered, and the next one who opens the library has a new log begun', async () => {
    const lib = await freshLibrary();
    room(5e8);
    const clip = await keep(lib);
    expect(await lib.db.get('kv', 'lowRoom')).toBe(5e8);
    room(1e12);
    const other = await freshLibrary(lib.db.name);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await setCells(other, clip.id, { title: '乙' });
    expect(put.mock.calls.filter(([, key]) => key === 'filling')).toHaveLength(100);
    expect(await lib.db.get('kv', 'lowRoom')).toBeUndefined();
    await expectWhole(lib);
  });
});
