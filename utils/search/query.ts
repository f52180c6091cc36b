import type { FieldName } from '../article/field';

/** Where a word must stand: a part of a clip's text, or one field. */
export type Scope = { part: 'title' | 'body' | 'note' | 'attachment' } | { part: 'field'; name: FieldName };

/** One thing that must be there. */
export interface Term {
  /** Folded, never empty. */
  text: string;
  /** Found wherever it stands, even within a word or number. */
  quoted: boolean;
  scope?: Scope;
}

/** Days as YYYY-MM-DD, both included; absent where the range is open. Compared as texts: a month may end on its 31st. */
export interface DateRange {
  from?: string;
  to?: string;
}

/** What was typed, understood. Names and hosts are folded; all of it must hold, but of sites and folders one is enough. */
export interface Query {
  terms: Term[];
  tags: string[];
  folders: string[];
  sites: string[];
  dates: DateRange[];
}
