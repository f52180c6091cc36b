import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { CellName, CellValue } from '../../utils/article/clip';
import type { Cells, EditJournal } from './edit-journal';
import { isRefusedEdit } from './is-refused-edit';
import type { ClipAccess } from './clip-access';

/** Milliseconds of rest after a keystroke before it is written; the journal has it at once. */
const REST_MS = 250;

export interface ClipEditor {
  /** The clip that is edited. */
  id: number;
  /** Set when the last write failed; the edits are kept and tried again with the next one. */
  problem: ReadonlySignal<AppError | undefined>;
  set(name: CellName, value: CellValue): void;
  /** Writes what is pending now, e.g. when a field is left. */
  flush(): Promise<void>;
}

/** Gathers what is typed into one clip and writes it: shortly after the last keystroke, on leaving a field, and when the page goes. */
export function clipEditor(
  id: number,
  { access, journal, signal: page }: { access: Pick<ClipAccess, 'setCells'>; journal: EditJournal; signal: AbortSignal },
): ClipEditor {
  const problem = signal<AppError>();
  let pending: Cells = {};
  let underWay: Cells = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();

  const notes = journal.editor(id);
  const note = (): void => notes.note({ ...underWay, ...pending });
  const write = async (): Promise<void> => {
    if (Object.keys(pending).length === 0) return;
    underWay = pending;
    pending = {};
    try {
      await access.setCells(id, underWay);
      problem.value = undefined;
    } catch (error) {
      problem.value = toAppError(error, 'library.failed');
      // What the library does not take is not tried for ever.
      if (!isRefusedEdit(problem.value.code)) pending = { ...underWay, ...pending };
    }
    underWay = {};
    note();
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    writing = writing.then(write);
    return writing;
  };
  const leave = (): void => void flush();

  addEventListener('pagehide', leave, { signal: page });
  document.addEventListener('visibilitychange', leave, { signal: page });
  page.addEventListener('abort', leave, { once: true });

  return {
    id,
    problem,
    set(name, value) {
      pending = { ...pending, [name]: value };
      note();
      clearTimeout(timer);
      timer = setTimeout(leave, REST_MS);
    },
    flush,
  };
}
