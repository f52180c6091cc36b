import { getKv, putKv } from './kv';
import type { WriteTx } from './schema';

/** The `t` of the next edit: greater than that of any edit made or seen here. */
export async function nextT(tx: WriteTx): Promise<number> {
  const t = ((await getKv(tx, 'lamport')) ?? 0) + 1;
  await putKv(tx, 'lamport', t);
  return t;
}

/** The local id of a new clip: a uint32 that grows and is never used again. */
export async function nextClipId(tx: WriteTx): Promise<number> {
  const id = (await getKv(tx, 'nextClip')) ?? 1;
  await putKv(tx, 'nextClip', id + 1);
  return id;
}
