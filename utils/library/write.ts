import { libraryError } from './errors';
import type { Library } from './open';
import type { StoreName, WriteTx } from './schema';

/**
 * Runs `body` in one readwrite transaction over `stores` and answers once it is on disk; whatever goes wrong, nothing of it
 * stays. `body` may await nothing but the transaction's own requests, else the transaction ends early.
 * @throws AppError what `body` threw, or `library.full`, `library.failed`
 */
export async function write<T>(lib: Library, stores: readonly StoreName[], body: (tx: WriteTx) => Promise<T>): Promise<T> {
  let tx: WriteTx;
  try {
    tx = lib.db.transaction([...stores], 'readwrite', { durability: 'strict' });
  } catch (error) {
    throw libraryError(error);
  }
  tx.done.catch(() => undefined);
  // Not tx.done: that one may reject before the transaction knows why it failed.
  const end = new Promise<DOMException | 'complete' | null>((resolve) => {
    tx.addEventListener('complete', () => resolve('complete'), { once: true });
    tx.addEventListener('abort', () => resolve(tx.error), { once: true });
  });
  let result: T;
  try {
    result = await body(tx);
  } catch (error) {
    abort(tx);
    const cause = await end;
    throw libraryError(error instanceof DOMException && error.name === 'AbortError' ? (cause ?? error) : error);
  }
  const outcome = await end;
  if (outcome === 'complete') return result;
  throw libraryError(outcome ?? new DOMException('The transaction was aborted', 'AbortError'));
}

function abort(tx: WriteTx): void {
  try {
    tx.abort();
  } catch {
    // It has ended already: by the failure itself.
  }
}
