import type { Clip } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';

/** A clip by its local id, live or in the trash. */
export function getClip(lib: Library, id: number): Promise<Clip | undefined> {
  return reading(() => lib.db.get('clips', id));
}
