import { CAPTURE_FIELDS, CELL, COUNTER, LENGTH, LOST_VALUE, WORD } from '../article/record-shapes';
import { isObject, list, matching, object, oneOf, type Shape, table, that, whole } from '../article/shape';
import { type BlobDoc, type CaptureDoc, type ClipDoc, DOC_SCHEMA, parseId, type PeopleDoc, ROLES } from './documents';

/** A document that has the shape of its kind. `mergedInto` marks a branch that was merged away. */
export type CheckedDocument =
  | { kind: 'clip'; uid: string; doc: ClipDoc }
  | { kind: 'capture'; uid: string; doc: CaptureDoc }
  | { kind: 'blob'; sha: string; doc: BlobDoc }
  | { kind: 'people'; doc: PeopleDoc };

/** Why a document is set aside: a code, and the path of the first fault in it. */
export interface DocumentFault {
  code: 'team.badDocument' | 'team.newer' | 'team.tooLarge';
  at: string;
}

/** The largest document that is looked into, in characters of JSON: CouchDB itself takes 8 MB. */
export const MAX_DOCUMENT = 2_000_000;

/**
 * A cell that a team may have: a field, `tag:x`, `team:x`, `file:<capture>:<n>`. Personal ones never leave a device, so that one
 * which arrives is a fault; names that every object has (`constructor`) could be taken for such a part.
 */
const SHARED_CELL = /^(?!(?:note|folder|unread|constructor|valueOf|toString|toLocaleString|hasOwnProperty|isPrototypeOf|propertyIsEnumerable)$)(?:[a-z][A-Za-z]{0,40}|(?:tag|team|file):[\s\S]{1,500})$/;
export const isSharedCell = (name: string): boolean => SHARED_CELL.test(name);

/** An account of the store. */
export const ACCOUNT = /^[a-z][a-z0-9._-]{0,63}$/;
const BY = matching(ACCOUNT);
/** `<account>~<device>`; empty for whoever shared the clip, before he did. */
const DEVICE = /^(?:[a-z][a-z0-9._-]{0,63}~[0-9A-Za-z]{1,26})?$/;
const HEAD = { schema: that((value) => value === DOC_SCHEMA), by: BY };
const TYPE = /^[a-z][-\w.+]*\/[-\w.+]{1,100}$/i;

const SHAPES: Record<CheckedDocument['kind'], Shape> = {
  clip: object({ type: oneOf(['clip']), ...HEAD, createdBy: BY, f: table(SHARED_CELL, object(CELL)), lost: list(LOST_VALUE, 10_000) }, { optional: { seen: table(DEVICE, COUNTER) }, more: true }),
  capture: object({ type: oneOf(['capture']), ...HEAD, ...CAPTURE_FIELDS }, { more: true }),
  blob: object({ type: oneOf(['blob']), ...HEAD, mime: matching(TYPE), length: LENGTH }, { more: true }),
  people: object({ type: oneOf(['people']), ...HEAD, people: table(ACCOUNT, object({ name: WORD, role: oneOf(ROLES) }, { more: true })) }, { more: true }),
};

/**
 * Looks into what came from a store before anything of it is used. Undefined for a document that is none of ours (a design
 * document, something of a later version under another id): it is passed over.
 */
export function checkDocument(id: string, doc: unknown): CheckedDocument | DocumentFault | undefined {
  const named = parseId(id);
  if (!named) return undefined;
  if (!isObject(doc)) return { code: 'team.badDocument', at: '' };
  if (JSON.stringify(doc).length > MAX_DOCUMENT) return { code: 'team.tooLarge', at: '' };
  if (whole(1_000_000)(doc['schema']) === undefined && Number(doc['schema']) > DOC_SCHEMA) return { code: 'team.newer', at: 'schema' };
  const at = SHAPES[named.kind](doc) ?? together(named.kind, doc);
  return at === undefined ? ({ ...named, doc } as unknown as CheckedDocument) : { code: 'team.badDocument', at };
}

/** What the parts of a document must say of each other. */
function together(kind: CheckedDocument['kind'], doc: Record<string, unknown>): string | undefined {
  if (kind === 'clip' && typeof (doc as unknown as ClipDoc).f['capture']?.v !== 'string') return 'f.capture';
  if (kind !== 'capture') return undefined;
  const numbers = (doc as unknown as CaptureDoc).files.map(({ n }) => n);
  return new Set(numbers).size === numbers.length ? undefined : 'files';
}
