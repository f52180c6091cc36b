import type { IDBPDatabase } from 'idb';
import { MIGRATIONS } from './migrations/registry';
import { type DatabaseEvents, openDatabase } from './open-database';
import type { Schema } from './schema';

/** A page's or worker's own handle on the library. */
export interface Library {
  readonly db: IDBPDatabase<Schema>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  close(): void;
}

/** Opens the library, making or upgrading it as needed. @throws AppError `library.blocked`, `library.newer`, `library.failed` */
export async function openLibrary({ name = 'jianbao', now = Date.now, ...events }: { name?: string; now?: () => number } & DatabaseEvents = {}): Promise<Library> {
  const db = await openDatabase(name, MIGRATIONS, events);
  return { db, now, close: () => db.close() };
}
