import type { ErrorCode } from '../../../utils/article/error-codes';
import type { PageGroup } from '../../../utils/search/group-pages';
import type { Labels, Mark, SearchRequest, SearchResults } from '../../../utils/search/search-engine';

/** What can be asked of the search worker, with what it answers. */
export interface SearchAsks {
  /** Reads all texts, so that the first search need not wait for them. */
  warm: { body: null; answer: null };
  labels: { body: null; answer: Labels };
  groups: { body: null; answer: PageGroup[] };
  search: { body: { request: SearchRequest; offset: number; limit: number }; answer: SearchResults };
  /** Ids of all clips that answer a question, best first. */
  ids: { body: { request: SearchRequest }; answer: number[] };
  /** Where the words of a query stand in a text that is shown: `title`, `body`, or the field of that name. */
  mark: { body: { words: string; text: string; part: string }; answer: Mark[] };
}

export type AskName = keyof SearchAsks;

/** From the page: which database, first of all; a question with its number; or that the answer is not wanted any more. */
export type ToWorker =
  | { kind: 'open'; database: string | undefined }
  | { kind: 'ask'; n: number; name: AskName; body: SearchAsks[AskName]['body'] }
  | { kind: 'stop'; n: number };

/** From the worker: the answer to a question; or that clips changed, so that an answer given before may no longer hold. */
export type FromWorker =
  | { kind: 'answer'; n: number; answer: SearchAsks[AskName]['answer'] }
  | { kind: 'failed'; n: number; code: ErrorCode; detail: string | undefined }
  | { kind: 'changed' };
