import { describe, expect, it, vi } from 'vitest';
import { ulid } from '../../../utils/article/ulid';
import { restoreClip, setCells, trashClip } from '../../../utils/library/edit';
import { purgeClip } from '../../../utils/library/purge-clip';
import { putFile } from '../../../utils/library/files';
import type { Library } from '../../../utils/library/open';
import { moveClip } from '../../../utils/library/team/move-clip';
import { contents } from '../helpers/contents';
import { draft, file, PIXEL } from '../helpers/draft';
import { freshLibrary, keep } from '../helpers/library';
import { expectWhole } from '../helpers/whole';

const CAPTURE = ulid(1);

/** A library with four clips: the second in a team and in the trash, the third in a team that has it, the fourth in the trash. */
async function prepared(): Promise<Library> {
  const lib = await freshLibrary();
  await keep(lib, { capture: CAPTURE, draft: draft({ files: [file(0, { url: PIXEL }), file(1)] }), received: { bytes: new Uint8Array([1]) } });
  const { uid } = await keep(lib, { draft: draft({ files: [file(0)] }) });
  await lib.db.put('replicas', { uid, team: 'team-yunxi', rev: null, base: null });
  await trashClip(lib, 2);
  const third = await keep(lib, { draft: draft({ url: 'https://portal.example.gov.cn/3.html', files: [file(0, { url: PIXEL })] }) });
  await lib.db.put('replicas', { uid: third.uid, team: 'team-yunxi', rev: '1-a', base: null, left: 1, me: 'u-me~1' });
  await setCells(lib, 3, { title: '三' });
  await keep(lib, { draft: draft({ url: 'https://portal.example.gov.cn/4.html', text: '四', files: [file(0, { url: PIXEL })] }) });
  await trashClip(lib, 4);
  return lib;
}

const WRITES: [string, (lib: Library) => Promise<unknown>][] = [
  ['storeCapture', (lib) => keep(lib, { draft: draft({ text: '新', files: [file(0, { url: PIXEL }), file(1)] }), received: { bytes: new Uint8Array([2]) } })],
  ['storeCapture of a clip’s page again', (lib) => keep(lib, { draft: draft({ text: '新', files: [file(0)] }), again: 2 })],
  ['setCells', (lib) => setCells(lib, 1, { title: '甲', note: '乙', 'tag:丙': true })],
  ['setCells of a team’s clip', (lib) => setCells(lib, 2, { title: '甲', 'tag:丙': true })],
  ['trashClip', (lib) => trashClip(lib, 1)],
  ['restoreClip', (lib) => restoreClip(lib, 2)],
  ['purgeClip', (lib) => purgeClip(lib, 4)],
  ['purgeClip of one that never reached its team', (lib) => purgeClip(lib, 2)],
  ['moveClip from one team to another', (lib) => moveClip(lib, 3, { team: 'team-other', me: 'u-me~1', holdUntil: 0 }, { remove: true })],
  ['moveClip to the private ones', (lib) => moveClip(lib, 3, undefined, { remove: true })],
  ['putFile', (lib) => putFile(lib, CAPTURE, 1, { state: 'kept', bytes: new Uint8Array([9]), mime: 'image/png' })],
];

/** Lets `act` happen in place of the n-th change (from 0) that anything makes; answers how many there were. */
function atChange(n: number, act: (store: IDBObjectStore) => void): { readonly count: number } {
  const seen = { count: 0 };
  for (const method of ['put', 'add', 'delete'] as const) {
    const original = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, method as 'put').mockImplementation(function (this: IDBObjectStore, ...args: unknown[]) {
      if (seen.count++ === n) act(this);
      return original.apply(this, args);
    });
  }
  return seen;
}

describe.each(WRITES)('%s', (_name, run) => {
  it('leaves nothing half when any of its changes is the one that finds the disk full', async () => {
    const lib = await prepared();
    const before = await contents(lib);
    let n = 0;
    for (;;) {
      const seen = atChange(n, () => {
        throw new DOMException('no room', 'QuotaExceededError');
      });
      const failure = await run(lib).then(
        () => undefined,
        (error: unknown) => error,
      );
      const failed = seen.count > n;
      vi.restoreAllMocks();
      if (!failed) {
        expect(failure).toBeUndefined();
        break;
      }
      expect(failure).toMatchObject({ name: 'AppError', code: 'library.full' });
      expect(await contents(lib)).toEqual(before);
      n += 1;
    }
    expect(n).toBeGreaterThan(1);
    expect(await contents(lib)).not.toEqual(before);
    await expectWhole(lib);
  });

  it('leaves nothing half when the transaction is cut off', async () => {
    const lib = await prepared();
    const before = await contents(lib);
    let n = 0;
    for (;;) {
      const seen = atChange(n, (store) => store.transaction.abort());
      const failure = await run(lib).then(
        () => undefined,
        (error: unknown) => error,
      );
      const failed = seen.count > n;
      vi.restoreAllMocks();
      if (!failed) break;
      expect(failure).toMatchObject({ name: 'AppError', code: 'library.failed' });
      expect(await contents(lib)).toEqual(before);
      n += 1;
    }
    expect(n).toBeGreaterThan(1);
    await expectWhole(lib);
  });
});

it('tells why a request failed that nobody could refuse beforehand', async () => {
  const lib = await prepared();
  const before = await contents(lib);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore) {
    return this.transaction.objectStore('clips').add({ id: 1 }); // there already: the request fails, and aborts everything
  });
  await expect(setCells(lib, 1, { title: '甲' })).rejects.toMatchObject({ code: 'library.failed', detail: expect.stringContaining('ConstraintError') });
  vi.restoreAllMocks();
  expect(await contents(lib)).toEqual(before);
});
