import { type ReadonlySignal, signal } from '@preact/signals';
import { AppError, toAppError } from '../../utils/article/app-error';
import type { ClipWish } from '../../utils/article/draft';
import { isErrorCode } from '../../utils/article/error-codes';
import { urlKey } from '../../utils/article/url-key';
import { wholePage } from '../../utils/article/whole-page';
import type { ActiveTab } from '../../utils/browser/tabs';
import type { Comparison } from '../../utils/compare/compare-captures';
import { askUntilAnswered } from './ask-until-answered';
import { type ClipEditor, clipEditor } from './clip-editor';
import { differenceBetween } from './difference';
import { type PageFetchState, pageFetch } from './page-fetch';
import { type OpenedClip, openClip } from './opened-clip';
import type { ClipRequest, PopupDeps } from './popup-deps';
import { repeatable } from './repeatable';
import { seen } from './seen';

export type PopupState =
  | { kind: 'looking' }
  | { kind: 'working' }
  /** `before` is the clip that the page has all the same, untouched. */
  | { kind: 'failed'; error: AppError; before?: number }
  /** Kept, and this popup cannot see the library: it is one of a private window of Firefox. */
  | { kind: 'unseen' }
  /** `fresh` when this popup made the clip; else the page was kept before. */
  | { kind: 'kept'; id: number; opened: OpenedClip; excerpt: string; fresh: boolean };

export interface PopupModel {
  state: ReadonlySignal<PopupState>;
  /** Why something that was to be done with the clip in sight came to nothing. */
  problem: ReadonlySignal<AppError | undefined>;
  tab: ReadonlySignal<ActiveTab | undefined>;
  editor: ReadonlySignal<ClipEditor | undefined>;
  /** What a further capture changed against the one that the popup found; told as files come in. */
  difference: ReadonlySignal<Comparison | AppError | undefined>;
  /** How the fetching of the further pages of a split article stands. */
  pages: ReadonlySignal<PageFetchState>;
  /** Has the pages fetched that the article still lacks. */
  fetchPages(): Promise<void>;
  /** Opening the popup is the request: shows the clip of a page that is kept already, else clips the page. */
  start(): Promise<void>;
  /** Clips the page; a page that is kept already gets a further capture in its clip. */
  clip(): Promise<void>;
  /** Clips a page that was refused as a list, a log-in or an error page. */
  insist(): Promise<void>;
  /** Keeps the page as it is, and no article, where it could not be read. */
  keepOriginal(): Promise<void>;
  /** Does again what failed last. True when the picker is open. */
  retry(): Promise<boolean>;
  /** As `retry`, now that the reader has been told that a clip outlasts the private window. */
  agree(): Promise<boolean>;
  /** Opens the picker on the page: what is picked becomes a further capture of the clip that the page has, else the first. True when it is open. */
  pick(): Promise<boolean>;
  /** Takes back what this popup kept: a new clip goes to the trash, a further capture gives way to the one before. */
  undo(): Promise<void>;
  restore(): Promise<void>;
  /** Another clip stands for the one that is shown: it was moved, and the team keeps the first. */
  moved(id: number): Promise<void>;
}

/** Characters of the body that the popup may show. */
const EXCERPT = 240;

export function popupModel(deps: PopupDeps): PopupModel {
  const { access } = deps;
  const state = signal<PopupState>({ kind: 'looking' });
  const problem = signal<AppError>();
  const tab = signal<ActiveTab>();
  const editor = signal<ClipEditor>();
  const difference = signal<Comparison | AppError>();
  /** The clip that the page had when the popup opened, and the capture that it showed. */
  let known: { clip: number; capture: string | undefined } | undefined;
  /** Whether what is shown was made by this popup. Set before the write whose announcement shows the clip anew. */
  let fresh = false;
  /** What a menu of this tab asked for; answered once, and kept for when the library was blocked. */
  let asked: Awaited<ReturnType<PopupDeps['asked']>>;
  /** Set while the selection is wanted and not the page. */
  let selection: ClipRequest['selection'];
  /** Set once the reader has said yes to keeping from a private window. */
  let agreed = false;

  /** The clip that is to be shown; one that was on its way to be shown before gives way. */
  let wanted: number | undefined;

  const show = async (id: number): Promise<void> => {
    wanted = id;
    const opened = await seen(openClip(access, id), null);
    if (wanted !== id) return;
    if (opened === null) {
      state.value = { kind: 'unseen' };
      return;
    }
    if (!opened) throw new AppError('library.missing');
    const text = opened.capture && (await access.body(opened.capture.text));
    if (wanted !== id) return;
    if (editor.value?.id !== id) editor.value = clipEditor(id, deps);
    state.value = { kind: 'kept', id, opened, fresh, excerpt: (text ?? '').slice(0, EXCERPT) };
    void compare(opened);
  };
  const paging = pageFetch(deps.fetchPages);
  const lacksPages = (): boolean => {
    const now = state.value;
    const pages = now.kind === 'kept' && !now.opened.trashed ? now.opened.capture?.completeness.pages : undefined;
    return pages !== undefined && pages.kept < pages.found;
  };
  const fetchPages = async (): Promise<void> => {
    const now = state.value;
    if (now.kind === 'kept' && now.opened.capture) await paging.run(now.opened.capture.uid, tab.value?.id);
  };
  const compare = async ({ clip: { id }, capture }: OpenedClip): Promise<void> => {
    try {
      const older = fresh && known?.clip === id && known.capture !== undefined && capture?.uid !== known.capture ? await access.capture(known.capture) : undefined;
      difference.value = older && capture && (await differenceBetween(access, older, capture));
    } catch (error) {
      difference.value = toAppError(error, 'library.failed');
    }
  };
  const { run, again } = repeatable((error) => {
    // What is kept is kept, whatever fails after that.
    if (state.value.kind === 'kept') problem.value = error;
    else state.value = { kind: 'failed', error, ...(known && { before: known.clip }) };
  });
  const attempt = async (doing: () => Promise<unknown>): Promise<boolean> => {
    problem.value = undefined;
    return (await doing()) === true;
  };
  const guarded = async (work: () => Promise<void>): Promise<void> => void (await attempt(() => run(work)));
  const clip = (asked?: ClipRequest, wish?: ClipWish, askedAt = deps.now()): Promise<void> => {
    // Done again it is the same wish: if it was kept after all, that is the answer.
    const capture = asked?.capture ?? deps.newCapture();
    return guarded(async () => {
      await editor.value?.flush();
      state.value = { kind: 'working' };
      if (!tab.value) throw new AppError('clip.tabGone');
      const request = { ...(asked ?? { capture, tab: tab.value.id, askedAt, ...(known && { again: known.clip }), ...(selection && { selection }), ...wish }), ...(agreed && { agreed }) };
      const answer = await askUntilAnswered(() => deps.ask(request), deps.delay);
      fresh = true;
      known ??= answer.before;
      await show(answer.clip);
      // The background is at it by itself; whoever asks too hears how it ends.
      if (lacksPages()) void fetchPages();
    });
  };
  const retry = (): Promise<boolean> => attempt(again);
  const resume = async (): Promise<void> => {
    const now = state.value;
    // A click in a private window stores nothing by itself.
    if (now.kind !== 'kept' || !now.opened.capture || !tab.value || tab.value.incognito) return;
    if (now.opened.files.some(({ state: file }) => file === 'needsPage' || file === 'waiting')) {
      // What cannot be fetched now keeps its state in words; the clip is shown all the same.
      await deps.resume({ capture: now.opened.capture.uid, tab: tab.value.id }).catch(() => undefined);
    }
  };
  const change = (write: (id: number) => Promise<unknown>) => (): Promise<void> =>
    guarded(async () => {
      const before = state.value;
      if (before.kind !== 'kept') return;
      await editor.value?.flush();
      await write(before.id);
      await show(before.id);
    });
  const undo = async (id: number): Promise<unknown> => {
    // What could not go into the clip that the popup found is one of its own.
    if (known?.capture === undefined || known.clip !== id) return access.trash(id);
    fresh = false;
    try {
      return await access.setCells(id, { capture: known.capture });
    } catch (error) {
      fresh = true;
      throw error;
    }
  };

  const openPicker = async (): Promise<true> => {
    await editor.value?.flush();
    if (!tab.value) throw new AppError('clip.tabGone');
    const now = state.value;
    const again = now.kind === 'kept' ? now.id : now.kind === 'failed' ? now.before : undefined;
    await deps.pick({ tab: tab.value.id, ...(again !== undefined && { again }), ...(agreed && { agreed }) });
    return true;
  };

  const start = (): Promise<void> =>
    guarded(async () => {
      // Before the library is looked at: what is kept from here on, by another click, is what this one wants.
      const askedAt = deps.now();
      const first = state.value.kind === 'looking' && !asked;
      state.value = { kind: 'looking' };
      tab.value = await deps.activeTab();
      asked ??= tab.value && (await deps.asked(tab.value));
      selection = asked?.request.selection;
      if (first && asked?.error) throw new AppError(isErrorCode(asked.error.code) ? asked.error.code : 'clip.failed', asked.error.detail);
      const row = tab.value?.url && !selection ? wholePage(await seen(access.byUrlKey(urlKey(tab.value.url)), [])) : undefined;
      const kept = row && (await access.clip(row.id));
      const capture = kept?.f['capture']?.v as string | undefined;
      if (!row || capture === asked?.request.capture) return clip(asked?.request, undefined, askedAt);
      known = { clip: row.id, capture };
      await show(row.id);
      await resume();
    });

  access.onChange(({ clips }) => {
    const now = state.value;
    if (now.kind === 'kept' && wanted !== undefined && clips.includes(wanted)) void run(() => show(wanted!));
    // It is free again: the request goes on by itself.
    if (now.kind === 'failed' && now.error.code === 'library.blocked') void start();
  }, deps.signal);

  return {
    state,
    problem,
    tab,
    editor,
    difference,
    pages: paging.state,
    fetchPages,
    clip: () => clip(),
    insist: () => clip(undefined, { anyway: true }),
    keepOriginal: () => clip(undefined, { original: true }),
    retry,
    agree: () => {
      agreed = true;
      return retry();
    },
    pick: () => attempt(() => run(openPicker)),
    undo: change(undo),
    restore: change(access.restore),
    moved: (id) =>
      guarded(async () => {
        await editor.value?.flush();
        fresh = false;
        known = { clip: id, capture: (await access.clip(id))?.f['capture']?.v as string | undefined };
        await show(id);
      }),
    start,
  };
}
