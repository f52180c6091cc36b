import type { Label, labelledClips, relabelClips } from '../library/relabel';

/** Clips of one transaction: few enough that progress shows and others get their turn. */
const BATCH = 100;

export interface RenameDeps {
  labelled(label: Label): ReturnType<typeof labelledClips>;
  relabel(ids: readonly number[], label: Label, to: string | null): ReturnType<typeof relabelClips>;
  /** Told before the first batch and after each. */
  progress(done: number, total: number): void;
}

/**
 * Renames a tag or a folder in every clip, trash included, or removes it (`to` null). Each batch is one transaction, so whatever ends
 * it midway leaves every clip with the old name or the new one; doing it again finishes.
 * @returns how many clips changed @throws AppError `library.full`, `library.failed`
 */
export async function renameLabel({ labelled, relabel, progress }: RenameDeps, label: Label, to: string | null): Promise<number> {
  if (to === label.name) return 0;
  const ids = await labelled(label);
  let changed = 0;
  progress(0, ids.length);
  for (let start = 0; start < ids.length; start += BATCH) {
    changed += (await relabel(ids.slice(start, start + BATCH), label, to)).length;
    progress(Math.min(start + BATCH, ids.length), ids.length);
  }
  return changed;
}
