import { type ReadonlySignal, computed, signal } from '@preact/signals';
import { AppError, toAppError } from '../../utils/article/app-error';
import type { CellName, CellValue, Clip } from '../../utils/article/clip';
import type { CaptureDetails } from '../../utils/article/capture-details';
import { putBack } from '../../utils/app/put-back';
import type { TeamPart } from '../../utils/article/team-part';
import { ulid } from '../../utils/article/ulid';
import { i18n } from '../../utils/browser/i18n';
import { deriveCapture } from '../../utils/library/derive-capture';
import { editedClip } from '../../utils/library/edited-clip';
import { type ClipEditor, clipEditor } from './clip-editor';
import type { ClipRow } from '../../utils/library/schema';
import { askPurge } from '../../utils/library/team/ask-purge';
import { dropPurge } from '../../utils/library/team/drop-purge';
import { markRead } from '../../utils/library/team/mark-read';
import { type ClipHistory, clipHistory } from './clip-history';
import type { EditJournal } from './edit-journal';
import type { LibraryAccess } from './library-access';
import { type PageFetchState, pageFetch } from './page-fetch';
import { type OpenedClip, openClip } from './opened-clip';
import { MOVE_HOLD_MS, moveTo } from './move-to';
import { go } from './route';
import { type TeamParts, teamParts } from './team-parts';
import { NO_TEAMS, type TeamRoster } from './team-roster';
import type { Deed } from './undo-stack';
import { type VersionsModel, versionsModel } from './versions-model';
import { accountName } from './words/account-name';
import { personName } from './words/person-name';

export type ReaderState =
  | { kind: 'loading' }
  | { kind: 'failed'; error: AppError }
  /** `html` and `text` are undefined while the body lies elsewhere. */
  | { kind: 'open'; id: number; opened: OpenedClip; html: string | undefined; text: string | undefined };

export interface ReaderDeps {
  access: LibraryAccess;
  journal: EditJournal;
  /** Asks for the host of an address; must be called first thing in a click. */
  requestOrigin(url: string): Promise<boolean>;
  /** Has the background fetch what a capture lacks. */
  resumeFiles(capture: string): Promise<unknown>;
  /** Has the background fetch the further pages of a split article. */
  fetchPages?(request: { capture: string; tab?: number }): Promise<{ reason?: string }>;
  /** Has the background fetch what a clip's team has of its files: those of an ordinary size, or the one of that number. */
  fetchFiles?(clip: number, n?: number): Promise<{ missing: number }>;
  /** Has the background fetch a part of a clip from its team. */
  fetchPart?(clip: number, part: TeamPart): Promise<unknown>;
  /** Notes what was done, so that it can be taken back. */
  did?(deed: Deed): void;
  /** Teams of this device; without it there is none. */
  roster?: ReadonlySignal<TeamRoster>;
  signal: AbortSignal;
}

export interface ReaderModel {
  id: number;
  state: ReadonlySignal<ReaderState>;
  /** What stands behind the capture; read on demand by `loadDetails`. */
  details: ReadonlySignal<CaptureDetails | undefined>;
  editor: ClipEditor;
  roster: ReadonlySignal<TeamRoster>;
  /** The clip is in a team whose reader we are. */
  readOnly: ReadonlySignal<boolean>;
  history: ReadonlySignal<ClipHistory>;
  /** Other clips of the same page. */
  twins: ReadonlySignal<readonly ClipRow[]>;
  versions: VersionsModel;
  load(): Promise<void>;
  loadDetails(): Promise<void>;
  blob(sha: string): Promise<Blob | undefined>;
  /** Asks for a host and has its files fetched. False when the person refused. */
  allow(url: string): Promise<boolean>;
  resume(): Promise<void>;
  /** How the fetching of the further pages of a split article stands. */
  pages: ReadonlySignal<PageFetchState>;
  /** Has the pages fetched that the article still lacks, from a tab that shows its site. */
  fetchPages(): Promise<void>;
  /** Fetches one file from the clip's team. @throws AppError `file.network` where the team does not have it now; as the team's store does */
  fetchFile(n: number): Promise<void>;
  /** What lies behind the article, here or with the team. */
  parts: TeamParts;
  /** Who an account is. */
  nameOf(account: string): string;
  /** Gives a cell a value that it once had: an edit like any other. */
  restoreValue(name: CellName, value: CellValue): Promise<unknown>;
  /** Whether others may have something of it already. */
  left(): Promise<boolean>;
  /** Moves it to a team of that id, or (`''`) to the private ones, and opens what is there then. `remove`: the copy of the team it leaves goes to its trash. */
  move(to: string, remove: boolean): Promise<void>;
  /** Puts the removed block of that index into the text again: a capture of its own. @throws AppError `library.overtaken`, `library.full`, `library.failed` */
  putBack(index: number): Promise<void>;
  trash(): Promise<unknown>;
  restore(): Promise<unknown>;
  purge(): Promise<unknown>;
  /** It lies in the trash of a team of which we are an owner, and others may have it. */
  mayPurgeForTeam: ReadonlySignal<boolean>;
  /** Has the sync remove it for the whole team, as it was seen. @throws AppError as `askPurge` */
  purgeForTeam(saw: Clip): Promise<unknown>;
  /** Takes that wish back, or notes that it is known why it came to nothing. @throws AppError as `dropPurge` */
  dropPurge(): Promise<unknown>;
}

/** One clip opened for reading, read again when it changes; bodies are read once, since captures never change. */
export function readerModel(id: number, deps: ReaderDeps): ReaderModel {
  const { access } = deps;
  const state = signal<ReaderState>({ kind: 'loading' });
  const details = signal<CaptureDetails>();
  const versions = versionsModel(id, access);
  const paging = pageFetch(deps.fetchPages ?? (() => Promise.reject(new AppError('pages.needsPage'))));
  const { roster = signal(NO_TEAMS) } = deps;
  const twins = signal<readonly ClipRow[]>([]);
  const clip = computed(() => (state.value.kind === 'open' ? state.value.opened.clip : undefined));
  const team = computed(() => roster.value.get(clip.value?.view.team ?? ''));
  const capture = computed(() => (state.value.kind === 'open' ? state.value.opened.capture : undefined));

  const { fetchPart } = deps;
  const parts = teamParts(access, () => capture.value, fetchPart && ((part) => fetchPart(id, part)));

  const loadDetails = async (anew: boolean): Promise<void> => {
    if (capture.value && (anew || !details.value)) details.value = await access.details(capture.value);
  };
  const load = async (): Promise<void> => {
    try {
      const opened = await openClip(access, id);
      if (!opened) throw new AppError('library.missing');
      const before = state.value;
      const same = before.kind === 'open' && before.html !== undefined && before.opened.capture?.uid === opened.capture?.uid;
      const [html, text] = same ? [before.html, before.text] : await bodies(access, opened);
      state.value = { kind: 'open', id, opened, html, text };
      const { urlKey } = opened.clip.view;
      twins.value = urlKey === '' ? [] : (await access.byUrlKey(urlKey)).filter((row) => row.id !== id && !row.view.states.includes('selection'));
      void versions.load(opened.clip.uid);
      // It can be read all the same, on a full disk too.
      if (opened.clip.view.unread) await access.run((lib) => markRead(lib, id), (marked) => (marked ? [id] : [])).catch(() => undefined);
      // What fails is told by the background; the file's own line offers it again.
      if (!same && opened.files.some(({ state: at }) => at === 'remote')) void deps.fetchFiles?.(id).catch(() => undefined);
      if (!same && details.value) await loadDetails(true);
      if (!same && parts.here.value) await parts.look();
    } catch (error) {
      state.value = { kind: 'failed', error: toAppError(error, 'library.failed') };
    }
  };
  const resume = async (): Promise<void> => {
    if (capture.value) await deps.resumeFiles(capture.value.uid);
  };
  access.onChange(({ clips }) => {
    if (clips.includes(id) || state.value.kind === 'failed') void load();
  }, deps.signal);

  return {
    id,
    state,
    details,
    editor: clipEditor(id, deps),
    versions,
    load,
    loadDetails: () => loadDetails(false),
    blob: access.blob,
    allow: async (url) => {
      const granted = await deps.requestOrigin(url);
      if (granted) await resume();
      return granted;
    },
    resume,
    pages: paging.state,
    fetchPages: async () => {
      if (capture.value) await paging.run(capture.value.uid);
    },
    parts: {
      ...parts,
      async fetch(part) {
        await parts.fetch(part);
        await (part === 'article' ? load() : part === 'details' ? loadDetails(true) : undefined);
      },
    },
    roster,
    readOnly: computed(() => team.value?.readOnly === true),
    history: computed(() => (clip.value ? clipHistory(clip.value) : NO_HISTORY)),
    twins,
    nameOf: (account) => {
      const at = clip.value?.view.team;
      return at === undefined ? accountName(roster.value, account) : personName(roster.value, at, account);
    },
    restoreValue: (name, value) => access.setCells(id, { [name]: value }),
    left: () => (clip.value ? access.left(clip.value.uid) : Promise.resolve(false)),
    async move(to, remove) {
      const target = roster.value.get(to);
      const moved = await moveTo(access, id, target && { team: target.id, user: target.user, holdUntil: Date.now() + MOVE_HOLD_MS }, { remove });
      if (moved.id !== id) go({ trash: false, clip: moved.id });
    },
    async fetchFile(n) {
      const answer = await deps.fetchFiles?.(id, n);
      if (answer?.missing) throw new AppError('file.network');
    },
    async putBack(index) {
      const now = state.value;
      if (now.kind !== 'open' || now.html === undefined || now.text === undefined || !now.opened.capture || !details.value) return;
      const { clip: before, capture: from, files } = now.opened;
      const made = putBack(from.uid, index, { html: now.html, text: now.text, details: details.value, completeness: from.completeness, files }, ulid());
      if (!made) return;
      const after = await access.run((lib) => deriveCapture(lib, from.uid, made), () => [id]);
      deps.did?.({ text: i18n.t('undo.putBack'), quiet: false, clips: [editedClip(before, after, ['capture'])] });
      await load();
    },
    trash: () => access.trash(id),
    restore: () => access.restore(id),
    purge: () => access.purge(id),
    mayPurgeForTeam: computed(() => team.value?.owner === true && clip.value?.view.trashedAt !== undefined && clip.value.view.sync !== 'held' && clip.value.view.purge !== 'asked'),
    purgeForTeam: (saw) => access.run((lib) => askPurge(lib, saw), () => [id]),
    dropPurge: () => access.run((lib) => dropPurge(lib, id), () => [id]),
  };
}

const NO_HISTORY: ClipHistory = { entries: [], kept: [] };

const bodies = (access: LibraryAccess, { capture }: OpenedClip): Promise<[string | undefined, string | undefined]> =>
  capture ? Promise.all([access.body(capture.html), access.body(capture.text)]) : Promise.resolve([undefined, undefined]);
