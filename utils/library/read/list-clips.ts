import type { IDBPIndex } from 'idb';
import type { Clip } from '../../article/clip';
import { reading } from '../errors';
import type { Library } from '../open';
import type { ClipRow, Schema } from '../schema';

type TimeIndex = IDBPIndex<Schema, ['clips'], 'clips', 'view.savedAt' | 'view.trashedAt', 'readonly'>;

/**
 * A page of the list, newest first; the trash by when each was put there. Reads clip rows only, never a body.
 * @throws AppError `library.failed`
 */
export function listClips(
  lib: Library,
  { offset, limit, trash = false }: { offset: number; limit: number; trash?: boolean },
): Promise<ClipRow[]> {
  if (limit <= 0) return Promise.resolve([]);
  return reading(async () => {
    const index: TimeIndex = lib.db.transaction('clips').store.index(trash ? 'view.trashedAt' : 'view.savedAt');
    const clips = (await byGetAll(index, offset, limit)) ?? (await byCursor(index, offset, limit));
    return clips.map(({ id, uid, view }) => ({ id, uid, view }));
  });
}

/** Undefined where the browser has no `getAll({direction})` (Chromium before 141): then the options are no valid key. */
async function byGetAll(index: TimeIndex, offset: number, limit: number): Promise<Clip[] | undefined> {
  const getAll = index.getAll.bind(index) as unknown as (options: object) => Promise<Clip[]>;
  try {
    if (offset === 0) return await getAll({ direction: 'prev', count: limit });
    const first = await startAt(index, offset);
    if (!first) return [];
    // Clips saved in the same millisecond as the first one, but after it, belong to the page before.
    const ties = (await index.count(first.key)) - 1;
    const query = IDBKeyRange.upperBound(first.key);
    const clips = await getAll({ direction: 'prev', query, count: limit + ties });
    const start = clips.findIndex(({ id }) => id === first.id);
    return clips.slice(start, start + limit);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'DataError') return undefined;
    throw error;
  }
}

async function startAt(index: TimeIndex, offset: number): Promise<{ key: number; id: number } | undefined> {
  let cursor = await index.openKeyCursor(null, 'prev');
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  return cursor ? { key: cursor.key, id: cursor.primaryKey } : undefined;
}

async function byCursor(index: TimeIndex, offset: number, limit: number): Promise<Clip[]> {
  const clips: Clip[] = [];
  let cursor = await index.openCursor(null, 'prev');
  if (cursor && offset > 0) cursor = await cursor.advance(offset);
  while (cursor) {
    clips.push(cursor.value);
    if (clips.length === limit) break;
    cursor = await cursor.continue();
  }
  return clips;
}
