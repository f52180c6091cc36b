import type { Schema, StoreName, WriteTx } from './schema';

/** Puts rows one after the other; for stores whose keys lie in the rows. Runs beside other requests of the transaction. */
export async function putRows<S extends StoreName>(tx: WriteTx, store: S, rows: readonly Schema[S]['value'][]): Promise<void> {
  for (const row of rows) await tx.objectStore(store).put(row);
}
