import { unwrap } from 'idb';
import type { Library } from '../../../utils/library/open';
import { dumpDatabase } from './dump';

/** Every row of a library by store, comparable. */
export async function contents(lib: Library): Promise<Record<string, unknown[]>> {
  const { stores } = await dumpDatabase(unwrap(lib.db));
  return Object.fromEntries(stores.map(({ name, rows }) => [name, rows]));
}
