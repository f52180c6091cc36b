import type { ClipView } from '../article/clip';
import type { PageGroup } from './group-pages';
import type { SearchPart } from './search-document';

/** Chosen beside the words; several sites or folders are alternatives, several tags must all be there. */
export interface SearchFilters {
  tags: string[];
  folders: string[];
  /** Hosts; each stands for those below it too. */
  sites: string[];
  /** Ids of teams, `''` for private clips: alternatives. */
  teams: string[];
  /** Accounts of those who clipped: alternatives. */
  people: string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD, the last day included; '' when open. */
  from: string;
  to: string;
}

export interface SearchRequest extends SearchFilters {
  /** As typed; what it may hold is told in parse-query.ts. */
  words: string;
  /** The trash instead of the list. */
  trash: boolean;
}

/** From, to (exclusive), in UTF-16 units of the text that goes with it. */
export type Mark = readonly [start: number, end: number];

/** A stretch of one part of a clip's text, white space as spaces. */
export interface Snippet {
  part: SearchPart['part'];
  name?: string;
  text: string;
  marks: Mark[];
  /** More of the part comes before, after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

export interface SearchHit {
  id: number;
  uid: string;
  view: ClipView;
  /** Hits in what a list shows of the view, by its name there. */
  marks: { [K in 'title' | 'issuingBody' | 'documentNumber' | 'source']?: Mark[] };
  /** Null while the text lies elsewhere. */
  snippet: Snippet | null;
}

export interface SearchResults {
  /** All clips that were found. */
  total: number;
  /** Those of the page that was asked for, best first. */
  hits: SearchHit[];
  /** Milliseconds from the question to the answer. */
  ms: number;
}

/** What clips can be filtered by, with how many live clips have it, most first. */
export interface Labels {
  tags: LabelCount[];
  folders: LabelCount[];
  sites: LabelCount[];
  /** By id; `''` for private clips. */
  teams: LabelCount[];
  /** Who clipped what is in a team, by account. */
  people: LabelCount[];
}

export interface LabelCount {
  name: string;
  count: number;
}

/** Finds clips. Plain scan today; an index may take its place without anybody noticing but the clock. */
export interface SearchEngine {
  /** Reads what is needed to filter; texts are read when words are first searched, or by `warm`. May be called again. */
  open(): Promise<void>;
  /** Reads the texts ahead of the first search. */
  warm(): Promise<void>;
  /** Takes over what changed in these clips: edited, new, in the trash, or gone. */
  apply(ids: readonly number[]): Promise<void>;
  labels(): Promise<Labels>;
  /** Clips of one page that lists show as one row. */
  groups(): Promise<PageGroup[]>;
  /** Ids of all clips that answer a question, best first. Stops as `search` does. */
  ids(request: SearchRequest, signal: AbortSignal): Promise<number[]>;
  /** Stops between two slices of work when `signal` aborts. @throws its reason then */
  search(request: SearchRequest, page: { offset: number; limit: number }, signal: AbortSignal): Promise<SearchResults>;
}
