import type { Capture, CellName, CellValue, Clip, FileRow } from '../../utils/article/clip';
import { type Change, onChange } from '../../utils/browser/changes';
import { restoreClip, setCells, trashClip } from '../../utils/library/edit';
import type { DatabaseEvents } from '../../utils/library/open-database';
import type { Library } from '../../utils/library/open';
import { filesOf } from '../../utils/library/read/files-of';
import { findByUrlKey } from '../../utils/library/read/find-by-url-key';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { getClip } from '../../utils/library/read/get-clip';
import type { ClipRow } from '../../utils/library/schema';
import type { FollowLabels } from '../../utils/library/team/follow-labels';
import { type PageLibrary, pageLibrary } from './page-library';
import { reportingCalls } from './reporting-calls';

/** What a page does with one clip: all that the popup loads of the library. Every write is announced to the other pages once it is stored. */
export interface ClipAccess {
  clip(id: number): Promise<Clip | undefined>;
  capture(uid: string): Promise<Capture | undefined>;
  byUrlKey(urlKey: string): Promise<ClipRow[]>;
  body(sha: string): Promise<string | undefined>;
  files(capture: string): Promise<FileRow[]>;
  setCells(id: number, cells: Partial<Record<CellName, CellValue>>): Promise<Clip>;
  trash(id: number): Promise<Clip>;
  restore(id: number): Promise<Clip>;
  /** Does something with the library that few pages do; clips that `changed` names (local ids) are announced, and their teams hear of it. */
  run<T>(work: (lib: Library) => Promise<T>, changed?: (result: T) => readonly number[]): Promise<T>;
  /** Calls `listener` for every change, from this page or another, until `signal` aborts. */
  onChange(listener: (change: Change) => void, signal: AbortSignal): void;
}

/** Answers with the rules by which teams take clips that get a label; undefined where there are none. */
export type LabelRules = () => Promise<FollowLabels | undefined>;

/** The rules where cells are labels. */
export const rulesFor = async (cells: object, rules: LabelRules): Promise<FollowLabels | undefined> => (Object.keys(cells).some((name) => name === 'folder' || name.startsWith('tag:')) ? rules() : undefined);

const itself = (clip: Clip): Clip => clip;

export const clipCalls = ({ library, written, many }: PageLibrary, rules: LabelRules): Omit<ClipAccess, 'onChange'> => ({
  clip: async (id) => getClip(await library(), id),
  capture: async (uid) => getCapture(await library(), uid),
  byUrlKey: async (urlKey) => findByUrlKey(await library(), urlKey),
  body: async (sha) => getBody(await library(), sha),
  files: async (capture) => filesOf(await library(), capture),
  setCells: (id, cells) => written(id, async (lib) => setCells(lib, id, cells, await rulesFor(cells, rules)), itself),
  trash: (id) => written(id, (lib) => trashClip(lib, id), itself),
  restore: (id) => written(id, (lib) => restoreClip(lib, id), itself),
  run: async (work, changed) => {
    const result = await work(await library());
    many([...(changed?.(result) ?? [])], (id) => id);
    return result;
  },
});

/** One clip of the library, as this page's own handle gives it. `report` hears of every failure, `sync` of every write that a team has to hear of. */
export const clipAccess = (open: (events: DatabaseEvents) => Promise<Library>, report: (error: unknown) => void, sync: () => void, rules: LabelRules): ClipAccess => ({
  ...reportingCalls(clipCalls(pageLibrary(open, sync), rules), report),
  onChange,
});
