import { sha256 } from '../article/sha256';
import { gzip } from './gzip';
import { putRows } from './put-rows';
import type { BodyKind, BodyRow, WriteTx } from './schema';

/** A body that is read inside transactions or often: kept as it is. */
export async function plainBody(kind: BodyKind, text: string): Promise<BodyRow> {
  const bytes = new TextEncoder().encode(text);
  return { sha: await sha256(bytes), kind, encoding: 'utf8', data: text, length: bytes.length };
}

/** A body that is rarely read: kept compressed; the hash is that of what went in. */
export async function packedBody(kind: BodyKind, content: string | Uint8Array<ArrayBuffer>): Promise<BodyRow> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const [sha, data] = await Promise.all([sha256(bytes), gzip(bytes)]);
  return { sha, kind, encoding: 'gzip', data, length: bytes.length };
}

/**
 * Writes each body unless its content is there already; one that is there compressed gives way to the same one
 * uncompressed, since a text must be readable within a transaction.
 */
export async function putBodies(tx: WriteTx, rows: readonly BodyRow[]): Promise<void> {
  const store = tx.objectStore('bodies');
  const bySha = new Map<string, BodyRow>();
  for (const row of rows) if (!bySha.has(row.sha) || row.encoding === 'utf8') bySha.set(row.sha, row);
  const stored = await Promise.all([...bySha.keys()].map((sha) => store.get(sha)));
  const missing = [...bySha.values()].filter((row, i) => {
    const there = stored[i];
    return !there || there.data === null || (there.encoding === 'gzip' && row.encoding === 'utf8');
  });
  await putRows(tx, 'bodies', missing);
}
