import type { TeamClip } from '../library/team/rows';
import { due } from './team-clip';

/**
 * A clip whose document was purged by an owner. One that lies in the trash goes from here too; one that is in use here, or has edits that
 * the team never saw, is written anew: nothing that anybody wants is lost by it.
 */
export function purged(clip: TeamClip): TeamClip | undefined {
  const unwanted = clip.shell?.f['deleted']?.v === true && clip.edits.length === 0;
  const removed = !clip.shell && clip.replica;
  return (unwanted && clip.replica) || removed ? { uid: clip.uid, shell: undefined, replica: undefined, edits: [] } : recreate(clip);
}

/** A clip of which the store knows nothing, moved to another address perhaps: it is written anew. */
export function recreate(clip: TeamClip): TeamClip | undefined {
  if (!clip.shell || !clip.replica) return undefined;
  const { branches: _, ...row } = clip.replica;
  return due({ ...clip, replica: { ...row, rev: null } });
}
