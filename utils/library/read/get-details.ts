import type { CaptureDetails } from '../../article/capture-details';
import type { Capture } from '../../article/clip';
import type { Library } from '../open';
import { getBody } from './get-body';

/** The candidates that lost and the blocks that were removed; undefined when they are not here. */
export async function getDetails(lib: Library, capture: Capture): Promise<CaptureDetails | undefined> {
  const json = await getBody(lib, capture.details);
  return json === undefined ? undefined : (JSON.parse(json) as CaptureDetails);
}
