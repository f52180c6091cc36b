import { unwrap } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../utils/article/clip';
import { ulid } from '../../utils/article/ulid';
import { setCells } from '../../utils/library/edit';
import { putFile } from '../../utils/library/files';
import { countClips } from '../../utils/library/read/count-clips';
import { listClips } from '../../utils/library/read/list-clips';
import { deriveView } from '../../utils/library/view';
import { contents } from './helpers/contents';
import { draft, file } from './helpers/draft';
import { freshLibrary, keep } from './helpers/library';
import { expectWhole } from './helpers/whole';

/** A storage bucket (Chromium's Storage Buckets API) has a quota of its own: a full disk without filling one. */
interface Bucket {
  indexedDB: IDBFactory;
}
interface Buckets {
  open(name: string, options: { quota: number }): Promise<Bucket>;
}

describe('a full disk', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is said as such, and leaves nothing half', async () => {
    const buckets = (navigator as unknown as { storageBuckets: Buckets }).storageBuckets;
    const { indexedDB } = await buckets.open(`small-${Date.now()}`, { quota: 1_000_000 });
    vi.stubGlobal('indexedDB', indexedDB);
    const lib = await freshLibrary();
    const capture = ulid();
    await keep(lib, { capture, draft: draft({ files: [file(0)] }) });
    const before = await contents(lib);
    const noise = new Uint8Array(2_000_000);
    for (let i = 0; i < noise.length; i += 65_536) crypto.getRandomValues(noise.subarray(i, i + 65_536));
    await expect(keep(lib, { received: { bytes: noise } })).rejects.toMatchObject({ name: 'AppError', code: 'library.full' });
    await expect(putFile(lib, capture, 0, { state: 'kept', bytes: noise, mime: 'image/png' })).rejects.toMatchObject({ code: 'library.full' });
    expect(await contents(lib)).toEqual(before);
    await expectWhole(lib);
  });
});

describe('a big library', () => {
  it('of 10,000 clips is listed page by page without a look at bodies', async () => {
    const lib = await freshLibrary();
    const { view: _, ...first } = await keep(lib);
    const capture = (await lib.db.get('captures', String(first.f['capture']!.v)))!;
    const tx = lib.db.transaction('clips', 'readwrite');
    for (let id = 2; id <= 10_000; id++) {
      // Ten in every millisecond.
      const clip = { ...first, id, uid: ulid(Date.UTC(2024, 3, 1) + Math.floor(id / 10)) };
      void tx.store.put({ ...clip, view: deriveView(clip, capture, [], 21) });
    }
    await tx.done;
    await lib.db.put('kv', { live: 10_000, trash: 0 }, 'counts');
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    expect(await countClips(lib)).toBe(10_000);
    const seen: number[] = [];
    for (let offset = 0; offset < 10_000; offset += 997) {
      seen.push(...(await listClips(lib, { offset, limit: 997 })).map(({ id }) => id));
    }
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_each, i) => 10_000 - i));
    expect(spy.mock.calls.map(([stores]) => [stores].flat())).toSatisfy((calls: string[][]) =>
      calls.every((stores) => stores.every((store) => store === 'clips' || store === 'kv')),
    );
  });
});

it('two pages that write at once lose nothing', async () => {
  const one = await freshLibrary();
  const two = await freshLibrary(one.db.name);
  await keep(one);
  const clips: Clip[] = await Promise.all([
    ...Array.from({ length: 10 }, (_, i) => setCells(i % 2 ? one : two, 1, { [`tag:${i}`]: true })),
    ...Array.from({ length: 4 }, (_, i) => keep(i % 2 ? one : two)),
  ]);
  expect(new Set(clips.flatMap(({ f }) => Object.values(f).map(({ t }) => t))).size).toBe(15);
  expect((await listClips(two, { offset: 4, limit: 1 }))[0]!.view.tags).toHaveLength(10);
  expect(await countClips(one)).toBe(5);
  expect(unwrap(one.db)).not.toBe(unwrap(two.db));
  await expectWhole(one);
});
