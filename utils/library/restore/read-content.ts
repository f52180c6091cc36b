import { DETAILS } from '../../article/record-shapes';
import type { BodyKind } from '../schema';
import type { Backup } from './backup';
import type { Problem } from './problem';
import { readListed } from './read-listed';

/** What an entry of a content must be: the hash by which clips name it, and for a body its kind. */
export interface Wanted {
  name: string;
  sha: string;
  kind?: BodyKind;
}

/**
 * A content of a backup, if it is what its hash says and can be read as what it is for. HTML stays bytes: nothing of it is parsed here.
 * @throws AppError `backup.unreadable`
 */
export async function readContent(backup: Backup, { name, sha, kind }: Wanted): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { problem: Problem }> {
  const read = await readListed(backup, name);
  if ('problem' in read) return read;
  if (backup.listed.get(name)?.sha256 !== sha) return { problem: { code: 'backup.damaged', entry: name } };
  if (!readable(read.bytes, kind)) return { problem: { code: 'backup.badRow', entry: name } };
  return read;
}

function readable(bytes: Uint8Array<ArrayBuffer>, kind: BodyKind | undefined): boolean {
  if (kind !== 'html' && kind !== 'text' && kind !== 'details') return true;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return kind !== 'details' || DETAILS(JSON.parse(text)) === undefined;
  } catch {
    return false;
  }
}
