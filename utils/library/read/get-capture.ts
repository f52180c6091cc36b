import type { Capture } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';

/** A capture by its uid; `clip.f.capture.v` names the current one of a clip. */
export function getCapture(lib: Library, uid: string): Promise<Capture | undefined> {
  return reading(async () => {
    const row = await lib.db.get('captures', uid);
    if (!row) return undefined;
    const { bodies: _, ...capture } = row;
    return capture;
  });
}
