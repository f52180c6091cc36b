import type { EditedClip } from '../library/edited-clip';
import type { Label, labelledClips, relabelClips } from '../library/relabel';
import { editInBatches } from './edit-in-batches';

export interface RenameDeps {
  labelled(label: Label): ReturnType<typeof labelledClips>;
  relabel(ids: readonly number[], label: Label, to: string | null): ReturnType<typeof relabelClips>;
  /** Told before the first batch and after each. */
  progress(done: number, total: number): void;
}

/**
 * Renames a tag or a folder in every clip, trash included, or removes it (`to` null). Each batch is one transaction, so whatever ends
 * it midway leaves every clip with the old name or the new one; doing it again finishes.
 * @param done what was done is put in here as it happens
 * @returns the clips that changed @throws AppError `library.full`, `library.failed`
 */
export async function renameLabel({ labelled, relabel, progress }: RenameDeps, label: Label, to: string | null, done: EditedClip[] = []): Promise<EditedClip[]> {
  if (to === label.name) return done;
  return editInBatches(await labelled(label), { edit: (ids) => relabel(ids, label, to), progress }, done);
}
