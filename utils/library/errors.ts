import { AppError, toAppError } from '../article/app-error';

/** What the database threw, as an error with a code. */
export function libraryError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new AppError('library.full', undefined, { cause: error });
  if (name === 'VersionError') return new AppError('library.newer', undefined, { cause: error });
  return toAppError(error, 'library.failed');
}

/** Runs a read, so that its errors have a code. */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw libraryError(error);
  }
}
