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

/** What the running transactions made of values: read once, then known. */
const known = new WeakMap<WriteTx, Map<keyof KvValues, Promise<unknown>>>();

/**
 * Changes one value of `kv` by what it is. Within a transaction each change sees the one before, also where several are asked for side by side, and only the first
 * waits for the database. A value that changes this way in a transaction is changed no other way in it.
 * @returns what it is now
 */
export async function changeKv<K extends keyof KvValues>(tx: WriteTx, name: K, change: (before: KvValues[K] | undefined) => KvValues[K]): Promise<KvValues[K]> {
  const values = known.get(tx) ?? new Map<keyof KvValues, Promise<unknown>>();
  known.set(tx, values);
  const before = (values.get(name) ?? getKv(tx, name)) as Promise<KvValues[K] | undefined>;
  const step = before.then((was) => {
    const value = change(was);
    return { value, written: value === was ? undefined : putKv(tx, name, value) };
  });
  const next = step.then(({ value }) => value);
  // Whoever asked for this change hears of its failure.
  next.catch(() => undefined);
  values.set(name, next);
  const { value, written } = await step;
  await written;
  return value;
}
