import type { AppError } from '../../article/app-error';
import type { Draft } from '../../article/draft';
import type { Fields } from '../../article/field';
import { ownProperty } from '../dom/unclobbered';
import { pageUrl } from '../see/page-url';
import { findFrames } from './frames';
import { withHead } from './with-head';

/** What a look lends to whom it asks into the frames. */
export interface FrameLook<Options extends { url?: string | undefined }> {
  /** What a document yields, or why it is no article. */
  attempt(document: Document, options: Options): Promise<Draft | AppError>;
  options: Options;
  /** What the page round a frame tells of the article. */
  told(): Fields;
}

/** By how much more text the article of a frame is one, beside words of the page's own. */
const MORE = 3;
/** Square CSS pixels from which a frame beside a few words may hold the article; less is a widget's. */
const WIDE = 500 * 400;

/**
 * The article of a page that has none itself, or little more than a head and files: that of its largest frame of the same origin that has one. Without such a frame what the
 * page has, in doubt where a frame of another site may hold the rest.
 * @param outer what the page yields, or why it is no article
 * @returns the address of that frame where the page has nothing
 */
export async function inFrames<Options extends { url?: string | undefined }>(document: Document, outer: Draft | AppError, { attempt, options, told }: FrameLook<Options>): Promise<Draft | AppError | string> {
  const { own, foreign } = findFrames(document);
  const has = 'html' in outer;
  // Pictures are an article of their own.
  for (const inner of has && outer.files.some(({ role }) => role === 'image') ? [] : own) {
    const address = ownProperty(inner, 'URL');
    const draft = await attempt(inner, { ...options, url: /^https?:/.test(address) ? address : pageUrl(document, options.url) });
    if (!('html' in draft) || (has && draft.text.length <= MORE * outer.text.length)) continue;
    return { ...withHead(draft, has || !/list|login|errorPage/.test(outer.code) ? told() : {}, has ? outer.files : []), framed: true };
  }
  if (!has) return foreign && /empty|blank/.test(outer.code) ? foreign.url : outer;
  const { completeness, files } = outer;
  // A viewer shows a document that is there as a file.
  const isAll = completeness.verdict !== 'whole' || files.some(({ role }) => role === 'attachment');
  return foreign && foreign.area >= WIDE && !isAll ? { ...outer, completeness: { ...completeness, verdict: 'doubtful' } } : outer;
}
