import { reading } from '../errors';
import type { Library } from '../open';
import type { ClipRow } from '../schema';

/** The clips of one page that are not in the trash, newest first. `urlKey` is made by utils/article/url-key. */
export function findByUrlKey(lib: Library, urlKey: string): Promise<ClipRow[]> {
  return reading(async () => {
    const clips = await lib.db.getAllFromIndex('clips', 'view.urlKey', urlKey);
    return clips
      .filter(({ view }) => view.savedAt !== undefined)
      .map(({ id, uid, view }) => ({ id, uid, view }))
      .sort((a, b) => (b.view.savedAt ?? 0) - (a.view.savedAt ?? 0) || b.id - a.id);
  });
}
