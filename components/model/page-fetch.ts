import { type ReadonlySignal, signal } from '@preact/signals';
import { toAppError } from '../../utils/article/app-error';

/** How the fetching of the further pages of an article stands, as far as this page asked for it. */
export type PageFetchState = { kind: 'idle' } | { kind: 'busy' } | { kind: 'failed'; code: string };

export interface PageFetch {
  state: ReadonlySignal<PageFetchState>;
  /** Has the background fetch what a capture lacks, or joins it in that; what comes of it is a new capture, announced as a change. */
  run(capture: string, tab?: number): Promise<void>;
}

/** @param ask sends `pages.fetch` */
export function pageFetch(ask: (request: { capture: string; tab?: number }) => Promise<{ reason?: string }>): PageFetch {
  const state = signal<PageFetchState>({ kind: 'idle' });
  return {
    state,
    async run(capture, tab) {
      state.value = { kind: 'busy' };
      try {
        const { reason } = await ask({ capture, ...(tab !== undefined && { tab }) });
        state.value = reason === undefined ? { kind: 'idle' } : { kind: 'failed', code: reason };
      } catch (error) {
        state.value = { kind: 'failed', code: toAppError(error, 'clip.failed').code };
      }
    },
  };
}
