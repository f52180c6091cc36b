import { AppError } from '../article/app-error';
import { writeError } from './errors';
import { mendLog, suspectLog } from './mend-log';
import type { Library } from './open';
import { LEAST_ROOM, roomToWrite } from './room';
import type { StoreName, WriteTx } from './schema';

/**
 * Runs `body` in one readwrite transaction over `stores` and answers once it is on disk; whatever goes wrong, nothing of it
 * stays. `body` may await nothing but the transaction's own requests, else the transaction ends early. Where little room is left nothing is
 * begun: a disk that fills up in the middle of a write can cost the whole database ({@link mendLog}).
 * @param bytes about how much it writes, where that is much
 * @throws AppError what `body` threw, or `library.full`, `library.failed`
 */
export async function write<T>(lib: Library, stores: readonly StoreName[], body: (tx: WriteTx) => Promise<T>, { bytes = 0 } = {}): Promise<T> {
  const room = await roomToWrite();
  if (room < LEAST_ROOM + bytes) throw new AppError('library.full', `${room} bytes left`);
  let tx: WriteTx;
  try {
    await mendLog(lib.db, room);
    tx = lib.db.transaction([...stores], 'readwrite', { durability: 'strict' });
  } catch (error) {
    throw await failed(lib, error);
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
    throw await failed(lib, error instanceof DOMException && error.name === 'AbortError' ? (cause ?? error) : error);
  }
  const outcome = await end;
  if (outcome === 'complete') return result;
  throw await failed(lib, outcome ?? new DOMException('The transaction was aborted', 'AbortError'));
}

function failed(lib: Library, error: unknown): Promise<AppError> {
  if (error instanceof DOMException && error.name === 'UnknownError') suspectLog(lib.db.name);
  return writeError(error);
}

function abort(tx: WriteTx): void {
  try {
    tx.abort();
  } catch {
    // It has ended already: by the failure itself.
  }
}
