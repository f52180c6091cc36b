import { type ReadonlySignal, computed, effect, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import { editInBatches } from '../../utils/app/edit-in-batches';
import type { CellValue } from '../../utils/article/clip';
import type { EditedClip } from '../../utils/library/edited-clip';
import type { ClipList } from './clip-list';
import type { LibraryAccess } from './library-access';
import type { UndoStack } from './undo-stack';
import { bulkText } from './words/bulk-text';

/** Several clips of a list, chosen to be done something with at once. */
export interface Selection {
  /** Rows are chosen instead of opened. */
  on: ReadonlySignal<boolean>;
  chosen: ReadonlySignal<ReadonlySet<number>>;
  /** How far a change of the chosen is; undefined while there is none. */
  progress: ReadonlySignal<{ done: number; total: number } | undefined>;
  /** Why the last change did not come to its end; done again it goes on where it stopped. */
  problem: ReadonlySignal<AppError | undefined>;
  start(): void;
  /** Rows are opened again, and none is chosen. */
  stop(): void;
  /** Takes a row in or out, by its place in the list. */
  toggle(index: number): Promise<void>;
  /** Takes in all from the row that was taken last, or else from `from`, to this one. */
  extend(index: number, from?: number): Promise<void>;
  all(): Promise<void>;
  none(): void;
  /** Sets cells of all chosen; one undo takes it back. One at a time. */
  edit(cells: Record<string, CellValue>): Promise<void>;
}

export interface SelectionDeps {
  /** Another value means another list, of which nothing is chosen yet. */
  question: ReadonlySignal<string>;
  list: ReadonlySignal<ClipList>;
  access: Pick<LibraryAccess, 'editMany'>;
  undo: Pick<UndoStack, 'did'>;
  signal: AbortSignal;
}

const NONE: ReadonlySet<number> = new Set();

export function selectionOf({ question, list, access, undo, signal: page }: SelectionDeps): Selection {
  const on = signal(false);
  const chosen = signal(NONE);
  const progress = signal<{ done: number; total: number }>();
  const problem = signal<AppError>();
  /** Place of the row that was taken last: a stretch begins there. */
  let anchor: number | undefined;

  const none = (): void => {
    anchor = undefined;
    problem.value = undefined;
    if (chosen.value.size > 0) chosen.value = NONE;
  };
  const stop = (): void => {
    on.value = false;
    none();
  };
  const ids = async (): Promise<readonly number[]> => {
    try {
      return await list.value.ids();
    } catch (error) {
      problem.value = toAppError(error, 'library.failed');
      return [];
    }
  };
  const add = (more: Iterable<number>): void => {
    on.value = true;
    chosen.value = new Set([...chosen.value, ...more]);
  };
  /** What is no more in the list is no more chosen: nothing is done to what is not seen. */
  const prune = async (): Promise<void> => {
    if (chosen.value.size === 0 || progress.value) return;
    const asked = question.value;
    const there = new Set(await ids());
    if (asked !== question.value || problem.value) return;
    const left = [...chosen.value].filter((id) => there.has(id));
    if (left.length < chosen.value.size) chosen.value = new Set(left);
  };

  const trash = computed(() => list.value.trash);
  const rows = computed(() => list.value.rows.value);
  for (const [watched, then] of [[question, none], [trash, stop], [rows, () => void prune()]] as const) {
    page.addEventListener('abort', effect(() => {
      void watched.value;
      queueMicrotask(then);
    }), { once: true });
  }

  return {
    on,
    chosen,
    progress,
    problem,
    start: () => (on.value = true),
    stop,
    none,
    async toggle(index) {
      const row = await list.value.at(index);
      if (!row) return;
      anchor = index;
      const next = new Set(chosen.value);
      if (!next.delete(row.id)) next.add(row.id);
      on.value = true;
      chosen.value = next;
    },
    async extend(index, first = index) {
      const from = anchor ?? first;
      const all = await ids();
      anchor = index;
      add(all.slice(Math.min(from, index), Math.max(from, index) + 1));
    },
    all: async () => add(await ids()),
    async edit(cells) {
      if (progress.value || chosen.value.size === 0) return;
      const wanted = [...chosen.value];
      const done: EditedClip[] = [];
      problem.value = undefined;
      try {
        await editInBatches(wanted, { edit: (part) => access.editMany(part, cells), progress: (n, total) => (progress.value = { done: n, total }) }, done);
        if (cells['deleted'] !== undefined) stop();
      } catch (error) {
        problem.value = toAppError(error, 'library.failed');
      }
      progress.value = undefined;
      if (done.length > 0) undo.did({ text: bulkText(cells, done.length), quiet: false, clips: done });
    },
  };
}
