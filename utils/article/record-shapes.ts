import { parseAddress } from './parse-address';
import { MADE_BY } from './clip';
import { EXTRACTION_STEPS, VERDICTS } from './draft';
import { FIELD_NAMES, type FieldName, ORIGINS } from './field';
import { isFileAddress } from './file-address';
import { LONGEST } from './longest';
import { MOST } from './most';
import { bool, either, from, list, matching, object, oneOf, type Shape, table, text, that, whole } from './shape';
import { PARTS } from './site-rule';
import { isUlid } from './ulid';

// Shapes of records as they come from another device, in a backup or through a team. Bounds are far above what any page yields; they keep a made-up line from filling the memory.
export const WORD = text(500);
export const TEXT = text(LONGEST.text);
/** A Lamport counter: room for a hundred million edits a second for a month, and still exact when it is counted up. */
export const COUNTER = whole(2 ** 48);
export const TIME = whole(8.64e15);
export const LENGTH = whole(2 ** 40);
export const SHA = matching(/^[0-9a-f]{64}$/);
export const UID = that(isUlid);
/** A page, or a file of it: never an address that runs something. */
const ADDRESS = that((value) => typeof value === 'string' && value.length <= MOST.address && /^(https?|file|ftp):$/.test(parseAddress(value)?.protocol ?? ''));
const FILE_ADDRESS = that((value) => typeof value === 'string' && isFileAddress(value));

const BLOB_VALUE = object({ sha: SHA, mime: WORD, length: LENGTH });
const CELL_VALUE = either(TEXT, from(-1e15, 1e15), bool, oneOf([null]), list(TEXT), BLOB_VALUE);
export const CELL = { v: CELL_VALUE, t: COUNTER, e: WORD };
/** Field names, and `tag:x` and its kin, which were of any length once. Nothing that an object has by itself starts so. */
export const CELL_NAME = /^(?:[a-z][A-Za-z]{0,40}|(?:tag|team|file):[\s\S]{0,100000})$/;
export const CELLS = table(CELL_NAME, object(CELL));

export const LISTS: ReadonlySet<FieldName> = new Set(['authors', 'editors', 'keywords']);
const FIELDS = object(
  {},
  {
    optional: Object.fromEntries(
      FIELD_NAMES.map((name) => [name, object({ value: LISTS.has(name) ? list(TEXT) : TEXT, origin: oneOf(ORIGINS), confidence: from(0, 1) })]),
    ),
  },
);

const TALLY = object({ found: LENGTH, kept: LENGTH });
const COMPLETENESS = object({
  text: TALLY,
  tables: TALLY,
  images: TALLY,
  attachments: TALLY,
  firstKept: bool,
  lastKept: bool,
  verdict: oneOf(VERDICTS),
}, { optional: { pages: TALLY, rule: object({ used: list(oneOf(PARTS)), missed: list(oneOf(PARTS)) }) }, more: true });

/** A name as shown to people; never a path. */
const FILE_NAME = that((value) => typeof value === 'string' && value.length <= 5_000 && !/[/\\]/.test(value));
export const N = whole(1_000_000);
const ROLE = oneOf(['image', 'attachment']);
const CAPTURE_FILE = object({ n: N, role: ROLE, url: FILE_ADDRESS, name: FILE_NAME, alt: TEXT }, { more: true });
const ORIGINAL = either(object({ missing: WORD }), object({ sha: SHA, length: LENGTH }));

/** What a capture says, but for its uid. */
export const CAPTURE_FIELDS = {
  clip: UID,
  url: ADDRESS,
  at: that((value) => typeof value === 'string' && value.length < 60 && !Number.isNaN(Date.parse(value))),
  zone: WORD,
  version: WORD,
  charset: WORD,
  fields: FIELDS,
  html: SHA,
  text: SHA,
  serialised: ORIGINAL,
  received: ORIGINAL,
  details: SHA,
  files: list(CAPTURE_FILE),
  completeness: COMPLETENESS,
  timings: object({ extractMs: from(0, 1e12), clickToStoredMs: from(-1e15, 1e15) }, { more: true }),
} as const satisfies Record<string, Shape>;

/** What it may say besides. */
export const CAPTURE_OPTIONAL = { madeFrom: object({ capture: UID, by: oneOf(MADE_BY) }, { more: true }) } as const satisfies Record<string, Shape>;

export const LOST_VALUE: Shape = object({ field: matching(CELL_NAME), ...CELL, by: WORD });

const CANDIDATE = object({ field: oneOf(FIELD_NAMES), value: either(TEXT, list(TEXT)), origin: oneOf(ORIGINS), confidence: from(0, 1) });
const REMOVED = object({ step: oneOf(EXTRACTION_STEPS), reason: WORD, html: text(200_000_000), text: text(200_000_000), anchor: TEXT }, { optional: { at: LENGTH }, more: true });
const PART = object({ html: text(200_000_000), text: text(200_000_000), files: list(CAPTURE_FILE), removed: list(REMOVED, 1_000_000), completeness: COMPLETENESS }, { more: true });
const PAGE = object({ n: N, url: ADDRESS, kept: bool }, { optional: { reason: WORD, part: PART }, more: true });

/** What `details/….json` holds: CaptureDetails. */
export const DETAILS: Shape = object({ candidates: list(CANDIDATE), removed: list(REMOVED, 1_000_000) }, { optional: { pages: list(PAGE, MOST.pages) }, more: true });
