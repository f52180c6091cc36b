import { AppError } from '../article/app-error';
import { browser } from './api';
import { concatBytes } from './concat-bytes';
import { readFile } from './read-file';

/** The file that a tab shows instead of a page. */
export interface TabFile {
  url: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** The header Content-Disposition as it came, empty without one. */
  disposition: string;
}

/**
 * Fetches what a tab shows from its address, under the grant of the click, with the site's cookies but for a private window.
 * @throws {AppError} clip.tabGone, file.*
 */
export async function tabFile(tab: number, maxBytes: number): Promise<TabFile> {
  const { url, incognito: apart } = await browser.tabs.get(tab).catch((error: unknown) => {
    throw new AppError('clip.tabGone', String(error), { cause: error });
  });
  if (!url || !/^https?:/.test(url)) throw new AppError('file.badAddress');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const outcome = await readFile(
    { url, role: 'attachment', maxBytes },
    { signal: new AbortController().signal, credentials: 'include', apart, onPiece: (bytes) => pieces.push(bytes) },
  );
  if ('failed' in outcome) throw new AppError(outcome.failed, outcome.detail);
  return { url, bytes: concatBytes(pieces), disposition: outcome.disposition ?? '' };
}

/** Whether a tab of the web shows a PDF, by its address or by the title that the browser's viewer gives it. */
export async function showsPdf(tab: number): Promise<boolean> {
  const { url = '', title = '' } = await browser.tabs.get(tab).catch((): { url?: string; title?: string } => ({}));
  return /^https?:/.test(url) && (/\.pdf$/i.test(new URL(url).pathname) || /\.pdf$/i.test(title));
}
