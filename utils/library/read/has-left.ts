import { reading } from '../errors';
import type { Library } from '../open';

/** Whether others may have something of a clip already: a request with some of it was made. */
export function hasLeft(lib: Library, uid: string): Promise<boolean> {
  return reading(async () => (await lib.db.get('replicas', uid))?.left === 1);
}
