import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import type { Dumped } from '../../utils/library/dump/dump-library';
import type { Checked } from '../../utils/library/restore/check-backup';
import type { Report } from '../../utils/library/restore/restore-backup';
import type { BackupWork } from './backup-work';

export type BackupState =
  | { at: 'rest' }
  | { at: 'exporting' | 'checking'; done: number; total: number }
  | { at: 'restoring'; done: number; total: number }
  | { at: 'exported'; dumped: Dumped }
  /** Nothing was written: the whole parts may be restored all the same. */
  | { at: 'refused'; checked: Checked }
  | { at: 'restored'; report: Report }
  /** Called off; of a restore, with what was done until then. */
  | { at: 'stopped'; report: Report | undefined }
  | { at: 'failed'; error: AppError; report: Report | undefined };

export interface BackupModel {
  state: ReadonlySignal<BackupState>;
  /** @param name suggested name of the file */
  exportAll(name: string): Promise<void>;
  restore(file: Blob): Promise<void>;
  /** Restores what is whole of the backup that was refused. */
  restoreWholeParts(): Promise<void>;
  cancel(): void;
}

/** Moving the library out and in, one at a time. */
export function backupModel({ work, page }: { work: () => Promise<BackupWork>; page: AbortSignal }): BackupModel {
  const state = signal<BackupState>({ at: 'rest' });
  let control = new AbortController();
  let file: Blob | undefined;
  let report: Report | undefined;
  const loaded = work(); // before the click: a prompt for the place to save to must come at once
  loaded.catch(() => undefined);
  page.addEventListener('abort', () => control.abort(), { once: true });

  const show = (at: 'exporting' | 'checking' | 'restoring') => (done: number, total: number) => {
    // As often as it can be seen.
    if (done === total || done % Math.ceil(total / 200) === 0) state.value = { at, done, total };
  };
  const run = async (act: (signal: AbortSignal) => Promise<BackupState>): Promise<void> => {
    control = new AbortController();
    report = undefined;
    const { signal } = control;
    addEventListener('beforeunload', hold);
    try {
      state.value = await act(signal);
    } catch (error) {
      state.value = signal.aborted ? { at: 'stopped', report } : { at: 'failed', error: toAppError(error, 'library.failed'), report };
    } finally {
      removeEventListener('beforeunload', hold);
    }
  };
  const restore = (wholeParts: boolean): Promise<void> =>
    run(async (signal) => {
      if (!file) return { at: 'rest' };
      state.value = { at: 'checking', done: 0, total: 0 };
      const restoring = show('restoring');
      const result = await (await loaded).restore({
        file,
        wholeParts,
        signal,
        checking: show('checking'),
        restoring: (done, total, now) => {
          report = now;
          restoring(done, total);
        },
      });
      return 'refused' in result ? { at: 'refused', checked: result.refused } : { at: 'restored', report: result.report };
    });
  return {
    state,
    exportAll: (name) =>
      run(async (signal) => {
        const dumped = await (await loaded).exportAll({ name, signal, progress: show('exporting') });
        return dumped ? { at: 'exported', dumped } : { at: 'stopped', report: undefined };
      }),
    restore: (chosen) => {
      file = chosen;
      return restore(false);
    },
    restoreWholeParts: () => restore(true),
    cancel: () => control.abort(),
  };
}

/** A page that goes now would leave a file unfinished. */
const hold = (event: Event): void => event.preventDefault();
