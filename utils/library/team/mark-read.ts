import { EDIT_STORES } from '../edit';
import type { Library } from '../open';
import { putClip } from '../put-clip';
import { withCells } from '../set-cells';
import { write } from '../write';

/** Notes that a clip was opened here since somebody else changed it. Personal: no team hears of it. @returns whether it was unread */
export async function markRead(lib: Library, id: number): Promise<boolean> {
  if ((await lib.db.get('clips', id))?.view.unread !== true) return false;
  return write(lib, EDIT_STORES, async (tx) => {
    const clip = await tx.objectStore('clips').get(id);
    if (!clip) return false;
    const read = await withCells(tx, clip, { unread: false }, lib.now());
    if (read === clip) return false;
    await putClip(tx, clip, read);
    return true;
  });
}
