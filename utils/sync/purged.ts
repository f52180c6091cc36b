import { covers, readPurgeMark } from '../article/purge-mark';
import type { TeamClip } from '../library/team/rows';
import { mergeShells } from './merge';
import { due, gone } from './team-clip';

/**
 * A clip whose document was removed from the store. An owner who removed it for the whole team said in the tombstone what he had seen: it goes from here too, unless there
 * is an edit here that he had not seen; then it is written anew, with all that it names, and lies in the trash as it would have without him. Where a tombstone does
 * not say, one that lies in the trash goes, and one that is in use here, or has edits that the team never saw, is written anew.
 */
export function purged(clip: TeamClip, tombstone: unknown, user: string): TeamClip | undefined {
  const { shell, replica } = clip;
  // Our own, on its way.
  if (!replica || replica.purge) return undefined;
  const mark = readPurgeMark(tombstone);
  if (mark) {
    if (!shell || covers(mark, shell)) return gone(clip, mark);
    // The store lets nobody begin a clip in another's name: whoever brings it back is its maker.
    return recreate({ ...clip, replica: { ...replica, notPurged: 'team.purgeOff' }, shell: mergeShells({ ...shell, createdBy: user }, { createdBy: user, f: { deleted: mark.deleted }, lost: [], seen: {} }) });
  }
  const unwanted = shell?.f['deleted']?.v === true && clip.edits.length === 0;
  return unwanted || !shell ? { uid: clip.uid, shell: undefined, replica: undefined, edits: [] } : recreate(clip);
}

/** A clip of which the store knows nothing, moved to another address perhaps: it is written anew, and all that it names is looked up. */
export function recreate(clip: TeamClip): TeamClip | undefined {
  if (!clip.shell || !clip.replica || clip.replica.purge) return undefined;
  const { branches: _, purged: __, ...row } = clip.replica;
  return due({ ...clip, replica: { ...row, rev: null }, forget: true });
}
