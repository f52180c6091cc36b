import type { WriteTx } from '../schema';
import { contentsOf } from './contents-of';

/** What a clip names may be gone from its team's store: before it is named there again it is looked up. Stores: captures, files, held. */
export async function forgetHeld(tx: WriteTx, team: string, uid: string): Promise<void> {
  const captures = await tx.objectStore('captures').index('clip').getAllKeys(uid);
  const ids = [...captures.map((capture) => `capture:${capture}`), ...(await contentsOf(tx, uid)).map((sha) => `blob:sha256-${sha}`)];
  await Promise.all(ids.map((id) => tx.objectStore('held').delete([team, id])));
}
