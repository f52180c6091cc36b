import { reading } from '../errors';
import type { Library } from '../open';
import { getKv } from '../kv';

/** How many clips the list, or the trash, has. */
export function countClips(lib: Library, { trash = false }: { trash?: boolean } = {}): Promise<number> {
  return reading(async () => {
    const counts = await getKv(lib.db.transaction(['kv']), 'counts');
    return counts?.[trash ? 'trash' : 'live'] ?? 0;
  });
}
