import type { BlobRow, BodyRow } from './schema';

/** Bytes that these rows take up at most; a text is stored with two a character. */
export const sizeOf = (rows: readonly (BodyRow | BlobRow)[]): number => rows.reduce((sum, row) => sum + held(row), 0);

function held(row: BodyRow | BlobRow): number {
  if ('bytes' in row) return row.bytes?.length ?? 0;
  return typeof row.data === 'string' ? 2 * row.data.length : (row.data?.length ?? 0);
}
