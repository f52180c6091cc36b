import { AppError } from '../../article/app-error';
import type { Clip } from '../../article/clip';
import { EDIT_STORES } from '../edit';
import type { Library } from '../open';
import { write } from '../write';
import { wishPurge } from './wish-purge';

/** Notes that an owner wants a clip of the trash removed for its whole team. @throws AppError as {@link wishPurge} says; `library.full`, `library.failed` */
export function askPurge(lib: Library, saw: Pick<Clip, 'id' | 'f'>): Promise<Clip> {
  return write(lib, EDIT_STORES, async (tx) => {
    const asked = await wishPurge(tx, saw);
    if (typeof asked === 'string') throw new AppError(asked, `clip ${saw.id}`);
    return asked;
  });
}
