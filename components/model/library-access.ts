import type { CaptureDetails } from '../../utils/article/capture-details';
import type { Capture, CellName, CellValue, Clip, FileRow } from '../../utils/article/clip';
import { type Change, announce, onChange } from '../../utils/browser/changes';
import type { DatabaseEvents } from '../../utils/library/open-database';
import { editClip, purgeClip, restoreClip, setCells, trashClip } from '../../utils/library/edit';
import { editMany } from '../../utils/library/edit-many';
import type { EditedClip } from '../../utils/library/edited-clip';
import { type Library, openLibrary } from '../../utils/library/open';
import { purgeTrashed } from '../../utils/library/purge-trashed';
import { capturesOf } from '../../utils/library/read/captures-of';
import { countClips } from '../../utils/library/read/count-clips';
import { filesOf } from '../../utils/library/read/files-of';
import { findByUrlKey } from '../../utils/library/read/find-by-url-key';
import { getBlob } from '../../utils/library/read/get-blob';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { getClip } from '../../utils/library/read/get-clip';
import { getDetails } from '../../utils/library/read/get-details';
import { hasLeft } from '../../utils/library/read/has-left';
import { listClips } from '../../utils/library/read/list-clips';
import { listIds } from '../../utils/library/read/list-ids';
import { trashedClips } from '../../utils/library/read/trashed-clips';
import { type Label, labelledClips, relabelClips } from '../../utils/library/relabel';
import type { ClipRow } from '../../utils/library/schema';
import { takeBack } from '../../utils/library/take-back';
import type { FollowLabels } from '../../utils/library/team/follow-labels';
import { holdClip } from '../../utils/library/team/hold-clip';
import { reportingCalls } from './reporting-calls';

/** What the pages do with the library: every write is announced to the other pages once it is stored. */
export interface LibraryAccess {
  list(part: { offset: number; limit: number; trash: boolean }): Promise<ClipRow[]>;
  count(trash: boolean): Promise<number>;
  /** Ids of a whole list, in its order. */
  ids(trash: boolean): Promise<number[]>;
  clip(id: number): Promise<Clip | undefined>;
  capture(uid: string): Promise<Capture | undefined>;
  /** Every look at the page of a clip, the newest first. */
  captures(clipUid: string): Promise<Capture[]>;
  byUrlKey(urlKey: string): Promise<ClipRow[]>;
  body(sha: string): Promise<string | undefined>;
  details(capture: Capture): Promise<CaptureDetails | undefined>;
  files(capture: string): Promise<FileRow[]>;
  blob(sha: string): Promise<Blob | undefined>;
  setCells(id: number, cells: Partial<Record<CellName, CellValue>>): Promise<Clip>;
  /** Sets cells as `setCells` does; answers also with what can be taken back. */
  edit(id: number, cells: Partial<Record<CellName, CellValue>>): Promise<{ clip: Clip; edited: EditedClip }>;
  trash(id: number): Promise<Clip>;
  restore(id: number): Promise<Clip>;
  purge(id: number): Promise<void>;
  /** Sets cells of many clips, in one transaction; answers with those that changed. */
  editMany(ids: readonly number[], cells: Record<string, CellValue>): Promise<EditedClip[]>;
  /** Takes edits back by new ones, in one transaction, where nothing was set since; answers with the clips of which something was. */
  takeBack(edited: readonly EditedClip[]): Promise<Clip[]>;
  /** All clips in the trash, without their bodies. */
  trashed(): Promise<Clip[]>;
  /** Removes those that are in the trash for good, in one transaction; answers with those that are gone. */
  purgeTrashed(ids: readonly number[]): Promise<number[]>;
  /** Ids of the clips with a tag or folder. */
  labelled(label: Label): Promise<number[]>;
  /** Gives clips another tag or folder for that one, or none; answers with those that changed. */
  relabel(ids: readonly number[], label: Label, to: string | null): Promise<EditedClip[]>;
  /** Does something with the library that few pages do; clips that `changed` names (local ids) are announced, and their teams hear of it. */
  run<T>(work: (lib: Library) => Promise<T>, changed?: (result: T) => readonly number[]): Promise<T>;
  /** Whether others may have something of a clip already. */
  left(uid: string): Promise<boolean>;
  /** Keeps what of a clip has not left yet from leaving before a time (milliseconds since 1970). */
  hold(uid: string, until: number): Promise<void>;
  /** Calls `listener` for every change, from this page or another, until `signal` aborts. */
  onChange(listener: (change: Change) => void, signal: AbortSignal): void;
}

/** The library as this page's own handle gives it; opened at the first use, and anew after a failure to open or when another page needed it closed. `report` hears of every failure, `sync` of every write that a team has to hear of; `rules` are those by which teams take clips that get a label. */
export function libraryAccess(
  open: (events: DatabaseEvents) => Promise<Library> = openLibrary,
  report: (error: unknown) => void = () => undefined,
  sync: () => void = () => undefined,
  rules: () => Promise<FollowLabels | undefined> = () => Promise.resolve(undefined),
): LibraryAccess {
  let handle: Promise<Library> | undefined;
  const closed = (): void => {
    handle = undefined;
  };
  const library = (): Promise<Library> => {
    handle ??= open({ closed, freed: () => announce({ clips: [] }) }).catch((error: unknown) => {
      handle = undefined;
      throw error;
    });
    return handle;
  };
  const written = async <T>(id: number, write: (lib: Library) => Promise<T>, clipOf: (result: T) => Clip | undefined): Promise<T> => {
    const result = await write(await library());
    announce({ clips: [id] });
    if (clipOf(result)?.view.team !== undefined) sync();
    return result;
  };
  const itself = (clip: Clip): Clip => clip;
  const many = <T>(changed: T[], idOf: (one: T) => number): T[] => {
    if (changed.length > 0) sync();
    return announced(changed, idOf);
  };
  const rulesFor = async (cells: object): Promise<FollowLabels | undefined> => (Object.keys(cells).some((name) => name === 'folder' || name.startsWith('tag:')) ? rules() : undefined);
  const calls: Omit<LibraryAccess, 'onChange'> = {
    list: async (part) => listClips(await library(), part),
    count: async (trash) => countClips(await library(), { trash }),
    ids: async (trash) => listIds(await library(), { trash }),
    clip: async (id) => getClip(await library(), id),
    capture: async (uid) => getCapture(await library(), uid),
    byUrlKey: async (urlKey) => findByUrlKey(await library(), urlKey),
    captures: async (clipUid) => capturesOf(await library(), clipUid),
    body: async (sha) => getBody(await library(), sha),
    details: async (capture) => getDetails(await library(), capture),
    files: async (capture) => filesOf(await library(), capture),
    blob: async (sha) => getBlob(await library(), sha),
    setCells: (id, cells) => written(id, async (lib) => setCells(lib, id, cells, await rulesFor(cells)), itself),
    edit: (id, cells) => written(id, async (lib) => editClip(lib, id, cells, await rulesFor(cells)), ({ clip }) => clip),
    trash: (id) => written(id, (lib) => trashClip(lib, id), itself),
    restore: (id) => written(id, (lib) => restoreClip(lib, id), itself),
    purge: (id) => written(id, (lib) => purgeClip(lib, id), () => undefined),
    labelled: async (label) => labelledClips(await library(), label),
    relabel: async (ids, label, to) => many(await relabelClips(await library(), ids, label, to, await rules()), ({ clip }) => clip),
    editMany: async (ids, cells) => many(await editMany(await library(), ids, () => cells, await rulesFor(cells)), ({ clip }) => clip),
    takeBack: async (edited) => many(await takeBack(await library(), edited, await rules()), ({ id }) => id),
    run: async (work, changed) => {
      const result = await work(await library());
      many([...(changed?.(result) ?? [])], (id) => id);
      return result;
    },
    left: async (uid) => hasLeft(await library(), uid),
    hold: async (uid, until) => holdClip(await library(), uid, until),
    trashed: async () => trashedClips(await library()),
    purgeTrashed: async (ids) => announced(await purgeTrashed(await library(), ids), (id) => id),
  };
  return { ...reportingCalls(calls, report), onChange };
}

/** Tells the other pages of many clips at once. */
function announced<T>(changed: T[], idOf: (one: T) => number): T[] {
  if (changed.length > 0) announce({ clips: changed.map(idOf) });
  return changed;
}
