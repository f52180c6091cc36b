import { AppError } from '../article/app-error';
import type { Cell } from '../article/clip';
import type { TeamClip } from '../library/team/rows';
import { checkDocument } from '../team/check-document';
import { type ClipDoc, clipId, DOC_SCHEMA } from '../team/documents';
import type { Leaf, Leaves } from '../team/team-store';
import { type SyncContext, withheld } from './context';
import { departed } from './departed';
import { outgoing } from './outgoing';
import { purged, recreate } from './purged';
import { absorb, atReader, due, lacks, notDue } from './team-clip';

/**
 * Reads clips as a majority of the store has them, with all their branches, merges every state, and where it may closes the
 * branches: what all of them held is written as one, then the losers are taken away. A branch that cannot be read now is met again later, never closed.
 * @returns revisions that win, by uid; none for a document that is not there
 */
export async function settle(context: SyncContext, uids: readonly string[]): Promise<Map<string, string>> {
  const { store, library, signal } = context;
  const read = await store.read(uids.map(clipId), signal);
  const winners = new Map<string, string>();
  const found = new Map(read.map((leaves) => [leaves.id.slice('clip:'.length), leaves]));
  await library.update(uids, (clip) => {
    const leaves = found.get(clip.uid);
    if (!leaves) return recreate(clip);
    if (!leaves.winner.deleted) winners.set(clip.uid, leaves.winner.rev);
    const after = merged(context, clip, leaves);
    return after && !context.mayWrite ? atReader(clip, after) : after;
  });
  for (const [uid, leaves] of found) if (leaves.branches.length > 0 && leaves.unread.length === 0 && readable(leaves)) await close(context, uid, leaves);
  return winners;
}

/** A clip with every readable state of its document merged in; the branches that are still open are noted. */
function merged(context: SyncContext, clip: TeamClip, { id, winner, branches, unread }: Leaves): TeamClip | undefined {
  if (winner.deleted && branches.length === 0) return unread.length > 0 ? undefined : purged(clip, winner.doc, context.user);
  const { library, report } = context;
  let after = clip;
  let newest: ClipDoc | undefined;
  for (const [leaf, wins] of [...branches.map((leaf): [Leaf, boolean] => [leaf, false]), [winner, true] as [Leaf, boolean]]) {
    const checked = leaf.deleted ? undefined : checkDocument(id, leaf.doc);
    if (!checked || 'code' in checked || checked.kind !== 'clip') {
      if (checked && 'code' in checked) report(new AppError(checked.code, `${id} ${checked.at}`));
      continue;
    }
    after = absorb(after, library.team, { rev: leaf.rev, doc: checked.doc, wins }) ?? after;
    if (wins) newest = checked.doc;
  }
  if (!after.replica) return undefined;
  const open = [...branches.map(({ rev }) => rev), ...unread];
  const { branches: _, ...replica } = after.replica;
  if (open.length > 0) return due({ ...after, replica: { ...replica, branches: open } });
  const whole = { ...after, replica };
  const away = withheld(context);
  const stays = (field: string, cell: Cell | undefined): boolean => cell !== undefined && away(field, cell);
  return newest && whole.edits.every(({ field }) => stays(field, whole.shell?.f[field])) && !lacks(newest, whole) ? notDue(whole) : due(whole);
}

/** True when every state could be merged. What a later version wrote, or somebody broke, is not ours to take away. */
const readable = ({ id, winner, branches }: Leaves): boolean =>
  [winner, ...branches].every(({ doc }) => {
    const checked = checkDocument(id, doc);
    return checked !== undefined && !('code' in checked);
  });

/** Writes what all branches held as a child of the winner and, once a majority has it, takes the losers away. */
async function close(context: SyncContext, uid: string, { id, winner, branches }: Leaves): Promise<void> {
  if (!context.mayWrite || winner.deleted) return;
  const { store, library, user, signal } = context;
  const at = context.now();
  const [found] = await library.load([uid], at);
  const leaving = found && outgoing(found.clip, at, withheld(context));
  // What is held back could hide a branch's value; and what an edit names goes before it, which the next push sees to.
  if (!leaving || leaving.partial || leaving.edits.length > 0) return;
  const body: ClipDoc = { type: 'clip', schema: DOC_SCHEMA, createdBy: leaving.createdBy, by: user, f: leaving.f, lost: [...leaving.lost], seen: leaving.seen };
  const [written] = await store.write([{ id, rev: winner.rev, body }], signal);
  if (written?.kind !== 'held') return;
  await library.update([uid], (clip) => departed(clip, leaving, { rev: written.rev, held: true }));
  const gone = branches.map(({ rev, doc }) => ({ id, rev, deleted: true, body: { ...(doc as object), by: user, mergedInto: written.rev } }));
  // One request each: rows are told apart by their id alone.
  for (const tombstone of gone) {
    const [closed] = await store.write([tombstone], signal);
    if (closed?.kind !== 'held' && closed?.kind !== 'conflict') return;
  }
  await library.update([uid], (clip) => {
    if (!clip.replica?.branches) return clip;
    const left = clip.replica.branches.filter((rev) => !branches.some((branch) => branch.rev === rev));
    const { branches: _, ...replica } = clip.replica;
    return { ...clip, replica: left.length > 0 ? { ...replica, branches: left } : replica };
  });
}
