import type { CaptureRow, WriteTx } from '../schema';
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
  const captures = tx.objectStore('captures');
  if (id.startsWith('capture:')) return present([await captures.get(id.slice('capture:'.length))]);
  const sha = id.slice('blob:sha256-'.length);
  const files = await tx.objectStore('files').index('sha').getAll(sha);
  return present([...(await captures.index('bodies').getAll(sha)), ...(await Promise.all(files.map(({ capture }) => captures.get(capture))))]);
}

const present = (rows: readonly (CaptureRow | undefined)[]): CaptureRow[] => rows.filter((row) => row !== undefined);
