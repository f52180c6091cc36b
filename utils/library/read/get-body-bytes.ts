import { reading } from '../errors';
import { gunzip } from '../gzip';
import type { Library } from '../open';

/**
 * A body's bytes as they were before storing, e.g. the page as received in its own charset; undefined when it is not here.
 * @throws AppError `library.failed` when what is stored is damaged
 */
export function getBodyBytes(lib: Library, sha: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return reading(async () => {
    const row = await lib.db.get('bodies', sha);
    if (!row || row.data === null) return undefined;
    return row.encoding === 'utf8' ? new TextEncoder().encode(row.data) : gunzip(row.data);
  });
}
