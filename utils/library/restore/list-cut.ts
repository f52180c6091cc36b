import { AppError } from '../../article/app-error';
import { sha256 } from '../../article/sha256';
import type { ZipIn } from '../../zip/read-zip';
import { FORMAT, FORMAT_VERSION, isPartName, type ManifestLine, README } from '../backup/format';
import { lines } from './lines';
import type { Backup } from './backup';
import { LARGEST_ENTRY } from './read-listed';

/** The hash that a content bears in its name. */
const NAMED = /\/([0-9a-f]{64})\.\w+$/;

/**
 * Lists what is left of a backup without its end. A content is named by its hash; of a part of clips the checksum of the zip, which
 * reading compares, is the only witness, and each line is held against its schema as ever.
 * @throws AppError `backup.notBackup` when nothing says that it is ours, `backup.newer`, `backup.unreadable`
 */
export async function listCut(zip: ZipIn): Promise<Backup> {
  const version = zip.entries.has(README) ? versionIn(new TextDecoder().decode(await zip.read(README, LARGEST_ENTRY))) : undefined;
  if (version === undefined) throw new AppError('backup.notBackup', README);
  if (version > FORMAT_VERSION) throw new AppError('backup.newer', `version ${version}`);
  const listed = new Map<string, ManifestLine>();
  let clips = 0;
  for (const [name, length] of zip.entries) {
    let hash = NAMED.exec(name)?.[1];
    if (hash === undefined) {
      const bytes = await zip.read(name, LARGEST_ENTRY).catch(unlessUnreadable);
      if (isPartName(name)) clips += [...lines(bytes)].length;
      hash = await sha256(bytes);
    }
    listed.set(name, { name, sha256: hash, length });
  }
  return {
    zip,
    head: { format: FORMAT, version, jianbao: '', exportedAt: '', clips, entries: listed.size },
    listed,
    cut: [...listed.keys()].at(-1)!,
  };
}

const versionIn = (readme: string): number | undefined => {
  const found = new RegExp(`${FORMAT} (\\d+)`).exec(readme)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** A damaged entry is told of when its turn comes. */
function unlessUnreadable(error: unknown): Uint8Array<ArrayBuffer> {
  if (error instanceof AppError && error.code !== 'backup.unreadable') return new Uint8Array();
  throw error;
}
