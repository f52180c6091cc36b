import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from '../schema';

/**
 * Brings a database from one version to the next, inside the upgrade's own transaction: it may await nothing but that
 * transaction. What it throws stops the upgrade, and the database stays as it was.
 */
export type Migration = (
  db: IDBPDatabase<Schema>,
  tx: IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>,
) => Promise<void>;
