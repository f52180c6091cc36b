import { CAPTURE_FIELDS, CAPTURE_OPTIONAL, CELL, COUNTER, LENGTH, LOST_VALUE, WORD } from '../article/record-shapes';
import { isSharedCell, SHARED_CELL } from '../article/shared-cell';
import { isObject, list, matching, object, oneOf, type Shape, table, that, whole } from '../article/shape';
import { isUlid } from '../article/ulid';
import { type BlobDoc, type CaptureDoc, type ClipDoc, DOC_SCHEMA, parseId, type PeopleDoc, ROLES } from './documents';
import { jsonFault } from './json-fault';

/** A document that has the shape of its kind. */
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

/** The largest document that is looked into, in characters of JSON, roughly: CouchDB itself takes 8 MB. */
export const MAX_DOCUMENT = 2_000_000;
/** The most cells of a clip: one for each file of its captures, and some. */
const MOST_CELLS = 20_000;

/** An account of the store. */
export const ACCOUNT = /^[a-z][a-z0-9._-]{0,63}$/;
const BY = matching(ACCOUNT);
/** `<account>~<device>`; empty for whoever shared the clip, before he did. */
const DEVICE = /^(?:[a-z][a-z0-9._-]{0,63}~[0-9A-Za-z]{1,26})?$/;
const HEAD = { schema: that((value) => value === DOC_SCHEMA), by: BY };
const TYPE = /^[a-z][-\w.+]*\/[-\w.+]{1,100}$/i;

const SHAPES: Record<CheckedDocument['kind'], Shape> = {
  clip: object({ type: oneOf(['clip']), ...HEAD, createdBy: BY, f: table(SHARED_CELL, object(CELL)), lost: list(LOST_VALUE, 10_000) }, { optional: { seen: table(DEVICE, COUNTER) }, more: true }),
  capture: object({ type: oneOf(['capture']), ...HEAD, ...CAPTURE_FIELDS }, { optional: CAPTURE_OPTIONAL, more: true }),
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
  const fault = jsonFault(doc, MAX_DOCUMENT);
  if (fault) return fault;
  if (whole(1_000_000)(doc['schema']) === undefined && Number(doc['schema']) > DOC_SCHEMA) return { code: 'team.newer', at: 'schema' };
  if (named.kind === 'clip' && isObject(doc['f']) && Object.keys(doc['f']).length > MOST_CELLS) return { code: 'team.tooLarge', at: 'f' };
  const at = SHAPES[named.kind](doc) ?? together(named.kind, doc);
  return at === undefined ? ({ ...named, doc } as unknown as CheckedDocument) : { code: 'team.badDocument', at };
}

/** What a shape alone does not say: what the parts of a document must be to each other. */
function together(kind: CheckedDocument['kind'], doc: Record<string, unknown>): string | undefined {
  // Only a tombstone says so, and no tombstone is looked into.
  if (Object.hasOwn(doc, 'mergedInto')) return 'mergedInto';
  if (kind === 'clip') {
    const { f, lost } = doc as unknown as ClipDoc;
    if (!isUlid(f['capture']?.v)) return 'f.capture';
    const wrong = lost.findIndex(({ field }) => !isSharedCell(field));
    return wrong < 0 ? undefined : `lost.${wrong}.field`;
  }
  if (kind !== 'capture') return undefined;
  const numbers = (doc as unknown as CaptureDoc).files.map(({ n }) => n);
  return new Set(numbers).size === numbers.length ? undefined : 'files';
}
