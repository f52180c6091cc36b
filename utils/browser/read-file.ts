import type { ErrorCode } from '../article/error-codes';
import type { FileRole } from '../article/draft';

export interface FileAsk {
  url: string;
  role: FileRole;
  maxBytes: number;
}

export interface ReadOptions {
  signal: AbortSignal;
  credentials: RequestCredentials;
  /** For a private window, asked from outside it: the cookies and the cache of the other windows are no part of it. */
  apart?: boolean;
  onPiece: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** A server that sends nothing for so long (milliseconds) is given up. */
const SILENCE_MS = 60_000;

/**
 * Reads a file piece by piece. Never throws: an answer that is no such file comes back as a code (file.http with the status
 * as detail, file.network, file.timeout, file.empty, file.notImage, file.tooLarge).
 */
export async function readFile(ask: FileAsk, options: ReadOptions): Promise<{ mime: string; charset?: string; disposition?: string } | { failed: ErrorCode; detail: string }> {
  const silence = new AbortController();
  const heard = (): ReturnType<typeof setTimeout> => setTimeout(() => silence.abort(), SILENCE_MS);
  let timer = heard();
  try {
    const { credentials, apart } = options;
    const apartFrom = apart && ({ credentials: 'omit', cache: 'no-store' } as const);
    const response = await fetch(ask.url, { credentials, ...apartFrom, signal: AbortSignal.any([silence.signal, options.signal]) });
    if (!response.ok) return { failed: 'file.http', detail: String(response.status) };
    const type = response.headers.get('content-type') ?? '';
    const charset = /;\s*charset\s*=\s*["']?([\w-]+)/i.exec(type)?.[1];
    const mime = type.split(';')[0]?.trim().toLowerCase() ?? '';
    if (ask.role === 'image' && /^(text\/|application\/(json|xhtml\+xml)$)/.test(mime)) return { failed: 'file.notImage', detail: mime };
    let length = 0;
    const reader = response.body?.getReader();
    for (;;) {
      const piece = await reader?.read();
      clearTimeout(timer);
      timer = heard();
      if (!piece || piece.done) break;
      length += piece.value.length;
      if (length > ask.maxBytes) {
        silence.abort();
        return { failed: 'file.tooLarge', detail: String(ask.maxBytes) };
      }
      options.onPiece(piece.value);
    }
    const disposition = response.headers.get('content-disposition');
    return length === 0 ? { failed: 'file.empty', detail: '' } : { mime, ...(charset !== undefined && { charset }), ...(disposition !== null && { disposition }) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return silence.signal.aborted && !options.signal.aborted ? { failed: 'file.timeout', detail: '' } : { failed: 'file.network', detail };
  } finally {
    clearTimeout(timer);
  }
}
