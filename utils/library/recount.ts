import type { ClipView } from '../article/clip';
import { changeKv } from './kv';
import type { WriteTx } from './schema';

/** Keeps the counts of live and trashed clips true when a clip comes, goes, or moves between the two. */
export async function recount(tx: WriteTx, before: ClipView | undefined, after: ClipView | undefined): Promise<void> {
  const from = before && shelf(before);
  const to = after && shelf(after);
  if (from === to) return;
  await changeKv(tx, 'counts', (now) => {
    const counts = { live: 0, trash: 0, ...now };
    if (from) counts[from] -= 1;
    if (to) counts[to] += 1;
    return counts;
  });
}

const shelf = (view: ClipView): 'live' | 'trash' => (view.trashedAt === undefined ? 'live' : 'trash');
