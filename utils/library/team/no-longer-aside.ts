import type { WriteTx } from '../schema';
import { ofTeam } from './team-range';

/** Takes away what was noted of documents that are whole now: hardly ever any, so those there are looked up once. Store: aside. */
export async function noLongerAside(tx: WriteTx, team: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const whole = new Set(ids);
  const noted = await tx.objectStore('aside').getAllKeys(ofTeam(team));
  await Promise.all(noted.filter(([, id]) => whole.has(id)).map((key) => tx.objectStore('aside').delete(key)));
}
