import { reading } from '../errors';
import type { Library } from '../open';

/** A stored file, typed with its MIME type; undefined when it is not here. */
export function getBlob(lib: Library, sha: string): Promise<Blob | undefined> {
  return reading(async () => {
    const row = await lib.db.get('blobs', sha);
    return row?.bytes ? new Blob([row.bytes], { type: row.mime }) : undefined;
  });
}
