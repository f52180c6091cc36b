import { changeKv } from './kv';
import type { WriteTx } from './schema';

/** The highest `t` that anybody takes from another. Of two edits that both have it the later one is told by its id, which begins with the time. */
const HIGHEST_T = 2 ** 48;

/** The `t` of the next edit: greater than that of any edit made or seen here, up to the highest that there is. */
export const nextT = (tx: WriteTx): Promise<number> => changeKv(tx, 'lamport', (t = 0) => Math.min(t + 1, HIGHEST_T));

/** What is edited from now on is later than what had this `t`. */
export const notBefore = (tx: WriteTx, seen: number): Promise<number> => changeKv(tx, 'lamport', (t = 0) => Math.max(t, seen));

/** The local id of a new clip: a uint32 that grows and is never used again. */
export const nextClipId = async (tx: WriteTx): Promise<number> => (await changeKv(tx, 'nextClip', (id = 1) => id + 1)) - 1;
