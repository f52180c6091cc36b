import type { TeamClip } from '../library/team/rows';
import type { Departure } from './outgoing';
import { due, lacks, notDue } from './team-clip';

/**
 * A clip after it was written to the team as revision `rev`. Journal entries go only when a majority holds them: one node that
 * took them may die with them. What was edited in the meantime stays due.
 */
export function departed(clip: TeamClip, { f, lost, edits: sent, withheld }: Departure, { rev, held }: { rev: string; held: boolean }): TeamClip {
  if (!clip.replica) return clip;
  const gone = new Set(held ? sent.map(({ seq }) => seq) : []);
  const edits = clip.edits.filter(({ seq }) => !gone.has(seq));
  const { refused: _, ...replica } = clip.replica;
  const after: TeamClip = { ...clip, edits, replica: { ...replica, rev, base: f, revs: [...(replica.revs ?? []), rev].slice(-12) } };
  const done = held && edits.every(({ field }) => withheld.has(field)) && !after.replica?.branches && !lacks({ f, lost: [...lost] }, after);
  return done ? notDue(after) : due(after);
}
