import { AppError } from '../article/app-error';
import type { ErrorCode } from '../article/error-codes';
import { covers } from '../article/purge-mark';
import { clipId } from '../team/documents';
import type { TeamClip } from '../library/team/rows';
import { batches } from './batches';
import type { SyncContext } from './context';
import { settle } from './settle';
import { due, gone } from './team-clip';
import { writeBatch } from './write-batch';

/** How often what a clip named is looked for and taken away in one run: branches come out one by one. */
const ROUNDS = 4;

/**
 * Takes clips away for the whole team that an owner wants gone. The clip itself goes first, so that nobody ever sees one without its contents; then what it alone named. It stays
 * noted, and stays here, until all of that is gone: broken off at any step, the next run goes on. An edit that the owner had not seen calls it off, at any step.
 * @throws TeamError when the store as a whole does not answer
 */
export async function purge(context: SyncContext): Promise<void> {
  for (const uid of await context.library.toPurge()) {
    context.signal.throwIfAborted();
    await (context.mayWrite ? purgeOne(context, uid) : callOff(context, uid, 'team.readOnly'));
  }
}

async function purgeOne(context: SyncContext, uid: string): Promise<void> {
  const { library, store, user, signal } = context;
  const rev = (await settle(context, [uid])).get(uid);
  const [found] = await library.load([uid], context.now());
  const shell = found?.clip.shell;
  const mark = found?.clip.replica?.purge;
  if (!shell || !mark) return;
  if (!covers(mark, shell)) return callOff(context, uid, 'team.purgeOff');
  if (rev !== undefined) {
    if (found.clip.replica?.branches) return;
    // One that could not be read could hold anything.
    if (found.clip.replica?.rev !== rev) return callOff(context, uid, 'team.purgeOff');
    const [written] = await store.write([{ id: clipId(uid), rev, deleted: true, body: { type: 'clip', by: user, purged: mark } }], signal);
    if (written?.kind === 'refused') return callOff(context, uid, 'team.refused');
    // Edited this very moment, or on one node alone: looked at anew next time.
    if (written?.kind !== 'held') return;
  }
  // A store that never had it, at another place perhaps: it would come back there from others.
  if (rev === undefined && (await store.read([clipId(uid)], signal)).length === 0) return callOff(context, uid, 'team.purgeOff');
  const { captures, blobs } = await library.onlyOf(uid);
  for (const ids of [captures, blobs]) if (!(await clear(context, uid, ids))) return;
  await library.update([uid], (clip) => (clip.replica?.purge ? gone(clip, mark) : undefined));
}

/** @returns false while some of it is there, or the clip is again */
async function clear({ store, user, signal, report }: SyncContext, uid: string, ids: readonly string[]): Promise<boolean> {
  for (let round = 0; round < ROUNDS; round++) {
    signal.throwIfAborted();
    const live = (await store.read([clipId(uid), ...ids], signal)).filter(({ winner }) => !winner.deleted);
    if (live.some(({ id }) => id === clipId(uid))) return false;
    if (live.length === 0) return true;
    const docs = live.map(({ id, winner }) => ({ id, rev: winner.rev, deleted: true, body: { by: user } }));
    for (const batch of batches(docs, () => 200)) {
      const refused = (await writeBatch(store, batch, signal)).find(({ kind }) => kind === 'refused');
      if (!refused) continue;
      report(new AppError('team.refused', refused.id));
      return true;
    }
  }
  return false;
}

/** Somebody wants it: it stays, and what may be gone of it already is sent again. */
async function callOff({ library, mayWrite, report }: SyncContext, uid: string, code: ErrorCode): Promise<void> {
  report(new AppError(code, `clip ${uid}`));
  await library.update([uid], (clip) => {
    if (!clip.replica?.purge) return undefined;
    const { purge: _, due: __, ...replica } = clip.replica;
    const after: TeamClip = { ...clip, replica: { ...replica, refill: 2, notPurged: code } };
    return { ...(mayWrite ? due(after) : after), unread: true, forget: true };
  });
}
