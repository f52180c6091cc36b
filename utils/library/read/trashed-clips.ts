import type { Clip } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';

/** All clips in the trash, without their bodies, the longest there first. @throws AppError `library.failed` */
export function trashedClips(lib: Library): Promise<Clip[]> {
  return reading(() => lib.db.getAllFromIndex('clips', 'view.trashedAt'));
}
