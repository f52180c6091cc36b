import { AppError } from '../article/app-error';
import type { Draft } from '../article/draft';
import { plainAddress } from '../article/plain-address';
import type { TabFile } from '../browser/tab-file';
import { timeOfLook } from '../extract/see/time-of-look';
import { servedName } from './served-name';

/** First bytes, as Latin-1, by which a file is known whatever the server calls it. */
const KINDS: readonly (readonly [mime: string, start: RegExp])[] = [
  ['application/pdf', /%PDF-\d/],
  ['image/jpeg', /^\xFF\xD8\xFF/],
  ['image/png', /^\x89PNG\r\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBP/],
  ['image/bmp', /^BM/],
  ['image/avif', /^[^]{4}ftypavif/],
];
/** A PDF may begin so late (ISO 32000-1, annex H); the others at once. */
const START = 1024;

/**
 * The draft of a tab that shows a file: no text, the one file, and a title that is only its name.
 * @throws AppError clip.otherFile when the bytes are neither a PDF nor a raster image
 */
export function fileDraft({ url, bytes, disposition }: TabFile, now: Date): { draft: Draft; held: { bytes: Uint8Array<ArrayBuffer>; mime: string } } {
  const start = String.fromCharCode(...bytes.subarray(0, START));
  const mime = KINDS.find(([, pattern]) => pattern.test(start))?.[0];
  if (mime === undefined) throw new AppError('clip.otherFile');
  const image = mime !== 'application/pdf';
  const name = servedName(disposition, url);
  const title = name.replace(/\.[a-z\d]{2,5}$/i, '');
  const address = plainAddress(url);
  const one = { found: 1, kept: 1 };
  const none = { found: 0, kept: 0 };
  const draft: Draft = {
    url: address,
    capturedAt: timeOfLook(now),
    fields: title ? { title: { value: title, origin: 'url', confidence: 0.4 } } : {},
    candidates: [],
    html: image ? `<p><img src="${address.replaceAll('&', '&amp;')}" alt="" data-file="0"></p>` : '',
    text: '',
    files: [{ n: 0, role: image ? 'image' : 'attachment', url: address, name: name || (image ? 'image' : 'file.pdf'), alt: '' }],
    removed: [],
    completeness: { text: none, tables: none, images: image ? one : none, attachments: image ? none : one, firstKept: true, lastKept: true, verdict: 'whole' },
    original: '',
    charset: '',
    timings: { extractMs: 0 },
  };
  return { draft, held: { bytes, mime } };
}
