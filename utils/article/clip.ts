import type { Completeness, FileRole, Tally } from './draft';
import type { FieldName, Fields } from './field';

export type CellValue = string | number | boolean | null | string[] | { sha: string; mime: string; length: number };

/** One changeable value of a clip: `t` is a Lamport counter, `e` the id of the edit that set it. */
export interface Cell {
  v: CellValue;
  t: number;
  e: string;
}

/**
 * Names of cells. A field name is the reader's own value for that field; `tag:x` each its own so that two people's tags
 * never clash; `folder` and `note` are personal and never leave the device, and neither does `unread`; `capture` is the current capture's uid.
 */
export type CellName = FieldName | 'note' | 'folder' | 'unread' | 'deleted' | 'capture' | `tag:${string}` | `team:${string}` | `file:${string}`;

/** A value that lost a clash between two people, kept with restore. */
export interface LostValue {
  field: string;
  v: CellValue;
  t: number;
  e: string;
  by: string;
}

/** What a list may say of a clip, in words. */
export type ClipState = 'unsure' | 'incomplete' | 'pagesMissing' | 'selection' | 'filesWaiting' | 'filesNeedPermission' | 'filesNeedPage' | 'filesFailed' | 'edited';

/** Derived from cells, capture and files in the transaction that changes them; never synced; lists read nothing else. */
export interface ClipView {
  title: string;
  source: string | null;
  issuingBody: string | null;
  documentNumber: string | null;
  /** publishedOn, else writtenOn: YYYY-MM-DD. Absent when unknown, so that the index leaves it out. */
  date?: string;
  /** Host of the page, without `www.` and port. */
  site: string;
  /** Normal form of the address, to recognise a page that is kept already. */
  urlKey: string;
  /** Milliseconds since 1970. A clip in the trash has `trashedAt` instead, so that each index holds just its own. */
  savedAt?: number;
  trashedAt?: number;
  /** Characters of the body without white space. */
  length: number;
  images: Tally;
  attachments: Tally;
  states: ClipState[];
  tags: string[];
  /** Id of the team it is in; absent for a private clip. */
  team?: string;
  /** Account of whoever shared it. */
  by?: string;
  /** `held`: nothing of it has left; `waiting`: something is to be sent or confirmed; `refused`: the team's rules did not take it. */
  sync?: 'held' | 'waiting' | 'shared' | 'refused';
  /** Code of the refusal. */
  refused?: string;
  /** `asked`: an owner here wants it removed for its whole team, with the next sync; else the code why that was not done. */
  purge?: string;
  /** Somebody else changed it since it was opened here. */
  unread?: true;
}

/** A small mutable shell around immutable captures. `id` is local, grows, and is never used again; `uid` is a ULID. */
export interface Clip {
  id: number;
  uid: string;
  createdBy: string;
  by: string;
  f: Record<string, Cell>;
  lost: LostValue[];
  view: ClipView;
}

/** Whether a form of the original was kept, and if not, why not. */
export type OriginalState = { sha: string; length: number } | { missing: OriginalMissing };
export type OriginalMissing = 'switchedOff' | 'notInCache' | 'sandboxed' | 'crossOrigin' | 'tooLarge' | 'notAsked' | 'failed';

export interface CaptureFile {
  n: number;
  role: FileRole;
  url: string;
  name: string;
  alt: string;
}

/** The immutable record of one look at a page. A correction is a cell of the clip, never an edit of a capture. */
export interface Capture {
  uid: string;
  /** uid of the clip it belongs to. */
  clip: string;
  url: string;
  /** ISO 8601 with offset, and the IANA zone it was made in. */
  at: string;
  zone: string;
  /** Version of the extension that made it. */
  version: string;
  charset: string;
  fields: Fields;
  /** SHA-256 (hex) of the UTF-8 bytes of clean HTML and text; rows of `bodies`. */
  html: string;
  text: string;
  /** The serialised DOM with the marks of step 1, and the bytes as received. */
  serialised: OriginalState;
  received: OriginalState;
  /** Row of `bodies` with {@link CaptureDetails} as JSON. */
  details: string;
  files: CaptureFile[];
  completeness: Completeness;
  timings: { extractMs: number; clickToStoredMs: number };
  /** It was made from another capture of the clip, without a look at the page in the tab: further pages came, or a removed block was put back. */
  madeFrom?: { capture: string; by: MadeBy };
}

export const MADE_BY = ['pages', 'putBack'] as const;
export type MadeBy = (typeof MADE_BY)[number];

export const FILE_STATES = ['waiting', 'kept', 'failed', 'needsPermission', 'needsPage', 'remote'] as const;
export type FileState = (typeof FILE_STATES)[number];

/** State of one file of one capture. `reason` is an error code where the state needs one. */
export interface FileRow {
  capture: string;
  n: number;
  clip: number;
  role: FileRole;
  url: string;
  name: string;
  alt: string;
  state: FileState;
  reason: string | null;
  tries: number;
  sha: string | null;
  mime: string | null;
  length: number | null;
}
