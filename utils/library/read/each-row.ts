import { reading } from '../errors';
import type { Library } from '../open';
import type { Schema } from '../schema';

/** Rows read at once: enough to be quick, few enough that others get their turn. */
const BATCH = 500;

/**
 * Every row of a store whose keys are clip ids, in their order, some at a time. What is written meanwhile may be among them or not.
 * @throws AppError `library.failed`
 */
export async function* eachRow<S extends 'clips' | 'texts'>(lib: Library, store: S): AsyncGenerator<Schema[S]['value'][]> {
  for (let after: IDBKeyRange | null = null; ; ) {
    const range: IDBKeyRange | null = after;
    const rows: Schema[S]['value'][] = await reading(() => lib.db.getAll(store, range, BATCH));
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH) return;
    after = IDBKeyRange.lowerBound(rows.at(-1)!.id, true);
  }
}
