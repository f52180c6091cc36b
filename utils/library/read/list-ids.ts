import { reading } from '../errors';
import type { Library } from '../open';

/** Ids of all clips of the list, or of the trash, in its order: newest first. @throws AppError `library.failed` */
export function listIds(lib: Library, { trash = false }: { trash?: boolean } = {}): Promise<number[]> {
  return reading(async () => (await lib.db.getAllKeysFromIndex('clips', trash ? 'view.trashedAt' : 'view.savedAt')).reverse());
}
