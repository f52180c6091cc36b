import type { FileRow } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';
import { filesRange } from '../put-clip';

/** The files of a capture, by number. */
export function filesOf(lib: Library, captureUid: string): Promise<FileRow[]> {
  return reading(() => lib.db.getAll('files', filesRange(captureUid)));
}
