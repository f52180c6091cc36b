import type { Clip } from '../../article/clip';
import type { ErrorCode } from '../../article/error-codes';
import { EDIT_STORES } from '../edit';
import type { Library } from '../open';
import { write } from '../write';
import { wishPurge } from './wish-purge';

/**
 * Notes of many clips, in one transaction, that an owner wants them removed for their whole teams; those of which that may not be stay as they are.
 * @returns for each, by id, `asked` or the code why not, as {@link wishPurge} says @throws AppError `library.full`, `library.failed`
 */
export function askPurges(lib: Library, saw: readonly Pick<Clip, 'id' | 'f'>[]): Promise<Map<number, 'asked' | ErrorCode>> {
  return write(lib, EDIT_STORES, async (tx) => {
    const answers = new Map<number, 'asked' | ErrorCode>();
    for (const clip of saw) {
      const asked = await wishPurge(tx, clip);
      answers.set(clip.id, typeof asked === 'string' ? asked : 'asked');
    }
    return answers;
  });
}
