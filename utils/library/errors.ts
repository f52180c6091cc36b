import { AppError, toAppError } from '../article/app-error';
import { LEAST_ROOM, roomLeft } from './room';

/** Chromium's words of a disk without a free block: an `UnknownError` says so in its message, if at all. */
const NO_SPACE = /NO_SPACE|full disk/i;

/** What the database threw, as an error with a code. */
export function libraryError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const { name = '', message = '' } = error instanceof Error || error instanceof DOMException ? error : {};
  if (name === 'QuotaExceededError' || NO_SPACE.test(message)) return new AppError('library.full', undefined, { cause: error });
  if (name === 'VersionError') return new AppError('library.newer', undefined, { cause: error });
  return toAppError(error, 'library.failed');
}

/** The same of what failed where something had to be written: a failure that says nothing (`Failed to write blobs`, `Internal error opening backing store`) is explained by the room that is left. */
export async function writeError(error: unknown): Promise<AppError> {
  const failure = libraryError(error);
  if (failure.code !== 'library.failed' || (await roomLeft()) >= LEAST_ROOM) return failure;
  return new AppError('library.full', failure.detail, { cause: error });
}

/** Runs a read, so that its errors have a code. */
export async function reading<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw libraryError(error);
  }
}
