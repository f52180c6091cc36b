import type { Capture } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';

/** Every look at the page of a clip, the newest first. @param clipUid uid of the clip @throws AppError `library.failed` */
export function capturesOf(lib: Library, clipUid: string): Promise<Capture[]> {
  return reading(async () => {
    const rows = await lib.db.getAllFromIndex('captures', 'clip', clipUid);
    const captures = rows.map(({ bodies: _, ...capture }): Capture => capture);
    return captures.sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.uid < b.uid ? 1 : -1));
  });
}
