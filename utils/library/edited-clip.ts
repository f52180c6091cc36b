import type { CellValue, Clip } from '../article/clip';

/** One cell to be taken back: the edit that set it, and the value that it had before. */
export interface EditToTakeBack {
  name: string;
  e: string;
  to: CellValue;
}

/** What a deed did to one clip. `from` is the edit that each took the place of. */
export interface EditedClip {
  clip: number;
  edits: (EditToTakeBack & { from: string | undefined })[];
}

/** The edits that led from a clip to what it is afterwards, of the cells named; no edit where a cell had the value already. */
export function editedClip(before: Clip | undefined, after: Clip, names: readonly string[]): EditedClip {
  const edits = names.flatMap((name) => {
    const old = before?.f[name];
    const cell = after.f[name];
    return !cell || cell.e === old?.e ? [] : [{ name, e: cell.e, to: old?.v ?? null, from: old?.e }];
  });
  return { clip: after.id, edits };
}
