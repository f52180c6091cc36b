import type { ErrorCode } from '../article/error-codes';
import type { FileRole } from '../article/draft';
import { browser } from './api';
import { readFile } from './read-file';

/** Name of the port between a page and the background. */
export const FILES_PORT = 'page-files';

/** What the background asks of a page. */
export type ToPage = { get: number; url: string; role: FileRole; maxBytes: number } | { bye: true };

/** What a page answers: base64 pieces, because a port carries JSON only in Chromium; `ping` while a server is slow. */
export type FromPage =
  | { n: number; piece: string }
  | { n: number; mime: string }
  | { n: number; failed: ErrorCode; detail: string }
  | { ping: true };

/** Reconnecting starts a background that was stopped midway; more tries would only keep a page busy. */
const RECONNECTS = 3;
/** Below the 30 s after which Chromium stops an idle worker. */
const PING_MS = 20_000;

const SERVING = Symbol.for('jianbao.page-files');

/**
 * Fetches files of the page's own origin for the background, from within the page (its cookies, its referrer), until the
 * background says bye. A second call in the same page does nothing while the first one serves.
 */
export function servePageFiles(): void {
  const scope = globalThis as { [SERVING]?: boolean };
  if (scope[SERVING]) return;
  scope[SERVING] = true;
  connect(RECONNECTS, () => delete scope[SERVING]);
}

function connect(left: number, finished: () => void): void {
  let port: ReturnType<typeof browser.runtime.connect>;
  try {
    port = browser.runtime.connect({ name: FILES_PORT });
  } catch {
    return finished(); // the extension was removed or updated
  }
  const work = new AbortController();
  const say = (message: FromPage): void => {
    if (!work.signal.aborted) port.postMessage(message);
  };
  const ping = setInterval(() => say({ ping: true }), PING_MS);
  const stop = (): void => {
    clearInterval(ping);
    work.abort();
  };
  port.onMessage.addListener((message: ToPage) => {
    if (!('bye' in message)) return void answer(message, say, work.signal);
    stop();
    port.disconnect();
    finished();
  });
  port.onDisconnect.addListener(() => {
    stop();
    if (left > 0) connect(left - 1, finished);
    else finished();
  });
}

async function answer(ask: Extract<ToPage, { get: number }>, say: (message: FromPage) => void, signal: AbortSignal): Promise<void> {
  const n = ask.get;
  const outcome = await readFile(ask, { signal, credentials: 'same-origin', onPiece: (bytes) => say({ n, piece: toBase64(bytes) }) });
  say('failed' in outcome ? { n, ...outcome } : { n, mime: outcome.mime });
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  // In slices, because an argument list has a limit.
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}
