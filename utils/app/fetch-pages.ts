import { AppError, toAppError } from '../article/app-error';
import type { ArticlePage, CaptureDetails, PagePart } from '../article/capture-details';
import type { Capture, FileRow } from '../article/clip';
import type { ClipAnswer, Draft } from '../article/draft';
import { MOST } from '../article/most';
import { originOf } from '../article/parse-address';
import { isErrorCode } from '../article/error-codes';
import type { PartAsk } from '../browser/read-part';
import type { DerivedCapture } from '../library/derive-capture';
import { isPageOf } from './is-page-of';
import { joinParts } from './join-parts';
import { keptPages } from './kept-pages';

/** A capture with all that is kept of it. */
export interface WholeCapture {
  capture: Capture;
  html: string;
  text: string;
  details: CaptureDetails;
  files: FileRow[];
}

export interface FetchPagesDeps {
  /** Fetches a page from within the tab, and reads it there. */
  part(ask: PartAsk): Promise<ClipAnswer>;
  delay(ms: number): Promise<void>;
  /** Told why a page is not kept. */
  report(error: AppError): void;
  newCapture(): string;
}

/** Pages of one article beyond the first, and characters of them all. Longer ones are books, or a pager without end. */
const MOST_PAGES = 50;
const MOST_CHARACTERS = 20_000_000;
const PAGE_BYTES = 16 * 1024 * 1024;
const TRIES = 3;
const PAUSE_MS = 500;

/**
 * Fetches the pages that a split article still lacks, one after the other, and puts all together. A page whose title or pager is that of another article is left
 * out; pages that only a fetched one names are followed too, each number once.
 * @returns `made`, absent where nothing was gained; `reason`, why the first missing page is missing
 */
export async function fetchPages(deps: FetchPagesDeps, whole: WholeCapture): Promise<{ made?: DerivedCapture; reason?: string }> {
  const pages = new Map((whole.details.pages ?? []).map((page) => [page.n, { ...page }]));
  const alone = [...pages.values()].filter(({ kept }) => kept).length === 1;
  for (const page of pages.values()) {
    if (page.kept && alone) page.part = partOf(whole);
    // Files of a page that came earlier have the numbers of this capture, which holds their contents.
    else if (page.part) page.part = { ...page.part, files: page.part.files.map((file) => ({ ...file, was: file.n })) };
  }
  const before = count(pages);
  const tried = new Set<number>();
  let characters = 0;
  for (let page = nextOf(pages, tried); page; page = nextOf(pages, tried)) {
    tried.add(page.n);
    try {
      if (tried.size > MOST_PAGES || characters > MOST_CHARACTERS) throw new AppError('pages.tooMany');
      // Of a clip that came from elsewhere its list of pages did too.
      if (originOf(page.url) !== originOf(whole.capture.url)) throw new AppError('pages.otherArticle');
      const draft = await attempt(deps, page.url);
      if (!isPageOf({ title: whole.capture.fields.title?.value, pages }, page, draft)) throw new AppError('pages.otherArticle');
      // A server that does not know the number answers with the same page again.
      if ([...pages.values()].some(({ part }) => part?.text === draft.text)) {
        pages.delete(page.n);
        continue;
      }
      characters += draft.html.length;
      const { reason: _, ...known } = page;
      pages.set(page.n, { ...known, kept: true, part: { html: draft.html, text: draft.text, files: draft.files, removed: draft.removed, completeness: draft.completeness } });
      for (const { n, url } of draft.pages?.others ?? []) if (!pages.has(n) && !tried.has(n) && pages.size < MOST.pages) pages.set(n, { n, url, kept: false });
    } catch (error) {
      const failure = toAppError(error, 'file.network');
      if (failure.code === 'clip.tabGone' || failure.code === 'clip.restricted') throw new AppError('pages.needsPage', failure.detail);
      deps.report(failure);
      pages.set(page.n, { ...page, reason: failure.code });
    }
  }
  const all = [...pages.values()].sort((a, b) => a.n - b.n);
  const reason = all.find(({ kept }) => !kept)?.reason;
  const told = reason === undefined ? {} : { reason };
  if (count(pages) === before && all.length === (whole.details.pages ?? []).length) return told;
  const joined = joinParts(all.flatMap(({ kept, part }) => (kept && part ? part : [])), all.length);
  const { parts, html, text, files, removed, completeness } = joined;
  const details: CaptureDetails = { ...whole.details, removed, pages: keptPages(all, parts) };
  return { ...told, made: { capture: deps.newCapture(), by: 'pages', html, text, files, completeness, details } };
}

const count = (pages: ReadonlyMap<number, ArticlePage>): number => [...pages.values()].filter(({ kept }) => kept).length;

const nextOf = (pages: ReadonlyMap<number, ArticlePage>, tried: ReadonlySet<number>): ArticlePage | undefined =>
  [...pages.values()].sort((a, b) => a.n - b.n).find(({ n, kept }) => !kept && !tried.has(n));

/** What the one page that is kept gives to the article. */
function partOf({ html, text, details, capture, files }: WholeCapture): PagePart {
  const { pages: _, ...completeness } = capture.completeness;
  return { html, text, removed: details.removed, completeness, files: files.map(({ n, role, url, name, alt }) => ({ n, role, url, name, alt, was: n })) };
}

async function attempt(deps: FetchPagesDeps, url: string): Promise<Draft> {
  for (let tries = 1; ; tries++) {
    const answer = await deps.part({ url, maxBytes: PAGE_BYTES });
    if (answer.ok) return answer.draft;
    const { code, detail } = answer;
    const passes = code === 'file.network' || (code === 'file.http' && /^(408|429|5\d\d)$/.test(detail ?? ''));
    if (tries === TRIES || !passes) throw new AppError(isErrorCode(code) ? code : 'clip.failed', detail);
    await deps.delay(PAUSE_MS * 2 ** (tries - 1));
  }
}
