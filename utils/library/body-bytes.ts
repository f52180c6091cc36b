import { gunzip } from './gzip';
import type { BodyRow } from './schema';

/** A body's bytes as they were before storing; undefined when they lie elsewhere. Rejects when what is stored is damaged. */
export async function bodyBytes({ encoding, data }: BodyRow): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (data === null) return undefined;
  return encoding === 'utf8' ? new TextEncoder().encode(data) : gunzip(data);
}
