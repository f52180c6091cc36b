import type { ErrorCode } from '../../article/error-codes';
import { bodiesOf, type ClipLine } from '../backup/format';
import { packedBody, plainBody } from '../bodies';
import { reading } from '../errors';
import type { Library } from '../open';
import type { BlobRow, BodyRow } from '../schema';
import type { Backup } from './backup';
import type { Problem } from './problem';
import { readContent, type Wanted } from './read-content';
import { wantedBy } from './wanted';

/** The contents of one clip that the library lacks, as rows. */
export interface Loaded {
  bodies: BodyRow[];
  blobs: BlobRow[];
  /** Contents that the library has already. */
  here: Set<string>;
  /** Contents that can be had from nowhere, and why. */
  gone: Map<string, ErrorCode>;
  problems: Problem[];
}

/**
 * Reads what a clip needs out of the backup, hashing and compressing before any transaction. Holds the contents of this one clip.
 * @param all also what the library has: it may have been purged since
 * @throws AppError `backup.unreadable`, `library.failed`
 */
export async function loadContents(lib: Library, backup: Backup, line: ClipLine, { all = false } = {}): Promise<Loaded> {
  const loaded: Loaded = { bodies: [], blobs: [], here: await stored(lib, line), gone: new Map(), problems: [] };
  const mimes = new Map(line.files.map(({ sha, mime }) => [sha, mime ?? 'application/octet-stream']));
  for (const sha of line.absent) loaded.gone.set(sha, 'backup.missing');
  const missing = wantedBy(line).filter(({ sha }) => all || !loaded.here.has(sha));
  const take = async (wanted: Wanted): Promise<void> => {
    const read = await readContent(backup, wanted);
    if ('problem' in read) {
      loaded.gone.set(wanted.sha, read.problem.code);
      loaded.problems.push(read.problem);
    } else if (wanted.kind === undefined) {
      const { sha } = wanted;
      loaded.blobs.push({ sha, mime: mimes.get(sha) ?? '', length: read.bytes.length, bytes: read.bytes });
    } else loaded.bodies.push(await bodyRow(wanted, read.bytes));
  };
  await Promise.all(missing.map(take));
  for (const { sha } of [...loaded.bodies, ...loaded.blobs]) loaded.gone.delete(sha);
  for (const sha of loaded.here) loaded.gone.delete(sha);
  return loaded;
}

function bodyRow({ kind = 'received' }: Wanted, bytes: Uint8Array<ArrayBuffer>): Promise<BodyRow> {
  // A byte order mark is part of what was hashed.
  if (kind === 'html' || kind === 'text') return plainBody(kind, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  return packedBody(kind, bytes);
}

/** Which of a clip's contents lie in the library. */
function stored(lib: Library, line: ClipLine): Promise<Set<string>> {
  return reading(async () => {
    const tx = lib.db.transaction(['bodies', 'blobs']);
    const bodies = new Map(line.captures.flatMap(bodiesOf).map(({ kind, sha }) => [sha, kind]));
    const shas = new Set(line.files.flatMap(({ sha }) => sha ?? []));
    const [bodyRows, blobRows] = await Promise.all([
      Promise.all([...bodies.keys()].map((sha) => tx.objectStore('bodies').get(sha))),
      Promise.all([...shas].map((sha) => tx.objectStore('blobs').get(sha))),
    ]);
    return new Set([
      ...bodyRows.flatMap((row) => (row && row.data !== null ? [row.sha] : [])),
      ...blobRows.flatMap((row) => (row && row.bytes !== null ? [row.sha] : [])),
    ]);
  });
}
