import type { FileRow } from '../../../utils/article/clip';
import type { FileRole, Tally } from '../../../utils/article/draft';

/** How many files of a role there are, and how many of them are stored here or with the team. */
export function fileTally(files: readonly Pick<FileRow, 'role' | 'state'>[], role: FileRole): Tally {
  const found = files.filter((file) => file.role === role);
  return { found: found.length, kept: found.filter(({ state }) => state === 'kept' || state === 'remote').length };
}
