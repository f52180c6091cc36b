import type { Draft } from '../article/draft';
import { plainAddress } from '../article/plain-address';
import type { PageOriginal } from '../browser/page-original';
import { fileName } from '../export/file-name';
import { timeOfLook } from '../extract/see/time-of-look';

/** The draft of a page that is kept as it is and not read: no text, the one file, and the tab's title, unsurely. */
export function originalDraft({ url: address, title, bytes, charset }: PageOriginal, now: Date): { draft: Draft; held: { bytes: Uint8Array<ArrayBuffer>; mime: string } } {
  const none = { found: 0, kept: 0 };
  const url = plainAddress(address);
  const name = fileName(title, 'html', new URL(url).hostname);
  const draft: Draft = {
    url,
    capturedAt: timeOfLook(now),
    fields: title.trim() ? { title: { value: title.trim().slice(0, 500), origin: 'documentTitle', confidence: 0.4 } } : {},
    candidates: [],
    html: '',
    text: '',
    files: [{ n: 0, role: 'attachment', url, name, alt: '' }],
    removed: [],
    completeness: { text: none, tables: none, images: none, attachments: { found: 1, kept: 1 }, firstKept: true, lastKept: true, verdict: 'whole' },
    original: '',
    charset,
    timings: { extractMs: 0 },
  };
  return { draft, held: { bytes, mime: 'text/html' } };
}
