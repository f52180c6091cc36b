import { FILE_STATES } from '../../article/clip';
import { CAPTURE_FIELDS, CAPTURE_OPTIONAL, CELL, CELL_NAME, CELLS, LENGTH, LOST_VALUE, N, SHA, TIME, UID, WORD } from '../../article/record-shapes';
import { list, matching, object, oneOf, orNull, type Shape, text, whole } from '../../article/shape';

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
  lost: list(LOST_VALUE),
  captures: list(object({ uid: UID, ...CAPTURE_FIELDS }, { optional: CAPTURE_OPTIONAL, more: true })),
  files: list(FILE),
  absent: list(SHA),
  replica: orNull(object({ team: WORD, rev: orNull(WORD), base: orNull(CELLS) })),
  edits: list(object({ team: WORD, field: matching(CELL_NAME), ...CELL, holdUntil: TIME })),
});

export const MANIFEST_LINE: Shape = object({ name: text(200), sha256: SHA, length: LENGTH });

export const MANIFEST_HEAD: Shape = object({
  format: WORD,
  version: whole(1_000_000),
  jianbao: WORD,
  exportedAt: WORD,
  clips: LENGTH,
  entries: LENGTH,
}, { more: true });
