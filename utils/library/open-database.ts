import { type IDBPDatabase, openDB } from 'idb';
import { AppError } from '../article/app-error';
import { writeError } from './errors';
import { suspectLog } from './mend-log';
import type { Migration } from './migrations/migration';
import type { Schema } from './schema';

/** How long another page has to close its older version, in milliseconds: it does so at once, but for a write under way. */
const PATIENCE_MS = 3_000;
/** How long the browser may say nothing at all, in milliseconds: an opening that queues behind another page's upgrade gets no event. */
const SILENCE_MS = 8_000;

/** What a handle that is kept for long has to know. */
export interface DatabaseEvents {
  /** The connection is of no use any more: another page needed it closed, or the browser ended it. */
  closed?: () => void;
  /** After `library.blocked`: the way is free now. */
  freed?: () => void;
}

/**
 * Opens a database at the version that the migrations lead to, running those it lacks in one transaction.
 * @throws AppError `library.newer` when it was written by a later version, `library.blocked` when another page holds it open
 * at an older one or is upgrading it, `library.full`, `library.failed` when a migration fails: the database is then as it was.
 */
export function openDatabase(
  name: string,
  migrations: readonly Migration[],
  { patience = PATIENCE_MS, silence = SILENCE_MS, closed, freed }: DatabaseEvents & { patience?: number; silence?: number } = {},
): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    let gaveUp = false;
    const giveUp = (): void => {
      gaveUp = true;
      reject(new AppError('library.blocked'));
    };
    let timer = setTimeout(giveUp, silence);
    const opening = openDB<Schema>(name, migrations.length, {
      upgrade(db, from, _to, tx) {
        // idb does not wait for this promise: a failure must abort the transaction, or the version would rise without the change.
        tx.done.catch(() => undefined);
        clearTimeout(timer); // the way is free: a migration may take its time
        const run = async () => {
          for (const migration of migrations.slice(from)) await migration(db, tx);
        };
        run().catch((error: unknown) => {
          failure = error;
          tx.abort();
        });
      },
      blocked() {
        clearTimeout(timer);
        timer = setTimeout(giveUp, patience);
      },
      // A page that is left open must not keep a newer version from upgrading.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
        closed?.();
      },
      terminated: () => {
        suspectLog(name);
        closed?.();
      },
    });
    opening
      .then(
        (db) => {
          if (!gaveUp) return resolve(db);
          db.close();
          freed?.();
        },
        async (error: unknown) => {
          if (error instanceof DOMException && error.name === 'UnknownError') suspectLog(name);
          reject(await writeError(failure ?? error));
        },
      )
      .finally(() => clearTimeout(timer));
  });
}
