import { AppError } from '../article/app-error';
import { browser } from './api';
import { fromBase64 } from './base64';
import { concatBytes } from './concat-bytes';
import { FILES_PORT, type FromPage, type ToPage } from './port';
import type { FileAsk } from './read-file';

export interface FetchedFile {
  bytes: Uint8Array<ArrayBuffer>;
  mime: string;
}

/** The background's end of a page that fetches files of its own origin. */
export interface PageTunnel {
  tab: number;
  /** Origin of the page's address (its own is `null` under CSP sandbox). */
  origin: string;
  /** @throws {AppError} file.*, or `clip.tabGone` when the page went away meanwhile */
  get(ask: FileAsk): Promise<FetchedFile>;
  /** Lets the page go. */
  bye(): void;
}

type Port = Parameters<Parameters<typeof browser.runtime.onConnect.addListener>[0]>[0];

interface Waiting {
  pieces: Uint8Array<ArrayBuffer>[];
  resolve: (file: FetchedFile) => void;
  reject: (error: AppError) => void;
}

/** Calls `serve` for every page that connects; registered synchronously at start-up. */
export function onPageTunnel(serve: (tunnel: PageTunnel) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    const tab = port.sender?.tab?.id;
    const url = port.sender?.url;
    if (port.name !== FILES_PORT || port.sender?.id !== browser.runtime.id || tab === undefined || url === undefined) return;
    serve(open(port, tab, new URL(url).origin));
  });
}

function open(port: Port, tab: number, origin: string): PageTunnel {
  const waiting = new Map<number, Waiting>();
  let next = 0;
  let gone = false;
  port.onMessage.addListener((message: FromPage) => receive(waiting, message));
  port.onDisconnect.addListener(() => {
    gone = true;
    for (const { reject } of waiting.values()) reject(new AppError('clip.tabGone'));
    waiting.clear();
  });
  return {
    tab,
    origin,
    get: (ask) =>
      new Promise((resolve, reject) => {
        if (gone) return reject(new AppError('clip.tabGone'));
        const n = next++;
        waiting.set(n, { pieces: [], resolve, reject });
        port.postMessage({ get: n, ...ask } satisfies ToPage);
      }),
    bye: () => {
      if (!gone) port.postMessage({ bye: true } satisfies ToPage);
    },
  };
}

function receive(waiting: Map<number, Waiting>, message: FromPage): void {
  if ('ping' in message) return;
  const asked = waiting.get(message.n);
  if (!asked) return;
  if ('piece' in message) return void asked.pieces.push(fromBase64(message.piece));
  waiting.delete(message.n);
  if ('failed' in message) asked.reject(new AppError(message.failed, message.detail));
  else asked.resolve({ bytes: concatBytes(asked.pieces), mime: message.mime });
}
