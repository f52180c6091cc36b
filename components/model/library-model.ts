import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type ClipList, clipList } from './clip-list';
import { type LabelManager, labelManager } from './label-manager';
import { type PageGroups, pageGroups } from './page-groups';
import { type ReaderDeps, type ReaderModel, readerModel } from './reader-model';
import { type Route, go } from './route';
import { type SearchClient, searchClient } from './search/search-client';
import { type SearchModel, searchModel } from './search/search-model';
import { startSearchWorker } from './search/start-search-worker';
import { type Selection, selectionOf } from './selection';
import { NO_TEAMS, type TeamRoster } from './team-roster';
import { type TrashBin, trashBin } from './trash-bin';
import { type Clock, type UndoStack, undoStack } from './undo-stack';
import { undoableAccess } from './undoable-access';

/** Where the opened clip stands in its list, and the way to its neighbours. */
export interface Place {
  index: number;
  total: number;
  go(index: number): void;
}

/** The lists, and the clip that is open: what side panel and library tab have in common. */
export interface LibraryModel {
  route: ReadonlySignal<Route>;
  live: ClipList & { clips: ReadonlySignal<number | undefined> };
  /** Clips of one page that are one row of the list. */
  groups: ReadonlySignal<PageGroups>;
  trash: ClipList;
  search: SearchModel;
  labels: LabelManager;
  /** What was done on this page, to be taken back. */
  undo: UndoStack;
  bin: TrashBin;
  /** Teams of this device, by id. */
  roster: ReadonlySignal<TeamRoster>;
  /** Clips of the list that are chosen to be done something with at once. */
  selection: Selection;
  /** What was found while something is asked, else the one of the two that the route names. */
  list: ReadonlySignal<ClipList>;
  reader: ReadonlySignal<ReaderModel | undefined>;
  place: ReadonlySignal<Place | undefined>;
  back(): void;
}

export type LibraryDeps = ReaderDeps & { clock?: Clock };

export function libraryModel(
  route: ReadonlySignal<Route>,
  given: LibraryDeps,
  client: SearchClient = searchClient(startSearchWorker, given.signal),
): LibraryModel {
  const { roster = signal(NO_TEAMS) } = given;
  const undo = undoStack(given.access, given.clock);
  const deps = { ...given, access: undoableAccess(given.access, undo), did: undo.did };
  const groups = pageGroups(client, roster, deps.signal);
  const live = clipList(deps.access, false, deps.signal, groups);
  const trash = clipList(deps.access, true, deps.signal);
  const search = searchModel(client, computed(() => route.value.trash), deps.signal);
  const list = computed(() => (search.active.value ? search.results : route.value.trash ? trash : live));
  const reader = openedReader(route, deps);
  const place = computed((): Place | undefined => {
    const { clip } = route.value;
    const total = list.value.total.value;
    const index = clip === undefined || list.value.rows.value.size === 0 ? undefined : list.value.placeOf(clip);
    return index === undefined || total === undefined ? undefined : { index, total, go: step };
  });
  const step = (index: number): void => {
    void list.value.at(index).then((row) => row && go({ trash: list.value.trash, clip: row.id }));
  };
  void live.refresh();
  void trash.refresh();
  const question = computed(() => JSON.stringify([route.value.trash, search.words.value, search.filters.value]));
  const selection = selectionOf({ question, list, access: given.access, undo, signal: deps.signal });
  const back = (): void => go({ trash: list.value.trash, clip: undefined });
  return { route, live, groups, trash, roster, search, labels: labelManager(given.access, undo), undo, bin: trashBin(deps.access, roster), selection, list, reader, place, back };
}

/** A model for the clip of the route; the one before is let go, with its edits written. */
function openedReader(route: ReadonlySignal<Route>, deps: ReaderDeps): ReadonlySignal<ReaderModel | undefined> {
  const reader = signal<ReaderModel>();
  const id = computed(() => route.value.clip);
  const stop = effect(() => {
    const clip = id.value;
    if (clip === undefined) {
      reader.value = undefined;
      return undefined;
    }
    const opened = new AbortController();
    reader.value = readerModel(clip, { ...deps, signal: opened.signal });
    return () => opened.abort();
  });
  deps.signal.addEventListener('abort', stop, { once: true });
  return reader;
}
