import type { Clip } from '../article/clip';
import type { ErrorCode } from '../article/error-codes';
import type { purgeTrashed } from '../library/purge-trashed';
import type { askPurges } from '../library/team/ask-purges';

/** Clips of one transaction: few enough that progress shows, it can be stopped, and others get their turn. */
const BATCH = 50;

/** A clip as it was seen when it was asked about. */
export type Seen = Pick<Clip, 'id' | 'f'>;

export interface EmptyTrashDeps {
  purge(ids: readonly number[]): ReturnType<typeof purgeTrashed>;
  /** Notes that these are to go for the whole of their teams. */
  purgeForTeams(saw: readonly Seen[]): ReturnType<typeof askPurges>;
  /** Told before the first batch and after each. */
  progress(done: number, total: number): void;
  /** Stops between two batches: what is removed then is whole, what is not is still in the trash. */
  signal: AbortSignal;
}

/** What came of it: clips that are gone from here; of those that are to go for their whole teams, the answer for each. */
export interface Emptied {
  gone: number;
  forTeams: ReadonlyMap<number, 'asked' | ErrorCode>;
}

/**
 * Removes clips of the trash for good, from this device alone but for those that are to go for the whole of their teams: of these it is noted, and the sync does it. Those
 * that were restored since they were counted stay. @throws AppError `library.full`, `library.failed`
 */
export async function emptyTrash({ purge, purgeForTeams, progress, signal }: EmptyTrashDeps, ids: readonly number[], forTeams: readonly Seen[] = []): Promise<Emptied> {
  const apart = new Set(forTeams.map(({ id }) => id));
  const here = ids.filter((id) => !apart.has(id));
  const total = here.length + forTeams.length;
  let gone = 0;
  const answers = new Map<number, 'asked' | ErrorCode>();
  progress(0, total);
  for (let start = 0; start < here.length && !signal.aborted; start += BATCH) {
    gone += (await purge(here.slice(start, start + BATCH))).length;
    progress(Math.min(start + BATCH, here.length), total);
  }
  for (let start = 0; start < forTeams.length && !signal.aborted; start += BATCH) {
    for (const [id, answer] of await purgeForTeams(forTeams.slice(start, start + BATCH))) answers.set(id, answer);
    progress(here.length + Math.min(start + BATCH, forTeams.length), total);
  }
  return { gone, forTeams: answers };
}
