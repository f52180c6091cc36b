import { FILE_STATES } from '../../article/clip';
import { EXTRACTION_STEPS } from '../../article/draft';
import { FIELD_NAMES, type FieldName, ORIGINS } from '../../article/field';
import { parseAddress } from '../../article/parse-address';
import { isUlid } from '../../article/ulid';
import { bool, either, from, list, matching, object, oneOf, orNull, type Shape, table, text, that, whole } from './shape';

// Bounds are far above what any page yields; they keep a made-up line from filling the memory.
const WORD = text(500);
const TEXT = text(2_000_000);
/** A Lamport counter: room for a hundred million edits a second for a month, and still exact when it is counted up. */
const COUNTER = whole(2 ** 48);
const TIME = whole(8.64e15);
const LENGTH = whole(2 ** 40);
const SHA = matching(/^[0-9a-f]{64}$/);
const UID = that(isUlid);
/** A page, or a file of it: never an address that runs something. */
const ADDRESS = that((value) => typeof value === 'string' && value.length <= 100_000 && /^(https?|file|ftp):$/.test(parseAddress(value)?.protocol ?? ''));
/** The content of an image inside the page stands apart: only its type is left of the address. One that does not parse was kept as it was. */
const FILE_ADDRESS = that((value) => typeof value === 'string' && value.length <= 100_000 && !/^\s*(javascript|vbscript|blob|chrome|moz-extension|chrome-extension):/i.test(value));

const BLOB_VALUE = object({ sha: SHA, mime: WORD, length: LENGTH });
const CELL_VALUE = either(text(2_000_000), from(-1e15, 1e15), bool, oneOf([null]), list(TEXT), BLOB_VALUE);
const CELL = { v: CELL_VALUE, t: COUNTER, e: WORD };
/** Field names, and `tag:x` and its kin. Nothing that an object has by itself starts so. */
const CELL_NAME = /^(?:[a-z][A-Za-z]{0,40}|(?:tag|team|file):[\s\S]{0,500})$/;
const CELLS = table(CELL_NAME, object(CELL));

const LISTS: ReadonlySet<FieldName> = new Set(['authors', 'editors', 'keywords']);
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
  verdict: oneOf(['whole', 'doubtful', 'partial']),
}, { more: true });

/** A name as shown to people; never a path. */
const FILE_NAME = that((value) => typeof value === 'string' && value.length <= 5_000 && !/[/\\]/.test(value));
const N = whole(1_000_000);
const ROLE = oneOf(['image', 'attachment']);
const CAPTURE_FILE = object({ n: N, role: ROLE, url: FILE_ADDRESS, name: FILE_NAME, alt: TEXT }, { more: true });
const ORIGINAL = either(object({ missing: WORD }), object({ sha: SHA, length: LENGTH }));

const CAPTURE = object(
  {
    uid: UID,
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
  },
  { more: true },
);

const FILE = object({
  capture: UID,
  n: N,
  state: oneOf(FILE_STATES),
  reason: orNull(WORD),
  tries: whole(1_000_000),
  sha: orNull(SHA),
  mime: orNull(WORD),
  length: orNull(LENGTH),
});

/** A line of `clips/…jsonl`, row by row; what the rows must say of each other is in {@link clipLineFault}. */
export const CLIP_LINE: Shape = object({
  uid: UID,
  createdBy: WORD,
  by: WORD,
  f: CELLS,
  lost: list(object({ field: text(600), ...CELL, by: WORD })),
  captures: list(CAPTURE),
  files: list(FILE),
  absent: list(SHA),
  replica: orNull(object({ team: WORD, rev: orNull(WORD), base: orNull(CELLS) })),
  edits: list(object({ team: WORD, field: matching(CELL_NAME), ...CELL, holdUntil: TIME })),
});

const CANDIDATE = object({ field: oneOf(FIELD_NAMES), value: either(TEXT, list(TEXT)), origin: oneOf(ORIGINS), confidence: from(0, 1) });
const REMOVED = object({ step: oneOf(EXTRACTION_STEPS), reason: WORD, html: text(200_000_000), text: text(200_000_000), anchor: TEXT }, { more: true });

/** What `details/….json` holds: CaptureDetails. */
export const DETAILS: Shape = object({ candidates: list(CANDIDATE), removed: list(REMOVED, 1_000_000) }, { more: true });

export const MANIFEST_LINE: Shape = object({ name: text(200), sha256: SHA, length: LENGTH });

export const MANIFEST_HEAD: Shape = object({
  format: WORD,
  version: whole(1_000_000),
  jianbao: WORD,
  exportedAt: WORD,
  clips: LENGTH,
  entries: LENGTH,
}, { more: true });
