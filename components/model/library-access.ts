import type { CaptureDetails } from '../../utils/article/capture-details';
import type { Capture, CellName, CellValue, Clip } from '../../utils/article/clip';
import { announce, onChange } from '../../utils/browser/changes';
import { editClip } from '../../utils/library/edit';
import { editMany } from '../../utils/library/edit-many';
import type { EditedClip } from '../../utils/library/edited-clip';
import type { DatabaseEvents } from '../../utils/library/open-database';
import { type Library, openLibrary } from '../../utils/library/open';
import { purgeClip } from '../../utils/library/purge-clip';
import { purgeTrashed } from '../../utils/library/purge-trashed';
import { capturesOf } from '../../utils/library/read/captures-of';
import { countClips } from '../../utils/library/read/count-clips';
import { getBlob } from '../../utils/library/read/get-blob';
import { getDetails } from '../../utils/library/read/get-details';
import { hasLeft } from '../../utils/library/read/has-left';
import { listClips } from '../../utils/library/read/list-clips';
import { listIds } from '../../utils/library/read/list-ids';
import { trashedClips } from '../../utils/library/read/trashed-clips';
import { type Label, labelledClips, relabelClips } from '../../utils/library/relabel';
import type { ClipRow } from '../../utils/library/schema';
import { takeBack } from '../../utils/library/take-back';
import { type ClipAccess, type LabelRules, clipCalls, rulesFor } from './clip-access';
import { pageLibrary } from './page-library';
import { reportingCalls } from './reporting-calls';

/** What the pages with lists do with the library, besides what they do with one clip. */
export interface LibraryAccess extends ClipAccess {
  list(part: { offset: number; limit: number; trash: boolean }): Promise<ClipRow[]>;
  count(trash: boolean): Promise<number>;
  /** Ids of a whole list, in its order. */
  ids(trash: boolean): Promise<number[]>;
  /** Every look at the page of a clip, the newest first. */
  captures(clipUid: string): Promise<Capture[]>;
  details(capture: Capture): Promise<CaptureDetails | undefined>;
  blob(sha: string): Promise<Blob | undefined>;
  /** Sets cells as `setCells` does; answers also with what can be taken back. */
  edit(id: number, cells: Partial<Record<CellName, CellValue>>): Promise<{ clip: Clip; edited: EditedClip }>;
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
  /** Whether others may have something of a clip already. */
  left(uid: string): Promise<boolean>;
}

/** The library as this page's own handle gives it. `report` hears of every failure, `sync` of every write that a team has to hear of; `rules` are those by which teams take clips that get a label. */
export function libraryAccess(
  open: (events: DatabaseEvents) => Promise<Library> = openLibrary,
  report: (error: unknown) => void = () => undefined,
  sync: () => void = () => undefined,
  rules: LabelRules = () => Promise.resolve(undefined),
): LibraryAccess {
  const page = pageLibrary(open, sync);
  const { library, written, many } = page;
  const calls: Omit<LibraryAccess, 'onChange'> = {
    ...clipCalls(page, rules),
    list: async (part) => listClips(await library(), part),
    count: async (trash) => countClips(await library(), { trash }),
    ids: async (trash) => listIds(await library(), { trash }),
    captures: async (clipUid) => capturesOf(await library(), clipUid),
    details: async (capture) => getDetails(await library(), capture),
    blob: async (sha) => getBlob(await library(), sha),
    edit: (id, cells) => written(id, async (lib) => editClip(lib, id, cells, await rulesFor(cells, rules)), ({ clip }) => clip),
    purge: (id) => written(id, (lib) => purgeClip(lib, id), () => undefined),
    labelled: async (label) => labelledClips(await library(), label),
    relabel: async (ids, label, to) => many(await relabelClips(await library(), ids, label, to, await rules()), ({ clip }) => clip),
    editMany: async (ids, cells) => many(await editMany(await library(), ids, () => cells, await rulesFor(cells, rules)), ({ clip }) => clip),
    takeBack: async (edited) => many(await takeBack(await library(), edited, await rules()), ({ id }) => id),
    left: async (uid) => hasLeft(await library(), uid),
    trashed: async () => trashedClips(await library()),
    async purgeTrashed(ids) {
      const gone = await purgeTrashed(await library(), ids);
      // Of what is removed here alone no team has to hear.
      if (gone.length > 0) announce({ clips: gone });
      return gone;
    },
  };
  return { ...reportingCalls(calls, report), onChange };
}
