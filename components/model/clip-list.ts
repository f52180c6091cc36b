import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { ClipRow } from '../../utils/library/schema';
import { rowsListed } from '../../utils/library/read/rows-listed';
import type { LibraryAccess } from './library-access';
import { NO_GROUPS, type PageGroups } from './page-groups';

export interface ClipList {
  trash: boolean;
  /** Undefined until it is known. */
  total: ReadonlySignal<number | undefined>;
  /** Rows read so far, by their place in the list. */
  rows: ReadonlySignal<ReadonlyMap<number, ClipRow>>;
  problem: ReadonlySignal<AppError | undefined>;
  /** Says which places are drawn; their rows are read when they are not there yet. */
  show(first: number, last: number): void;
  /** The row at a place, read if need be; undefined past the end. */
  at(index: number): Promise<ClipRow | undefined>;
  /** Ids of all clips of the list, in its order. @throws AppError */
  ids(): Promise<readonly number[]>;
  /** Place of a clip among the rows read so far. */
  placeOf(id: number): number | undefined;
  refresh(): Promise<void>;
}

/** Rows read at once. */
const PAGE = 100;

/**
 * The list of clips or of the trash, read page by page as it is scrolled, read again in place when something changes. Clips of one page are one row where `groups` says so; `clips` counts
 * them all.
 */
export function clipList(access: LibraryAccess, trash: boolean, page: AbortSignal, groups: ReadonlySignal<PageGroups> = signal(NO_GROUPS)): ClipList & { clips: ReadonlySignal<number | undefined> } {
  const total = signal<number>();
  const clips = signal<number>();
  const rows = signal<ReadonlyMap<number, ClipRow>>(new Map());
  const problem = signal<AppError>();
  let shown = { first: 0, last: PAGE - 1 };
  let asked = new Set<number>();
  let round = 0;

  const read = async (pages: number[], fresh: boolean): Promise<void> => {
    const mine = round;
    const { covered } = groups.peek();
    try {
      const count = await access.count(trash);
      // Where several clips are one row their places are not those of the library.
      const ids = covered.size > 0 ? await listed(covered) : undefined;
      const parts = await Promise.all(
        pages.map((n) => (ids ? access.run((lib) => rowsListed(lib, ids.slice(n * PAGE, (n + 1) * PAGE))) : access.list({ offset: n * PAGE, limit: PAGE, trash }))),
      );
      if (mine !== round) return;
      const next = new Map(fresh ? [] : rows.value);
      parts.forEach((part, i) => part.forEach((row, j) => next.set((pages[i] ?? 0) * PAGE + j, row)));
      rows.value = next;
      total.value = ids?.length ?? count;
      clips.value = count;
      problem.value = undefined;
    } catch (error) {
      for (const n of pages) asked.delete(n);
      problem.value = toAppError(error, 'library.failed');
    }
  };
  const listed = async (covered: ReadonlySet<number>): Promise<number[]> => (await access.ids(trash)).filter((id) => !covered.has(id));
  const pagesShown = (): number[] => {
    const from = Math.floor(shown.first / PAGE);
    return Array.from({ length: Math.floor(shown.last / PAGE) - from + 1 }, (_, i) => from + i);
  };
  const refresh = (): Promise<void> => {
    round++;
    const pages = pagesShown();
    asked = new Set(pages);
    return read(pages, true);
  };

  access.onChange(() => void refresh(), page);
  page.addEventListener('abort', groups.subscribe((now) => now !== NO_GROUPS && void refresh()), { once: true });

  return {
    trash,
    total,
    clips,
    rows,
    problem,
    refresh,
    show(first, last) {
      shown = { first, last };
      const missing = pagesShown().filter((n) => !asked.has(n));
      for (const n of missing) asked.add(n);
      if (missing.length > 0) void read(missing, false);
    },
    at: async (index) => {
      if (!rows.value.has(index)) await read([Math.floor(index / PAGE)], false);
      return rows.value.get(index);
    },
    ids: () => listed(groups.peek().covered),
    placeOf: (id) => [...rows.value].find(([, row]) => row.id === id)?.[0],
  };
}
