import type { Capture, Cell, LostValue } from '../../article/clip';
import type { AsideRow, EditRow, ReplicaRow, TeamRow } from '../schema';

/** What of a clip a team shares. */
export interface SharedShell {
  createdBy: string;
  by: string;
  f: Readonly<Record<string, Cell>>;
  lost: readonly LostValue[];
  /** For each device, the counter up to which its edits of this clip are known here. */
  seen: Readonly<Record<string, number>>;
}

/** All that decides what becomes of one clip of a team: read and written in one transaction. */
export interface TeamClip {
  uid: string;
  /** The clip's own cells; absent when it is not on this device. */
  shell: SharedShell | undefined;
  /** What the team is known to hold; absent for a private clip. */
  replica: ReplicaRow | undefined;
  /** Own edits that are not yet known to be held by a majority, oldest first. */
  edits: readonly EditRow[];
  /** Set by a change that came from somebody else. */
  unread?: boolean;
  /** It was removed from this device for good and somebody took it back: what it names has to come again. */
  anew?: boolean;
  /** Its documents may be gone from the store: that they were there counts no more. */
  forget?: boolean;
}

/** Bytes that belong to a clip: what they are decides when, and whether, they travel. */
export interface ContentRef {
  sha: string;
  kind: 'html' | 'text' | 'details' | 'serialised' | 'received' | 'image' | 'attachment';
  mime: string;
  /** Bytes. */
  length: number;
}

/** A clip that has something to send, with all that it names. */
export interface DueClip {
  clip: TeamClip;
  /** Those that may leave: not what a held edit alone names. */
  captures: Capture[];
  /** Contents that are on this device and may leave. */
  contents: ContentRef[];
}

/** What comes with a page of the feed, written in the same transaction as the clips. */
export interface Arrivals {
  /** Where in the feed the page began, and where the next one does: gone on from there unless the feed is to be read from elsewhere by now. */
  feed?: { from: string; to: string };
  captures?: Capture[];
  people?: TeamRow['people'];
  aside?: AsideRow[];
  /** Documents that are whole now. */
  mended?: string[];
  /** Captures and contents that were removed from the store; with `again`, we may send those that clips here still name. */
  cleared?: { ids: readonly string[]; again: boolean };
}

