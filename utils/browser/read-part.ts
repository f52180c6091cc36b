import { AppError } from '../article/app-error';
import type { Draft } from '../article/draft';
import type { ChosenParts } from '../article/site-rule';
import { concatBytes } from './concat-bytes';
import { decodePage } from './decode-page';
import { readFile } from './read-file';

export interface PartAsk {
  url: string;
  /** Bytes. */
  maxBytes: number;
  /** What the reader's rules say of that page. */
  parts?: ChosenParts[];
}

/** What clip.js and the background leave in the extension's own world of a page; see inject.ts. */
export interface PartWorld {
  jianbaoExtract?: (document: Document, options: { url: string; further: true; parts?: readonly ChosenParts[] }) => Promise<Draft>;
  jianbaoPart?: PartAsk;
}

/**
 * Fetches a further page of the article that the page shows, as the page would (its cookies, its referrer), and reads it as the
 * first one was read. Nothing of it runs or loads.
 * @throws AppError file.*, pages.otherArticle for an answer that is no page, or one of another origin; clip.* as the extractor
 */
export async function readPart(): Promise<Draft> {
  const { jianbaoExtract: extract, jianbaoPart: ask } = globalThis as PartWorld;
  if (typeof extract !== 'function' || typeof ask?.url !== 'string') throw new AppError('clip.failed', 'the extractor is not there');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const answer = await readFile({ ...ask, role: 'attachment' }, { signal: new AbortController().signal, credentials: 'same-origin', onPiece: (bytes) => pieces.push(bytes) });
  if ('failed' in answer) throw new AppError(answer.failed, answer.detail);
  if (!/^(text\/html|application\/xhtml\+xml)$/.test(answer.mime)) throw new AppError('pages.otherArticle', answer.mime);
  const html = decodePage(concatBytes(pieces), answer.charset ?? '', document.characterSet);
  return extract(new DOMParser().parseFromString(html, 'text/html'), { url: ask.url, further: true, ...(ask.parts && { parts: ask.parts }) });
}
