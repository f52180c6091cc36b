import { changeKv } from './kv';
import type { WriteTx } from './schema';

/** The `t` of the next edit: greater than that of any edit made or seen here. */
export const nextT = (tx: WriteTx): Promise<number> => changeKv(tx, 'lamport', (t = 0) => t + 1);

/** What is edited from now on is later than what had this `t`. */
export const notBefore = (tx: WriteTx, seen: number): Promise<number> => changeKv(tx, 'lamport', (t = 0) => Math.max(t, seen));

/** The local id of a new clip: a uint32 that grows and is never used again. */
export const nextClipId = async (tx: WriteTx): Promise<number> => (await changeKv(tx, 'nextClip', (id = 1) => id + 1)) - 1;
