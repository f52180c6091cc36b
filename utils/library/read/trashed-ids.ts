import { reading } from '../errors';
import type { Library } from '../open';

/** Ids of all clips in the trash, the longest there first. @throws AppError `library.failed` */
export function trashedIds(lib: Library): Promise<number[]> {
  return reading(() => lib.db.getAllKeysFromIndex('clips', 'view.trashedAt'));
}
