import type { FileRow } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';

const TO_COME = ['waiting', 'needsPage', 'needsPermission'] as const;

/** Every file that is still to come, of live and trashed clips: waiting, or for its page or a permission. */
export function waitingFiles(lib: Library): Promise<FileRow[]> {
  return reading(async () => {
    const index = lib.db.transaction('files').store.index('state');
    const rows = await Promise.all(TO_COME.map((state) => index.getAll(state)));
    return rows.flat();
  });
}
