import type { OriginalMissing } from '../article/clip';
import { fromBase64 } from './base64';
import { injectFunction } from './inject';

/** `charset`: what the browser took it for, lower case. */
export type Received = { bytes: Uint8Array<ArrayBuffer>; charset: string } | { missing: OriginalMissing };

/** Beside an article the original is not to weigh more. */
const MOST = 16 * 1024 * 1024;

/**
 * The page's bytes as the server sent them, from the browser's cache alone: asking the network again could get another
 * page, and would tell the server. The cache has nothing after a cross-site link, with no-store, or under CSP sandbox.
 * @param limitMs how long it may take, in milliseconds; `maxBytes`: above which it is `tooLarge`
 */
export async function receivedBytes(tab: number, limitMs: number, maxBytes = MOST): Promise<Received> {
  try {
    const answer = await injectFunction(tab, readCachedPage, [maxBytes], limitMs);
    return 'base64' in answer ? { bytes: fromBase64(answer.base64), charset: answer.charset } : answer;
  } catch {
    return { missing: 'failed' };
  }
}

/** Runs in the page, sent as text: it may use nothing from outside itself. */
async function readCachedPage(limit: number): Promise<{ base64: string; charset: string } | { missing: OriginalMissing }> {
  if (globalThis.origin === 'null') return { missing: 'sandboxed' };
  try {
    const address = location.href.replace(/#.*$/s, '');
    const response = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin', credentials: 'same-origin' });
    if (!response.ok || response.redirected) return { missing: 'notInCache' };
    const bytes = await response.blob();
    if (bytes.size > limit) return { missing: 'tooLarge' };
    // The browser writes it beside the page's thread; `btoa` would hold that for the whole length.
    const reader = new FileReader();
    const address64 = await new Promise<string>((resolve, reject) => {
      reader.addEventListener('load', () => resolve(String(reader.result)));
      reader.addEventListener('error', () => reject(reader.error));
      reader.readAsDataURL(bytes);
    });
    return { base64: address64.slice(address64.indexOf(',') + 1), charset: String(document.characterSet).toLowerCase().slice(0, 40) };
  } catch {
    return { missing: 'notInCache' };
  }
}
