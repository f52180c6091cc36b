import type { IDBPDatabase } from 'idb';
import { PLENTY } from './room';
import type { Schema } from './schema';

/** Below the size at which Chromium puts a value into a file of its own. */
const PIECE = 60_000;
/** Together above the size at which LevelDB begins a new log (4 MiB), with room to spare. */
const ROUNDS = 5;
const PIECES = 20;
const FILLING = 'filling';

/** Names of databases whose log may be torn. */
const torn = new Set<string>();
/** Connections whose note of little room was looked at, and whether there is one. */
const noted = new WeakMap<IDBPDatabase<Schema>, boolean>();

/** Notes that a write of this database, or its opening, broke off below it: its log may be torn. */
export const suspectLog = (name: string): void => void torn.add(name);

/**
 * Begins a new log where the old one may be torn; before any other write. A full disk takes no note of that, so one is made in the
 * database while the room is merely little: whoever finds it at his first write takes the log for torn, whatever became of the browser since.
 * @param room bytes that are left
 */
export async function mendLog(db: IDBPDatabase<Schema>, room: number): Promise<void> {
  let note = noted.get(db);
  if (note === undefined) {
    note = (await db.get('kv', 'lowRoom')) !== undefined;
    if (note) suspectLog(db.name);
  }
  if (torn.has(db.name)) await fillLog(db);
  torn.delete(db.name);
  const little = room < PLENTY;
  if (little && !note) await db.put('kv', room, 'lowRoom');
  if (!little && note) await db.delete('kv', 'lowRoom');
  noted.set(db, little);
}

/**
 * Has the database begin a new log. When a disk fills up in the middle of a write, Chromium's LevelDB is left with a log whose last record is
 * torn; it reads over the tear, writes on behind it, and the next time finds a checksum that does not match: **then Chromium deletes the
 * whole database**. A log that is full is put into a table and removed, tear and all; so it is filled, with rows that go in the same transactions.
 */
async function fillLog(db: IDBPDatabase<Schema>): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) {
    const tx = db.transaction('kv', 'readwrite', { durability: 'strict' });
    tx.done.catch(() => undefined);
    for (let piece = 0; piece < PIECES; piece++) {
      const noise = new Uint8Array(PIECE);
      crypto.getRandomValues(noise);
      void tx.store.put(noise as never, FILLING).catch(() => undefined);
      void tx.store.delete(FILLING).catch(() => undefined);
    }
    await tx.done;
  }
}
