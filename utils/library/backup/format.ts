import type { Capture, Cell, CellValue, FileState, LostValue } from '../../article/clip';
import type { BodyKind } from '../schema';

/** docs/backup-format.md says what each part is. Anything that a reader of this version would misread raises the version. */
export const FORMAT = 'jianbao-library';
export const FORMAT_VERSION = 1;

export const MANIFEST = 'manifest.jsonl';
export const README = 'README.txt';
/** The reader's rules for sites, in the form of docs/site-rules.md; left out where there are none. */
export const RULES = 'site-rules.json';

/** First line of the manifest; a {@link ManifestLine} follows for each entry but the manifest itself, in their order. */
export interface ManifestHead {
  format: string;
  version: number;
  /** Version of the extension that wrote it. */
  jianbao: string;
  /** ISO 8601, UTC. */
  exportedAt: string;
  clips: number;
  entries: number;
}

export interface ManifestLine {
  name: string;
  /** Of the unpacked bytes, 64 hex digits. */
  sha256: string;
  length: number;
}

/** What became of a file; its role, address and names stand in the capture under the same `n`. */
export interface FileLine {
  capture: string;
  n: number;
  state: FileState;
  reason: string | null;
  tries: number;
  sha: string | null;
  mime: string | null;
  length: number | null;
}

export interface EditLine {
  team: string;
  field: string;
  v: CellValue;
  t: number;
  e: string;
  holdUntil: number;
}

/** A clip with every row that belongs to it alone: one line of `clips/…jsonl`, and one transaction of a restore. */
export interface ClipLine {
  uid: string;
  createdBy: string;
  by: string;
  f: Record<string, Cell>;
  lost: LostValue[];
  /** By uid. */
  captures: Capture[];
  /** By capture and number. */
  files: FileLine[];
  /** SHA-256 of contents that the library knows of but did not have, or had damaged, when this was written. */
  absent: string[];
  /** Of a clip in a team: what the team was last known to hold. */
  replica: { team: string; rev: string | null; base: Record<string, Cell> | null } | null;
  /** What the team has yet to hear, oldest first. */
  edits: EditLine[];
}

/** Clips in one `clips/…jsonl`. */
export const CLIPS_IN_PART = 100;

/** `clips/00001.jsonl`; parts count from 1. */
export const partName = (n: number): string => `clips/${String(n).padStart(5, '0')}.jsonl`;
export const isPartName = (name: string): boolean => /^clips\/\d{5,}\.jsonl$/.test(name);

const PLACES: Record<BodyKind, readonly [folder: string, extension: string]> = {
  html: ['html', 'html'],
  text: ['text', 'txt'],
  serialised: ['pages', 'html'],
  received: ['received', 'bin'],
  details: ['details', 'json'],
};

/** Entry of a body: `html/<sha>.html`. */
export const bodyName = (kind: BodyKind, sha: string): string => `${PLACES[kind][0]}/${sha}.${PLACES[kind][1]}`;

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** Entry of a file's bytes: `files/<sha>.jpg`, with an ending for whoever opens it by hand; `.bin` when none is known. */
export const blobName = (sha: string, mime: string | null): string => `files/${sha}.${EXTENSIONS[mime ?? ''] ?? 'bin'}`;

/** Every body that a capture names, by its role. */
export function bodiesOf(capture: Capture): { kind: BodyKind; sha: string }[] {
  const { html, text, details, serialised, received } = capture;
  return [
    { kind: 'html', sha: html },
    { kind: 'text', sha: text },
    { kind: 'details', sha: details },
    ...('sha' in serialised ? [{ kind: 'serialised' as const, sha: serialised.sha }] : []),
    ...('sha' in received ? [{ kind: 'received' as const, sha: received.sha }] : []),
  ];
}
