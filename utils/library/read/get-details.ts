import type { CaptureDetails } from '../../article/capture-details';
import type { Capture } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';
import { getBody } from './get-body';

/**
 * The candidates that lost and the blocks that were removed; undefined when they are not here.
 * @throws AppError `library.failed` when what is stored is damaged
 */
export function getDetails(lib: Library, capture: Capture): Promise<CaptureDetails | undefined> {
  return reading(async () => {
    const json = await getBody(lib, capture.details);
    return json === undefined ? undefined : (JSON.parse(json) as CaptureDetails);
  });
}
