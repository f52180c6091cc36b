import type { ClipView } from '../article/clip';

/** What is known of a clip without its text: enough to filter, order and list it. */
export interface SearchEntry {
  id: number;
  uid: string;
  view: ClipView;
  folder: string | null;
}

/** One part of a {@link SearchText}. Offsets in UTF-16 code units, `end` exclusive. */
export interface SearchPart {
  part: 'title' | 'body' | 'note' | 'field' | 'attachment';
  /** Of a field. */
  name?: string;
  start: number;
  end: number;
}

/** All that can be found of a clip: its parts in order, with a line feed between two. */
export interface SearchText {
  id: number;
  text: string;
  parts: SearchPart[];
}

/** Where search reads; whoever builds an engine hands it in. Clips that are not there are left out of the answers. */
export interface SearchSource {
  /** Every clip, live or in the trash, some at a time. */
  entries(): AsyncIterable<readonly SearchEntry[]>;
  texts(): AsyncIterable<readonly SearchText[]>;
  entriesOf(ids: readonly number[]): Promise<readonly SearchEntry[]>;
  textsOf(ids: readonly number[]): Promise<readonly SearchText[]>;
}
