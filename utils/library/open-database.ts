import { type IDBPDatabase, openDB } from 'idb';
import { AppError } from '../article/app-error';
import { libraryError } from './errors';
import type { Migration } from './migrations/migration';
import type { Schema } from './schema';

/** How long another page has to close its older version, in milliseconds: it does so at once, but for a write under way. */
const PATIENCE_MS = 3_000;

/**
 * Opens a database at the version that the migrations lead to, running those it lacks in one transaction.
 * @throws AppError `library.newer` when it was written by a later version, `library.blocked` when another page holds it open
 * at an older one, `library.failed` when a migration fails: the database is then as it was.
 */
export function openDatabase(
  name: string,
  migrations: readonly Migration[],
  { patience = PATIENCE_MS } = {},
): Promise<IDBPDatabase<Schema>> {
  return new Promise((resolve, reject) => {
    let failure: unknown;
    let gaveUp = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
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
        timer = setTimeout(() => {
          gaveUp = true;
          reject(new AppError('library.blocked'));
        }, patience);
      },
      // A page that is left open must not keep a newer version from upgrading.
      blocking(_current, _wanted, event) {
        (event.target as IDBDatabase).close();
      },
    });
    opening
      .then(
        (db) => (gaveUp ? db.close() : resolve(db)),
        (error: unknown) => reject(libraryError(failure ?? error)),
      )
      .finally(() => clearTimeout(timer));
  });
}
