import { TeamError } from '../team/team-error';
import type { Outgoing, TeamStore, Written } from '../team/team-store';

/**
 * Writes documents in one request, in smaller ones when the store finds that too large; one that is too large by itself is refused, and does not keep the
 * others from being written.
 */
export async function writeBatch(store: TeamStore, docs: readonly Outgoing[], signal: AbortSignal): Promise<Written[]> {
  try {
    return await store.write(docs, signal);
  } catch (error) {
    if (!(error instanceof TeamError) || error.code !== 'team.tooLarge') throw error;
    if (docs.length === 1) return [{ id: docs[0]!.id, kind: 'refused', code: 'team.tooLarge', reason: '413' }];
    const half = Math.ceil(docs.length / 2);
    return [...(await writeBatch(store, docs.slice(0, half), signal)), ...(await writeBatch(store, docs.slice(half), signal))];
  }
}
