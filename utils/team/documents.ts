import type { Capture, Cell, LostValue } from '../article/clip';

/** Version of the documents' shape; one that a reader of this version would misread raises it. */
export const DOC_SCHEMA = 1;

/** The mutable shell of a shared clip (`clip:<uid>`): what every member may see, never `note`, `folder` and their kin. */
export interface ClipDoc {
  type: 'clip';
  schema: number;
  /** Account of whoever shared it; never changes. */
  createdBy: string;
  /** Account of whoever wrote this revision; the server holds it true. */
  by: string;
  f: Record<string, Cell>;
  lost: LostValue[];
  /** For each device, the counter up to which its edits of this clip are in here: current, in `lost`, or overwritten by somebody who had them before him. */
  seen?: Record<string, number>;
}

/** One look at a page (`capture:<uid>`), written once. Its contents are {@link BlobDoc}s, named by their SHA-256. */
export interface CaptureDoc extends Omit<Capture, 'uid'> {
  type: 'capture';
  schema: number;
  by: string;
}

/** Bytes by their SHA-256 (`blob:sha256-<hex>`), written once: the attachment {@link CONTENT} of this document. */
export interface BlobDoc {
  type: 'blob';
  schema: number;
  by: string;
  mime: string;
  /** Bytes. */
  length: number;
}

export const ROLES = ['reader', 'editor', 'owner'] as const;
export type Role = (typeof ROLES)[number];

/** Who the accounts are (`team:people`); owners write it. What a role may do is enforced by the database's `_security`. */
export interface PeopleDoc {
  type: 'people';
  schema: number;
  by: string;
  people: Record<string, { name: string; role: Role }>;
}

/** Name of a blob's attachment. */
export const CONTENT = 'content';
export const PEOPLE_ID = 'team:people';

export const clipId = (uid: string): string => `clip:${uid}`;
export const captureId = (uid: string): string => `capture:${uid}`;
export const blobId = (sha: string): string => `blob:sha256-${sha}`;

/** What a document's id says; undefined for one that is none of ours. */
export function parseId(id: string): { kind: 'clip' | 'capture'; uid: string } | { kind: 'blob'; sha: string } | { kind: 'people' } | undefined {
  if (id === PEOPLE_ID) return { kind: 'people' };
  const found = /^(clip|capture):([0-7][0-9A-HJKMNP-TV-Z]{25})$/.exec(id);
  if (found) return { kind: found[1] as 'clip' | 'capture', uid: found[2]! };
  const sha = /^blob:sha256-([0-9a-f]{64})$/.exec(id)?.[1];
  return sha === undefined ? undefined : { kind: 'blob', sha };
}
