import { unwrap } from 'idb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Migration } from '../../../utils/library/migrations/migration';
import { MIGRATIONS } from '../../../utils/library/migrations/registry';
import { openDatabase } from '../../../utils/library/open-database';
import { openLibrary } from '../../../utils/library/open';
import { isUlid } from '../../../utils/article/ulid';
import { getClip } from '../../../utils/library/read/get-clip';
import { dumpDatabase } from '../helpers/dump';
import { freshName, keep, removeDatabase } from '../helpers/library';

/** A name whose database goes with the test. */
function name(): string {
  const made = freshName();
  onTestFinished(() => removeDatabase(made));
  return made;
}

const openRaw = (database: string, version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(database, version);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A connection to a library of the first version, which closes for nobody. */
async function openOld(database: string): Promise<IDBDatabase> {
  (await openDatabase(database, MIGRATIONS.slice(0, 1))).close();
  return openRaw(database, 1);
}

describe('openLibrary', () => {
  it('makes an empty library', async () => {
    const lib = await openLibrary({ name: name() });
    expect([...lib.db.objectStoreNames]).toEqual([
      'aside', 'blobs', 'bodies', 'captures', 'clips', 'edits', 'files', 'held', 'kv', 'pend', 'replicas', 'teams', 'texts', 'wants',
    ]);
    expect(lib.db.version).toBe(MIGRATIONS.length);
    expect(isUlid(await lib.db.get('kv', 'device'))).toBe(true);
    lib.close();
  });

  it('finds what was kept', async () => {
    const database = name();
    const first = await openLibrary({ name: database });
    const clip = await keep(first);
    first.close();
    const second = await openLibrary({ name: database });
    expect(await getClip(second, clip.id)).toEqual(clip);
    second.close();
  });

  it('says when a newer version wrote the database', async () => {
    const database = name();
    (await openRaw(database, MIGRATIONS.length + 1)).close();
    await expect(openLibrary({ name: database })).rejects.toMatchObject({ name: 'AppError', code: 'library.newer' });
  });

  it('says when another page holds an older version, and does not take the database later', async () => {
    const database = name();
    const old = await openOld(database);
    const upgrade = openDatabase(database, [...MIGRATIONS, async () => undefined], { patience: 0 });
    await expect(upgrade).rejects.toMatchObject({ code: 'library.blocked' });
    old.close();
    // Once the way is free the belated opening is closed again: the next version is not held up by it.
    const next = await openDatabase(database, [...MIGRATIONS, async () => undefined, async () => undefined]);
    expect(next.version).toBe(MIGRATIONS.length + 2);
    next.close();
  });

  it('says so, too, behind an upgrade of another page that gets no further, and tells when the way is free', async () => {
    const database = name();
    const old = await openRaw(database, MIGRATIONS.length);
    const stuck = indexedDB.open(database, MIGRATIONS.length + 1);
    await new Promise((resolve) => (stuck.onblocked = resolve));
    stuck.onupgradeneeded = () => stuck.transaction!.abort();
    stuck.onerror = (event) => event.preventDefault();
    const freed = vi.fn();
    await expect(openDatabase(database, MIGRATIONS, { silence: 0, freed })).rejects.toMatchObject({ code: 'library.blocked' });
    expect(freed).not.toHaveBeenCalled();
    old.close();
    await expect.poll(() => freed).toHaveBeenCalledTimes(1);
    (await openDatabase(database, MIGRATIONS)).close();
  });

  it('waits for a page that is about to let go', async () => {
    const database = name();
    const old = await openOld(database);
    old.onversionchange = () => queueMicrotask(() => old.close());
    const upgraded = await openDatabase(database, [...MIGRATIONS, async () => undefined]);
    expect(upgraded.version).toBe(MIGRATIONS.length + 1);
    upgraded.close();
  });

  it('gives way to a newer version', async () => {
    const closed = vi.fn();
    const made = name();
    const lib = await openLibrary({ name: made, closed });
    const newer = await openDatabase(lib.db.name, [...MIGRATIONS, async () => undefined]);
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    newer.close();
    expect(closed).toHaveBeenCalledTimes(1);
    await expect(getClip(lib, 1)).rejects.toMatchObject({ code: 'library.failed' });
  });
});

describe('migrations', () => {
  const note =
    (key: string): Migration =>
    async (_db, tx) => {
      const kv = tx.objectStore('kv');
      const steps = ((await kv.get('steps')) as unknown as string[] | undefined) ?? [];
      await kv.put([...steps, key] as never, 'steps');
    };

  it('run from where the database is, in order', async () => {
    const database = name();
    (await openDatabase(database, MIGRATIONS)).close();
    (await openDatabase(database, [...MIGRATIONS, note('a')])).close();
    const db = await openDatabase(database, [...MIGRATIONS, note('a'), note('b'), note('c')]);
    expect(await db.get('kv', 'steps')).toEqual(['a', 'b', 'c']);
    db.close();
  });

  it.each<[string, Migration]>([
    ['throws', () => { throw new Error('no'); }],
    ['rejects', async () => Promise.reject(new Error('no'))],
    ['rejects after a request', async (_db, tx) => { await tx.objectStore('kv').put(1, 'lamport'); throw new Error('no'); }],
    ['breaks a rule of the database', async (db) => { db.createObjectStore('kv'); }],
  ])('one that %s stops, and leaves the database as it was', async (_name, migration) => {
    const database = name();
    const lib = await openLibrary({ name: database });
    await keep(lib);
    const before = await dumpDatabase(unwrap(lib.db));
    lib.close();
    await expect(openDatabase(database, [...MIGRATIONS, note('a'), migration])).rejects.toMatchObject({ code: 'library.failed' });
    const after = await openDatabase(database, MIGRATIONS);
    expect(await dumpDatabase(unwrap(after))).toEqual(before);
    after.close();
  });
});
