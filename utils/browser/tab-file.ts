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

/**
 * What a tab of the web shows in a viewer of the browser, in which no script may run: a PDF, by its address or by the title that the
 * viewer gives it; data, by its address alone. Undefined for anything else.
 */
export async function viewedFile(tab: number): Promise<'clip.pdf' | 'clip.data' | undefined> {
  const { url = '', title = '' } = await browser.tabs.get(tab).catch((): { url?: string; title?: string } => ({}));
  if (!/^https?:/.test(url)) return undefined;
  const { pathname } = new URL(url);
  if (/\.pdf$/i.test(pathname) || /\.pdf$/i.test(title)) return 'clip.pdf';
  return /\.json$/i.test(pathname) ? 'clip.data' : undefined;
}
