import type { DBSchema, IDBPTransaction, StoreNames } from 'idb';
import type { Capture, CellValue, Cell, Clip, ClipView, FileRow, FileState } from '../article/clip';
import type { PurgeMark } from '../article/purge-mark';

/** What a list shows of a clip. */
export interface ClipRow {
  id: number;
  uid: string;
  view: ClipView;
}

/** A capture as stored: `bodies` names every row of that store it needs, so that purging can tell who else needs it. */
export interface CaptureRow extends Capture {
  bodies: string[];
}

export type BodyKind = 'html' | 'text' | 'serialised' | 'received' | 'details';

/**
 * Content by the SHA-256 of its decoded bytes, written once and shared; `length` counts decoded bytes. `data` is null
 * while the content is known but lies elsewhere.
 */
export type BodyRow = { sha: string; kind: BodyKind; length: number } & (
  | { encoding: 'utf8'; data: string | null }
  | { encoding: 'gzip'; data: Uint8Array<ArrayBuffer> | null }
);

/** A stored image or attachment by the SHA-256 of its bytes; `bytes` is null while they lie elsewhere. */
export interface BlobRow {
  sha: string;
  mime: string;
  length: number;
  bytes: Uint8Array<ArrayBuffer> | null;
}

/** One part of {@link TextRow.text}; `name` is the field's name. Offsets in UTF-16 code units, `end` exclusive. */
export interface TextPart {
  part: 'title' | 'body' | 'note' | 'field' | 'attachment';
  name?: string;
  start: number;
  end: number;
}

/** All that search can find of a clip, NFC, its parts separated by line feeds. */
export interface TextRow {
  id: number;
  text: string;
  parts: TextPart[];
}

/** A clip that is in a team: what the team's store was last known to hold. */
export interface ReplicaRow {
  uid: string;
  team: string;
  rev: string | null;
  base: Record<string, Cell> | null;
  /** Revisions that were merged or written lately: a feed that shows one again brings nothing new. */
  revs?: string[];
  /** Branches of the document that could not be read or closed yet. */
  branches?: string[];
  /** 1 while something is to be sent, confirmed or closed, 2 while it is to be removed for the whole team; absent else, so that the index holds just these. */
  due?: 1 | 2;
  /** An owner here wants it removed for the whole team, and had seen this of it. */
  purge?: PurgeMark;
  /** Code why it was not removed for the whole team though an owner wanted that: told at the clip until somebody here has taken note, or edits it. */
  notPurged?: string;
  /** It was removed for the whole team, by somebody who had seen this of it: states that have no more do not bring it back. */
  purged?: PurgeMark;
  /** Contents that it named (SHA-256) when it was removed from this device alone: others may still need them. */
  names?: string[];
  /** 1 while the team may lack contents that the clip names: what of them may go is looked up and sent before the clip is done with. With 1, what lies in the trash waits until it is taken out. */
  refill?: 1 | 2;
  /** Code of a refusal by the team's rules: not sent again until it is edited, or somebody asks. */
  refused?: string;
  /** 1 once a request with something of the clip was about to be made: from then on others may have it. */
  left?: 1;
  /** Cell by which a team's rule took the clip, so that it comes back when that goes before anything left. */
  rule?: string;
  /** Our account and this device in the team: `<account>~<device>`. */
  me?: string;
  /** For each device, the counter up to which its edits of this clip are known here. */
  seen?: Record<string, number>;
}

/** A team as the library knows it; address and key lie elsewhere, and never here. */
export interface TeamRow {
  team: string;
  /** Where the next page of the team's feed begins. */
  since: string;
  /** A word for the address of the store that this was read from. */
  place?: string;
  /** A word for that very database, where its store tells: another one in its place is not the same. */
  instance?: string;
  /** 1 from when the store was found at another place until what it lacks is on its way. */
  moved?: 1;
  /** Shown names and roles, by account. */
  people: Record<string, { name: string; role: string }>;
}

/** A document of which a majority of the team's store is known to have its one, unchanging state. */
export interface HeldRow {
  team: string;
  id: string;
}

/** A content that a team's clip names and that is not on this device; text before HTML, pictures and attachments. */
export interface WantRow {
  team: string;
  order: 0 | 1 | 2 | 3;
  sha: string;
  mime: string;
  /** Bytes. */
  length: number;
}

/** A document of a team that is not used: which, and why. */
export interface AsideRow {
  team: string;
  id: string;
  rev: string;
  code: string;
  /** Path of the first fault in it. */
  at: string;
}

/** One edit of a team's clip, kept until a majority of the team's store is known to hold it. */
export interface EditRow {
  seq: number;
  uid: string;
  team: string;
  field: string;
  v: CellValue;
  t: number;
  e: string;
  /** Milliseconds since 1970 before which it must not leave, so that it can be undone unseen. */
  holdUntil: number;
}

/** Single values. */
export interface KvValues {
  device: string;
  /** The Lamport counter: `t` of the newest edit made or seen. */
  lamport: number;
  /** Id of the next clip: ids are never used again, not even after the newest clip was purged. */
  nextClip: number;
  counts: { live: number; trash: number };
  /** Bytes that were left when there was little room for the first time; there only until there is plenty again. */
  lowRoom: number;
}

/** The database. A later store or index comes by a migration of its own. */
export interface Schema extends DBSchema {
  clips: {
    key: number;
    value: Clip;
    indexes: { uid: string; 'view.savedAt': number; 'view.trashedAt': number; 'view.date': string; 'view.urlKey': string };
  };
  captures: { key: string; value: CaptureRow; indexes: { clip: string; bodies: string } };
  bodies: { key: string; value: BodyRow };
  texts: { key: number; value: TextRow };
  files: { key: [capture: string, n: number]; value: FileRow; indexes: { state: FileState; sha: string } };
  blobs: { key: string; value: BlobRow };
  pend: { key: number; value: { id: number } };
  replicas: { key: string; value: ReplicaRow; indexes: { team: string; due: [team: string, due: number] } };
  edits: { key: number; value: EditRow; indexes: { uid: string } };
  teams: { key: string; value: TeamRow };
  held: { key: [team: string, id: string]; value: HeldRow };
  wants: { key: [team: string, order: number, sha: string]; value: WantRow };
  aside: { key: [team: string, id: string]; value: AsideRow };
  kv: { key: string; value: KvValues[keyof KvValues] };
}

export type StoreName = StoreNames<Schema>;
/** A readwrite transaction; what it may touch is decided where it is opened. */
export type WriteTx = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
