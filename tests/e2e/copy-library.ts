import 'fake-indexeddb/auto';
import { type Library, openLibrary } from '../../utils/library/open';
import { type DatabaseDump, restoreDatabase } from '../library/helpers/dump';

let copies = 0;

/** The extension's database as it was read in one of its pages, set up again here, where the library's own checks can look at it. */
export async function copyLibrary(dump: DatabaseDump): Promise<Library> {
  const name = `copy-${++copies}`;
  await restoreDatabase(name, dump);
  return openLibrary({ name });
}
