import type { IDBPTransaction } from 'idb';
import type { KvValues, Schema, StoreName, WriteTx } from './schema';

type AnyTx = IDBPTransaction<Schema, StoreName[], IDBTransactionMode>;

/** One value of `kv`; undefined in a database that never had it. */
export async function getKv<K extends keyof KvValues>(tx: AnyTx | WriteTx, name: K): Promise<KvValues[K] | undefined> {
  return (await tx.objectStore('kv').get(name)) as KvValues[K] | undefined;
}

/** Sets one value of `kv`. */
export async function putKv<K extends keyof KvValues>(tx: WriteTx, name: K, value: KvValues[K]): Promise<void> {
  await tx.objectStore('kv').put(value, name);
}
