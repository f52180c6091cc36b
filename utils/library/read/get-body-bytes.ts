import { bodyBytes } from '../body-bytes';
import { reading } from '../errors';
import type { Library } from '../open';

/**
 * A body's bytes as they were before storing, e.g. the page as received in its own charset; undefined when it is not here.
 * @throws AppError `library.failed` when what is stored is damaged
 */
export function getBodyBytes(lib: Library, sha: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return reading(async () => {
    const row = await lib.db.get('bodies', sha);
    return row && bodyBytes(row);
  });
}
