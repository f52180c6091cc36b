import type { Capture, Cell, CellValue } from '../../../utils/article/clip';
import { ulid } from '../../../utils/article/ulid';
import { draft } from './draft';

/** When the clip of {@link clip} was saved, milliseconds since 1970. */
export const SAVED = Date.UTC(2024, 2, 18);

/** A cell, set five seconds later. */
export const cell = (v: CellValue, t = 1, e = ulid(SAVED + 5000)): Cell => ({ v, t, e });

export const clip = (f: Record<string, Cell> = {}) => ({ id: 7, uid: ulid(SAVED), f });

/** As much of a capture as anything is derived from. */
export const capture = (changes: Partial<Capture> = {}): Capture => {
  const { url, fields, completeness } = draft();
  return { url, fields, completeness, files: [], ...changes } as Capture;
};
