import { covers, type PurgeMark } from '../article/purge-mark';
import { isSharedCell } from '../article/shared-cell';
import type { ReplicaRow } from '../library/schema';
import type { TeamClip } from '../library/team/rows';
import type { ClipDoc } from '../team/documents';
import { isNewer, mergeShells } from './merge';

/** Revisions that are remembered, so that a stale feed is known for what it is. */
const REMEMBERED = 12;

/**
 * A clip after one state of it was read from the store: merged, never overwritten. A state that was merged before changes
 * nothing but, when it `wins`, the revision that the next write builds on. One that was removed from this device for good comes back when somebody took it out of the trash.
 * Undefined when the clip here is private: the document claims its id.
 */
export function absorb(clip: TeamClip, team: string, { rev, doc, wins }: { rev: string; doc: ClipDoc; wins: boolean }): TeamClip | undefined {
  const { shell, replica } = clip;
  if (!shell || !replica) {
    if (shell) return undefined;
    // As it was before it was removed for the whole team: a feed that is behind.
    if (replica?.purged && covers(replica.purged, doc)) return clip;
    // A state that was seen before it was removed from this device, by a feed that is behind.
    if (replica?.revs?.includes(rev)) return clip;
    if (replica && !replica.purged && doc.f['deleted']?.v === true) return { ...clip, replica: { ...replica, revs: [...(replica.revs ?? []), rev].slice(-REMEMBERED), ...(wins && { rev, base: doc.f }) } };
    const fresh = { by: doc.by, createdBy: doc.createdBy, f: doc.f, lost: doc.lost, seen: doc.seen ?? {} };
    const row: ReplicaRow = { uid: clip.uid, team, rev: wins ? rev : null, base: doc.f, revs: [rev], left: 1 };
    const { purged: _, names: __, ...known } = replica ?? row;
    return { ...clip, shell: fresh, replica: { ...known, ...row, ...(replica?.purged && { notPurged: 'team.purgeOff' }) }, unread: true, ...(replica && { anew: true }) };
  }
  if (replica.team !== team) return undefined;
  if (replica.revs?.includes(rev)) return wins && replica.rev !== rev ? { ...clip, replica: { ...replica, rev } } : clip;
  const merged = mergeShells(shell, { ...doc, seen: doc.seen ?? {} });
  const changed = merged !== shell;
  const revs = [...(replica.revs ?? []), rev].slice(-REMEMBERED);
  const next: ReplicaRow = { ...replica, revs, ...(wins && { rev, base: doc.f }) };
  // It changes with one that was removed and brought back, and no other way.
  const made = wins && doc.createdBy !== merged.createdBy ? { ...merged, createdBy: doc.createdBy } : merged;
  const after: TeamClip = { ...clip, shell: changed ? { ...made, by: doc.by } : made, replica: next, ...(changed && { unread: true }) };
  // Out of the trash again, it gets what it was not sent there.
  return lacks(doc, after) || isToFill(after) ? due(after) : after;
}

/** True when the clip knows of something that the document has not. */
export function lacks(doc: Pick<ClipDoc, 'f' | 'lost'>, { shell, edits }: TeamClip): boolean {
  if (!shell) return false;
  const own = new Set(edits.map(({ e, field }) => `${e} ${field}`));
  const lost = new Set(doc.lost.map(({ e, field }) => `${e} ${field}`));
  if (shell.lost.some(({ e, field }) => isSharedCell(field) && !lost.has(`${e} ${field}`) && !own.has(`${e} ${field}`))) return true;
  return Object.entries(shell.f).some(([field, cell]) => {
    if (own.has(`${cell.e} ${field}`) || !isSharedCell(field)) return false;
    const there = doc.f[field];
    return !there || isNewer(cell, there);
  });
}

export const due = (clip: TeamClip): TeamClip => (clip.replica ? { ...clip, replica: { ...clip.replica, due: clip.replica.purge ? 2 : 1 } } : clip);
/** A clip that was removed for the whole team: what stays noted is what was seen of it then. */
export const gone = ({ uid, replica }: TeamClip, purged: PurgeMark): TeamClip => ({ uid, shell: undefined, replica: replica && { uid, team: replica.team, rev: null, base: null, purged }, edits: [], forget: true });
/** The team may lack what it names, and is to have it now. */
export const isToFill = (clip: TeamClip): boolean => clip.replica?.refill === 2 || (clip.replica?.refill === 1 && !inTrash(clip));
export const inTrash = ({ shell }: TeamClip): boolean => shell?.f['deleted']?.v === true;
/** Nothing of it is to be sent any more, unless contents still are: those of one in the trash wait until somebody takes it out. */
export const notDue = (clip: TeamClip): TeamClip => {
  if (!clip.replica?.due || clip.replica.purge || isToFill(clip)) return clip;
  const { due: _, ...replica } = clip.replica;
  return { ...clip, replica };
};
/** What a clip becomes at a reader, who sends nothing: nothing of it begins to wait, but for edits of his own and a clip that the store lost, which go if he is to write one day. */
export const atReader = (before: TeamClip, after: TeamClip): TeamClip => (before.replica?.due || after.edits.length > 0 || after.replica?.rev === null ? after : notDue(after));
