import { type AppError, toAppError } from '../article/app-error';
import type { Clip } from '../article/clip';
import type { EditedClip } from '../library/edited-clip';
import type { takeBack } from '../library/take-back';
import { editInBatches } from './edit-in-batches';

/** That nothing of a batch stands any more: no reason to leave the others. */
const NOTHING_THERE: ReadonlySet<string> = new Set(['library.overtaken', 'library.missing']);

/**
 * Takes back what a deed did to many clips, batch by batch, where nothing was set since.
 * @returns the clips of which something was taken back
 * @throws AppError `library.overtaken`, `library.missing` when there is nothing to take back at all; `library.full`, `library.failed`
 */
export async function takeAllBack(take: (part: readonly EditedClip[]) => ReturnType<typeof takeBack>, edited: readonly EditedClip[]): Promise<Clip[]> {
  let nothing: AppError | undefined;
  const edit = (part: readonly EditedClip[]): Promise<Clip[]> =>
    take(part).catch((error: unknown) => {
      const known = toAppError(error, 'library.failed');
      if (!NOTHING_THERE.has(known.code)) throw known;
      nothing = known;
      return [];
    });
  const taken = await editInBatches(edited, { edit, progress: () => undefined });
  if (taken.length === 0 && nothing) throw nothing;
  return taken;
}
