import { reading } from '../errors';
import type { Library } from '../open';

/** Uids of all clips, trash included, in their order: that of the times at which they were made. */
export function clipUids(lib: Library): Promise<string[]> {
  return reading(async () => {
    const uids: string[] = [];
    let cursor = await lib.db.transaction('clips').store.index('uid').openKeyCursor();
    while (cursor) {
      uids.push(cursor.key);
      cursor = await cursor.continue();
    }
    return uids;
  });
}
