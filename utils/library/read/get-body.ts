import { reading } from '../errors';
import { gunzip } from '../gzip';
import type { Library } from '../open';

/**
 * A body as text (HTML, text, the serialised page); undefined when it is not here.
 * @throws AppError `library.failed` when what is stored is damaged
 */
export function getBody(lib: Library, sha: string): Promise<string | undefined> {
  return reading(async () => {
    const row = await lib.db.get('bodies', sha);
    if (!row || row.data === null) return undefined;
    // A byte order mark is part of what was hashed.
    return row.encoding === 'utf8' ? row.data : new TextDecoder('utf-8', { ignoreBOM: true }).decode(await gunzip(row.data));
  });
}
