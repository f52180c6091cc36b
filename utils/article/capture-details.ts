import type { Completeness, DraftFile, RemovedBlock } from './draft';
import type { Candidate } from './field';

/** What stands behind a capture and is read only on demand; one JSON body, so that rows stay small. */
export interface CaptureDetails {
  candidates: Candidate[];
  removed: RemovedBlock[];
  /** Pages of a split article, in order; absent for an article on one page. */
  pages?: ArticlePage[];
}

/** One page of a split article. */
export interface ArticlePage {
  /** From 1. */
  n: number;
  url: string;
  kept: boolean;
  /** Error code for which it is not kept; absent while nobody has tried. */
  reason?: string;
  /** What it yielded, for as long as another page is missing that may have to go before or after it. */
  part?: PagePart;
}

/** What one page gave to a joined article; where it is kept with a capture its files have that capture's numbers. */
export interface PagePart {
  html: string;
  text: string;
  files: PartFile[];
  removed: RemovedBlock[];
  completeness: Completeness;
}

/** `was`: its number in the capture that the joined one is made from, which holds its content. */
export type PartFile = DraftFile & { was?: number };
