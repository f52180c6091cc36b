import { reading } from '../errors';
import type { Library } from '../open';
import type { Schema } from '../schema';

/** The rows of some clips, of one moment; those that do not exist are left out. @throws AppError `library.failed` */
export function rowsOf<S extends 'clips' | 'texts'>(lib: Library, store: S, ids: readonly number[]): Promise<Schema[S]['value'][]> {
  return reading(async () => {
    const objects = lib.db.transaction(store).objectStore(store);
    const rows = await Promise.all(ids.map((id) => objects.get(id)));
    return rows.filter((row) => row !== undefined) as Schema[S]['value'][];
  });
}
