import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import { emptyTrash } from '../../utils/app/empty-trash';
import type { LibraryAccess } from './library-access';

export type TrashBinState =
  | { kind: 'asking'; ids: readonly number[] }
  | { kind: 'emptying'; done: number; total: number }
  /** All that may go is gone; of these the team has not heard yet. */
  | { kind: 'left'; count: number }
  /** What was removed before is gone; the rest is still in the trash. */
  | { kind: 'failed'; error: AppError };

export interface TrashBin {
  /** Undefined while nobody wants to empty it. */
  state: ReadonlySignal<TrashBinState | undefined>;
  /** Counts what is in the trash: exactly that is removed when the answer is yes. */
  ask(): Promise<void>;
  /** @returns how many clips are gone for good */
  empty(): Promise<number>;
  /** Takes the question back, or stops between two batches. */
  leave(): void;
}

/** Emptying the trash: the one thing of this kind that cannot be taken back, so it is asked about with the number. */
export function trashBin(access: Pick<LibraryAccess, 'trashedIds' | 'purgeTrashed'>): TrashBin {
  const state = signal<TrashBinState>();
  let work: AbortController | undefined;
  const fail = (error: unknown): void => {
    state.value = { kind: 'failed', error: toAppError(error, 'library.failed') };
  };
  return {
    state,
    async ask() {
      try {
        const ids = await access.trashedIds();
        state.value = ids.length > 0 ? { kind: 'asking', ids } : undefined;
      } catch (error) {
        fail(error);
      }
    },
    async empty() {
      if (state.value?.kind !== 'asking') return 0;
      const { ids } = state.value;
      work = new AbortController();
      try {
        const progress = (done: number, total: number): void => void (state.value = { kind: 'emptying', done, total });
        const gone = await emptyTrash({ purge: access.purgeTrashed, progress, signal: work.signal }, ids);
        const there = work.signal.aborted || gone === ids.length ? [] : await access.trashedIds();
        const left = ids.filter((id) => there.includes(id)).length;
        state.value = left > 0 ? { kind: 'left', count: left } : undefined;
        return gone;
      } catch (error) {
        fail(error);
        return 0;
      }
    },
    leave() {
      if (state.value?.kind === 'emptying') work?.abort();
      else state.value = undefined;
    },
  };
}
