import { AppError } from '../../../utils/article/app-error';
import { outsidePrivate } from '../../../utils/browser/outside-private';
import type { AskName, FromWorker, SearchAsks, ToWorker } from './search-protocol';

/** The search worker as its page sees it. */
export interface SearchClient {
  /**
   * Asks; when `signal` aborts the worker stops at the next slice of its work. @throws AppError `search.failed`, `library.*`; the signal's
   * reason
   */
  ask<K extends AskName>(name: K, body: SearchAsks[K]['body'], signal?: AbortSignal): Promise<SearchAsks[K]['answer']>;
  /** Calls `listener` when clips changed, once the worker knows of it. */
  onChange(listener: () => void): void;
}

interface Waiting {
  resolve(answer: never): void;
  reject(error: unknown): void;
}

/** Starts the worker with the first question, and another one after it broke; none in a page that cannot see the library. It goes with the page, or when `page` aborts. */
export function searchClient(start: () => Worker, page: AbortSignal, database?: string): SearchClient {
  const listeners = new Set<() => void>();
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;

  const post = (message: ToWorker): void => worker?.postMessage(message);
  const heard = ({ data }: MessageEvent<FromWorker>): void => {
    if (data.kind === 'changed') return listeners.forEach((listener) => listener());
    const asker = waiting.get(data.n);
    waiting.delete(data.n);
    if (data.kind === 'answer') asker?.resolve(data.answer as never);
    else asker?.reject(new AppError(data.code, data.detail));
    return undefined;
  };
  const broke = (event: Event): void => {
    event.preventDefault(); // whoever asked is told
    worker?.terminate();
    worker = undefined;
    const detail = event instanceof ErrorEvent ? event.message : event.type;
    for (const { reject } of waiting.values()) reject(new AppError('search.failed', detail));
    waiting.clear();
  };
  const ensure = (): void => {
    if (worker) return;
    worker = start();
    worker.addEventListener('message', heard);
    worker.addEventListener('error', broke);
    worker.addEventListener('messageerror', broke);
    post({ kind: 'open', database });
  };
  page.addEventListener('abort', () => worker?.terminate(), { once: true });

  return {
    // The worker itself has no way to know: it has no extension API.
    ask: outsidePrivate(
      (name, body, signal) =>
        new Promise((resolve, reject) => {
          signal?.throwIfAborted();
          ensure();
          const n = asked++;
          waiting.set(n, { resolve, reject });
          signal?.addEventListener(
            'abort',
            () => {
              if (!waiting.delete(n)) return;
              post({ kind: 'stop', n });
              reject(signal.reason);
            },
            { once: true },
          );
          post({ kind: 'ask', n, name, body });
        }),
    ),
    onChange: (listener) => void listeners.add(listener),
  };
}
