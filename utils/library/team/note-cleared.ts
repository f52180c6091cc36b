import type { CaptureRow, WriteTx } from '../schema';
import { capturesNaming } from './captures-naming';
import type { Arrivals } from './rows';

/**
 * Captures and contents are gone from the store. That they were there counts no more; where a clip of the team that is here still names one, it is looked up, and sent again if it
 * is missing: somebody may have begun to need it at the moment when it was removed. Stores: held, captures, files, replicas, clips.
 */
export async function noteCleared(tx: WriteTx, team: string, { ids, again }: NonNullable<Arrivals['cleared']>): Promise<void> {
  for (const id of ids) {
    await tx.objectStore('held').delete([team, id]);
    if (!again) continue;
    for (const uid of new Set((await naming(tx, id)).map(({ clip }) => clip))) {
      const [replica, clip] = await Promise.all([tx.objectStore('replicas').get(uid), tx.objectStore('clips').index('uid').get(uid)]);
      if (!clip || replica?.team !== team || !replica.left || replica.purge) continue;
      await tx.objectStore('replicas').put({ ...replica, refill: 2, due: 1 });
    }
  }
}

/** Captures that are the document, or name it. */
async function naming(tx: WriteTx, id: string): Promise<CaptureRow[]> {
  if (!id.startsWith('capture:')) return capturesNaming(tx, id.slice('blob:sha256-'.length));
  const capture = await tx.objectStore('captures').get(id.slice('capture:'.length));
  return capture ? [capture] : [];
}
