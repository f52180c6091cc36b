import { type ReadonlySignal, signal } from '@preact/signals';
import { type AppError, toAppError } from '../../utils/article/app-error';
import { renameLabel } from '../../utils/app/rename-label';
import type { Label } from '../../utils/library/relabel';
import type { EditedClip } from '../../utils/library/edited-clip';
import type { LibraryAccess } from './library-access';
import type { UndoStack } from './undo-stack';
import { relabelText } from './words/relabel-text';

export interface LabelManager {
  /** How far a change over many clips is; undefined while there is none. */
  progress: ReadonlySignal<{ done: number; total: number } | undefined>;
  /** Why the last change did not come to its end; done again it goes on where it stopped. */
  problem: ReadonlySignal<AppError | undefined>;
  /** Renames in every clip, trash included, or removes (`to` null). One at a time; one undo takes it back. @returns whether it was done */
  rename(label: Label, to: string | null): Promise<boolean>;
}

/** Renames and removes tags and folders wherever they are. */
export function labelManager(access: Pick<LibraryAccess, 'labelled' | 'relabel'>, undo: Pick<UndoStack, 'did'>): LabelManager {
  const progress = signal<{ done: number; total: number }>();
  const problem = signal<AppError>();
  return {
    progress,
    problem,
    async rename(label, to) {
      if (progress.value) return false;
      progress.value = { done: 0, total: 0 };
      problem.value = undefined;
      const clips: EditedClip[] = [];
      try {
        await renameLabel({ ...access, progress: (done, total) => (progress.value = { done, total }) }, label, to, clips);
        return true;
      } catch (error) {
        problem.value = toAppError(error, 'library.failed');
        return false;
      } finally {
        if (clips.length > 0) undo.did({ text: relabelText(label, to), quiet: false, clips });
        progress.value = undefined;
      }
    },
  };
}
