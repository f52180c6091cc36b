import { AppError } from '../article/app-error';
import { concatBytes } from './concat-bytes';
import type { FetchedFile } from './page-tunnel';
import { type FileAsk, readFile } from './read-file';

/**
 * Fetches a file from the background: for hosts that were granted, and for the clicked page's own host when the page
 * itself cannot fetch (CSP sandbox), with that host's cookies as the page would send them, but for a private window's (`apart`).
 * @throws {AppError} file.*
 */
export async function directFile(ask: FileAsk, credentials: RequestCredentials, apart = false): Promise<FetchedFile> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const never = new AbortController().signal;
  const outcome = await readFile(ask, { signal: never, credentials, apart, onPiece: (bytes) => pieces.push(bytes) });
  if ('failed' in outcome) throw new AppError(outcome.failed, outcome.detail);
  return { bytes: concatBytes(pieces), mime: outcome.mime };
}
