import { AppError, toAppError } from '../article/app-error';
import { isErrorCode } from '../article/error-codes';
import type { Clip } from '../article/clip';
import type { ClipAnswer, ClipWish, Draft } from '../article/draft';
import type { Settings } from '../article/settings';
import type { PageOriginal } from '../browser/page-original';
import type { Reply } from '../browser/protocol';
import type { Received } from '../browser/received';
import type { TabFile } from '../browser/tab-file';
import type { HeldFile } from '../library/draft-files';
import type { KeptBefore } from '../library/read/kept-frame';
import type { CaptureInput } from '../library/store-capture';
import { fileDraft } from './file-draft';
import { originalDraft } from './original-draft';

export interface ClipPageDeps {
  stored(capture: string): Promise<Clip | undefined>;
  /** Whether the tab is one of a private window. */
  isPrivate(tab: number): Promise<boolean>;
  store(input: CaptureInput): Promise<Clip>;
  /** The clip that keeps the article of a frame already, but for one that was kept after that moment. */
  keptFrame(draft: Draft, clickAt: number): Promise<KeptBefore | undefined>;
  /** Runs the extractor in the tab, within the time limit. */
  inject(tab: number, wish: ClipWish): Promise<ClipAnswer>;
  received(tab: number): Promise<Received>;
  /** What the tab shows in a viewer in which no script may run, if it is one of these. */
  viewed(tab: number): Promise<'clip.pdf' | 'clip.data' | undefined>;
  /** Fetches the file that the tab shows instead of a page. */
  file(tab: number, maxBytes: number): Promise<TabFile>;
  /** The page as it is, within the time limit. */
  original(tab: number): Promise<PageOriginal>;
  settings(): Promise<Settings>;
  /** The device's IANA zone. */
  zone(): string;
  version: string;
  /** Told once the clip is stored, before the asker hears of it. */
  kept(clip: Clip, request: ClipRequest): void;
}

export interface ClipRequest extends ClipWish {
  capture: string;
  tab: number;
  /** Milliseconds since 1970 at which the person asked. */
  askedAt: number;
  /** Local id of the clip of this page that takes the new capture; a new clip without it. */
  again?: number;
}

/**
 * The use case "clip this page": look, then write everything in one transaction. Asking again with the same capture id
 * joins the work under way, or answers with what is stored: a popup may close, and a background may die, at any moment.
 * The returned function rejects with an {@link AppError}.
 */
export function createClipPage(deps: ClipPageDeps): (request: ClipRequest) => Promise<Reply<'clip.page'>> {
  const underWay = new Map<string, Promise<Reply<'clip.page'>>>();
  return (request) => {
    const running = underWay.get(request.capture);
    if (running) return running;
    const work = clipPage(deps, request).finally(() => underWay.delete(request.capture));
    underWay.set(request.capture, work);
    return work;
  };
}

async function clipPage(deps: ClipPageDeps, request: ClipRequest): Promise<Reply<'clip.page'>> {
  const [known, hidden] = await Promise.all([deps.stored(request.capture), deps.isPrivate(request.tab)]);
  if (known) return { clip: known.id };
  // The one place that decides, whichever way the request came: nobody who closes a private window expects that something stays.
  if (hidden && !request.agreed) throw new AppError('clip.private');
  const looking = look(deps, request);
  // Loading the zones costs 20 ms at first: while the page is busy, and not in it.
  const zone = deps.zone();
  const { draft, held } = await looking;
  const { keepOriginal } = await deps.settings();
  // The bytes are those of the page itself: another frame has others.
  const page: Received | undefined = request.selection?.frame || draft.framed || held ? { missing: 'notAsked' } : undefined;
  const received: Received = keepOriginal ? (page ?? (await deps.received(request.tab))) : { missing: 'switchedOff' };
  const before = draft.framed && !request.selection && request.again === undefined ? await deps.keptFrame(draft, request.askedAt) : undefined;
  const again = request.again ?? before?.clip;
  const clip = await deps.store({
    capture: request.capture,
    draft,
    ...(held && { held }),
    zone,
    version: deps.version,
    received,
    keepOriginal,
    clickAt: request.askedAt,
    ...(again !== undefined && { again }),
  });
  deps.kept(clip, request);
  return { clip: clip.id, ...(before?.clip === clip.id && { before }) };
}

/** What is to be kept; `held` is the content of its one file where no article is. */
async function look(deps: ClipPageDeps, { tab, selection, anyway, original, parts }: ClipRequest): Promise<{ draft: Draft; held?: HeldFile }> {
  if (original) return originalDraft(await deps.original(tab), new Date());
  const answer = await deps.inject(tab, { ...(selection && { selection }), ...(anyway && { anyway }), ...(parts && { parts }) }).catch(async (error: unknown): Promise<ClipAnswer> => {
    // Firefox's own viewers are pages of the browser.
    const code = error instanceof AppError && error.code === 'clip.restricted' ? await deps.viewed(tab) : undefined;
    if (code === undefined) throw error;
    return { ok: false, code };
  });
  return answer.ok ? { draft: answer.draft } : fileOf(deps, tab, answer);
}

/** The file of a tab that shows no page; anything else that the look answered is the error that it is. */
async function fileOf(deps: ClipPageDeps, tab: number, { code, detail }: { code: string; detail?: string }): Promise<{ draft: Draft; held: HeldFile }> {
  if (code !== 'clip.pdf' && code !== 'clip.image') throw new AppError(isErrorCode(code) ? code : 'clip.failed', detail);
  const file = await deps.file(tab, (await deps.settings()).maxFileBytes).catch((error: unknown) => {
    const { code: reason } = toAppError(error, 'file.network');
    throw /^file\.(tooLarge|empty)$/.test(reason) || reason === 'clip.tabGone' ? error : new AppError(code, reason);
  });
  return fileDraft(file, new Date());
}
