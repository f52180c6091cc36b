import type { CellValue, FileRow } from '../../article/clip';

/** Cells by which a team hears of the files whose bytes are somewhere: the others have them from there, and need not go to the page. */
export const toldFiles = (rows: readonly FileRow[]): Record<string, CellValue> =>
  Object.fromEntries(rows.flatMap(({ capture, n, sha, mime, length }) => (sha === null ? [] : [[`file:${capture}:${n}`, { sha, mime: mime ?? 'application/octet-stream', length: length ?? 0 }]])));
