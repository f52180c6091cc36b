import { bodyBytes } from '../body-bytes';
import { reading } from '../errors';
import type { Library } from '../open';
import type { ContentRef } from './rows';

/** Bytes of a content as they are hashed; undefined when they are not here, or damaged. */
export async function contentBytes(lib: Library, { sha, kind }: ContentRef): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (kind === 'image' || kind === 'attachment') return (await reading(() => lib.db.get('blobs', sha)))?.bytes ?? undefined;
  const row = await reading(() => lib.db.get('bodies', sha));
  return row && bodyBytes(row).catch(() => undefined);
}
