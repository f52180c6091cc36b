import type { purgeTrashed } from '../library/purge-trashed';

/** Clips of one transaction: few enough that progress shows, it can be stopped, and others get their turn. */
const BATCH = 50;

export interface EmptyTrashDeps {
  purge(ids: readonly number[]): ReturnType<typeof purgeTrashed>;
  /** Told before the first batch and after each. */
  progress(done: number, total: number): void;
  /** Stops between two batches: what is removed then is whole, what is not is still in the trash. */
  signal: AbortSignal;
}

/**
 * Removes clips of the trash for good. Those that were restored since they were counted stay.
 * @returns how many are gone @throws AppError `library.failed`
 */
export async function emptyTrash({ purge, progress, signal }: EmptyTrashDeps, ids: readonly number[]): Promise<number> {
  let gone = 0;
  progress(0, ids.length);
  for (let start = 0; start < ids.length && !signal.aborted; start += BATCH) {
    gone += (await purge(ids.slice(start, start + BATCH))).length;
    progress(Math.min(start + BATCH, ids.length), ids.length);
  }
  return gone;
}
