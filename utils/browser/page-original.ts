import { AppError } from '../article/app-error';
import { browser } from './api';
import { injectPageOriginal } from './inject';
import { receivedBytes } from './received';

/** A page as it is, with nothing taken out of it. */
export interface PageOriginal {
  url: string;
  /** What the tab calls it. */
  title: string;
  bytes: Uint8Array<ArrayBuffer>;
  charset: string;
}

const RECEIVED_LIMIT_MS = 120_000;
/** Bytes above which it is not kept. Asked for one by one, so not bound by what the settings let files weigh; a page is refused from 64 MB on, and its original is to be had then. */
const MOST = 128 * 1024 * 1024;

/**
 * The original of the page in a tab: as the server sent it where the browser's cache gives it, else as it stands now.
 * @param limitMs how long the page may take to write itself, in milliseconds
 * @throws {AppError} clip.tabGone, clip.restricted, clip.timeout, file.tooLarge
 */
export async function pageOriginal(tab: number, limitMs: number): Promise<PageOriginal> {
  const { url, title = '' } = await browser.tabs.get(tab).catch((error: unknown) => {
    throw new AppError('clip.tabGone', String(error), { cause: error });
  });
  if (!url) throw new AppError('clip.restricted');
  const received = await receivedBytes(tab, RECEIVED_LIMIT_MS, MOST);
  if ('bytes' in received) return { url, title, ...received };
  const text = await injectPageOriginal(tab, limitMs);
  // The mark says UTF-8 over whatever the page declares.
  const bytes = new TextEncoder().encode(`\uFEFF${text}`);
  if (text === '' || bytes.length > MOST) throw new AppError('file.tooLarge', String(MOST));
  return { url, title, bytes, charset: 'utf-8' };
}
