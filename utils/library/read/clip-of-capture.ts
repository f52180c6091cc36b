import type { Clip } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';

/** The clip that a capture belongs to. */
export function clipOfCapture(lib: Library, captureUid: string): Promise<Clip | undefined> {
  return reading(async () => {
    const tx = lib.db.transaction(['captures', 'clips']);
    const capture = await tx.objectStore('captures').get(captureUid);
    return capture && tx.objectStore('clips').index('uid').get(capture.clip);
  });
}
