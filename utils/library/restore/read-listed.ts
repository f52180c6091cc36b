import { toAppError } from '../../article/app-error';
import { sha256 } from '../../article/sha256';
import type { Backup } from './backup';
import type { Problem } from './problem';

/** In bytes. The largest page or file that a library can hold, and then some. */
export const LARGEST_ENTRY = 512 * 1024 * 1024;

/** The bytes of an entry if they are those that were written, else what is wrong. @throws AppError `backup.unreadable` */
export async function readListed({ zip, listed }: Backup, name: string): Promise<{ bytes: Uint8Array<ArrayBuffer> } | { problem: Problem }> {
  const line = listed.get(name);
  if (!line) return { problem: { code: zip.entries.has(name) ? 'backup.unlisted' : 'backup.missing', entry: name } };
  if (zip.entries.has(name) && zip.entries.get(name) !== line.length) return { problem: { code: 'backup.damaged', entry: name } };
  try {
    const bytes = await zip.read(name, LARGEST_ENTRY);
    return (await sha256(bytes)) === line.sha256 ? { bytes } : { problem: { code: 'backup.damaged', entry: name } };
  } catch (error) {
    const { code } = toAppError(error, 'backup.damaged');
    if (code === 'backup.unreadable') throw error;
    return { problem: { code, entry: name } };
  }
}
