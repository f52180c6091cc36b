import type { RemovedBlock } from './draft';
import type { Candidate } from './field';

/** What stands behind a capture and is read only on demand; one JSON body, so that rows stay small. */
export interface CaptureDetails {
  candidates: Candidate[];
  removed: RemovedBlock[];
}
