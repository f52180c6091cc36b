import { AppError } from '../article/app-error';
import { isErrorCode } from '../article/error-codes';
import { inParallel } from '../article/in-parallel';
import type { ContentRef, DueClip } from '../library/team/rows';
import { blobId, captureId, type ClipDoc, clipId, DOC_SCHEMA } from '../team/documents';
import type { Outgoing, Written } from '../team/team-store';
import { batches } from './batches';
import { type SyncContext, withheld } from './context';
import { departed } from './departed';
import { type Departure, nextRelease, outgoing } from './outgoing';
import { refill } from './refill';
import { goes, isLate, type Sent, sendContents } from './send-contents';
import { settle } from './settle';
import { writeBatch } from './write-batch';
import { inTrash, isToFill, notDue } from './team-clip';
import { createTurns, type Turns } from './turns';

/** Clips whose documents are gathered at once, and gatherings under way side by side: while the store writes one, the next is made ready. */
const AT_ONCE = 100;
const SIDE_BY_SIDE = 2;
/** How often one clip is merged and written anew in one run while others write it as well. */
const ROUNDS = 6;

/**
 * Sends what waits in the journal, and what the store was found to lack. Resumable at every step: what was sent before it broke off is
 * known, or sent again to the same effect.
 * @param written clips that were written in this run and wait for the next one; added to
 * @throws TeamError when the store as a whole does not answer
 */
export async function push(context: SyncContext, written = new Set<string>()): Promise<void> {
  if (!context.mayWrite) return;
  const uids = (await context.library.due()).filter((uid) => !written.has(uid));
  const { atOnce = AT_ONCE } = context;
  const gatherings = Array.from({ length: Math.ceil(uids.length / atOnce) }, (_, n) => uids.slice(n * atOnce, (n + 1) * atOnce));
  const turns = createTurns();
  await inParallel(gatherings, SIDE_BY_SIDE, async (gathered) => {
    let left = gathered;
    for (let round = 0; round < ROUNDS && left.length > 0; round++) {
      context.signal.throwIfAborted();
      left = await pushOnce(context, turns, left, written);
    }
  });
}

/** @returns clips that met a newer revision, merged it, and are to be written again */
async function pushOnce(context: SyncContext, turns: Turns, uids: readonly string[], written: Set<string>): Promise<string[]> {
  const { library, store, user, signal } = context;
  // One moment for all of it: an edit that is let go meanwhile would leave without what it names.
  const now = context.now();
  let clips = await library.load(uids, now);
  const first = clips.filter(({ clip }) => !clip.replica?.left).map(({ clip }) => clip.uid);
  if (first.length > 0) {
    // Noted before the first request, unless it was undone this very moment: from here on somebody else may have it.
    await library.update(first, (clip) => (clip.replica && outgoing(clip, now) ? { ...clip, replica: { ...clip.replica, left: 1 } } : undefined));
    clips = await library.load(uids, now);
  }
  if (clips.some(({ clip }) => isToFill(clip))) {
    await refill(context, turns, clips);
    clips = await library.load(uids, now);
  }
  const asked = clips.filter(({ clip }) => clip.edits.length === 0 || clip.replica?.branches || clip.replica?.purged);
  if (asked.length > 0) {
    // No edit of ours: the store seemed to lack something, or had branches. A majority is asked before anything is written.
    await settle(context, asked.map(({ clip }) => clip.uid));
    const fresh = new Map((await library.load(asked.map(({ clip }) => clip.uid), now)).map((due) => [due.clip.uid, due]));
    clips = clips.filter(({ clip }) => fresh.has(clip.uid) || !asked.some((due) => due.clip.uid === clip.uid)).map((due) => fresh.get(due.clip.uid) ?? due);
  }
  // Undone before anything of it left: nothing waits, until it is taken back from the trash.
  const undone = clips.filter(({ clip }) => !clip.replica?.left && inTrash(clip)).map(({ clip }) => clip.uid);
  if (undone.length > 0) await library.update(undone, (clip) => (clip.replica?.left ? undefined : notDue(clip)));
  const sent = await sendContents(context, turns, clips.filter((due) => departure(context, due, now)));
  const leaving = new Map<string, Departure>();
  const unsure = new Set<string>();
  for (const due of clips) {
    const going = due.clip.replica?.due ? departure(context, due, now) : undefined;
    if (!going || isLate(context, due, sent)) continue;
    const refusal = refusedOf(due, sent);
    if (refusal) await refuse(context, due.clip.uid, refusal);
    else leaving.set(due.clip.uid, going);
    if (!refusal && !namesHeld(context, due, going, sent)) unsure.add(due.clip.uid);
  }
  const docs = clips.flatMap(({ clip }): Outgoing[] => {
    const going = leaving.get(clip.uid);
    const rev = clip.replica?.rev;
    if (!going) return [];
    const body: ClipDoc = { type: 'clip', schema: DOC_SCHEMA, createdBy: going.createdBy || user, by: user, f: going.f, lost: [...going.lost], seen: going.seen };
    return [{ id: clipId(clip.uid), ...(rev && { rev }), body }];
  });
  const again: string[] = [];
  for (const batch of batches(docs, ({ body }) => JSON.stringify(body).length * 2)) {
    const rows = await writeBatch(store, batch, signal);
    context.progress({ phase: 'push', documents: batch.length, bytes: 0 });
    again.push(...(await take(context, batch, rows, { leaving, unsure, written })));
  }
  return again;
}

/** What leaves of a clip at `now`; undefined when that is nothing. Of one that the store has and whose every edit is held nothing is new. */
function departure(context: SyncContext, { clip }: DueClip, now: number): Departure | undefined {
  const going = outgoing(clip, now, withheld(context));
  return going?.edits.length === 0 && clip.replica?.rev && nextRelease(clip.edits, now) !== undefined ? undefined : going;
}

interface Round {
  leaving: ReadonlyMap<string, Departure>;
  /** Clips of which not everything that they name is held. */
  unsure: ReadonlySet<string>;
  written: Set<string>;
}

async function take(context: SyncContext, batch: readonly Outgoing[], rows: readonly Written[], { leaving, unsure, written: waiting }: Round): Promise<string[]> {
  const byUid = new Map(rows.map((row) => [row.id.slice('clip:'.length), row]));
  const uids = batch.map(({ id }) => id.slice('clip:'.length));
  const written = uids.filter((uid) => byUid.get(uid)?.kind === 'held' || byUid.get(uid)?.kind === 'accepted');
  await context.library.update(written, (clip) => {
    const row = byUid.get(clip.uid) as Extract<Written, { rev: string }>;
    const after = departed(clip, leaving.get(clip.uid)!, { rev: row.rev, held: row.kind === 'held' && !unsure.has(clip.uid) });
    // One with branches can have them closed now.
    if (after.replica?.due && !after.replica.branches) waiting.add(clip.uid);
    return after;
  });
  // A row that is missing from the answer tells nothing: it is asked for like one that clashed.
  const others = uids.filter((uid) => !written.includes(uid));
  if (others.length === 0) return [];
  const winners = await settle(context, others);
  const again: string[] = [];
  for (const uid of others) {
    const row = byUid.get(uid);
    const same = winners.get(uid) === batch.find(({ id }) => id === clipId(uid))?.rev;
    if (row?.kind === 'refused' && (same || row.code === 'team.tooLarge')) await refuse(context, uid, row.code, row.reason);
    else again.push(uid);
  }
  return again;
}

/** Everything that the clip names is held: else its edits must stay in the journal. */
const namesHeld = (context: SyncContext, { captures, contents }: DueClip, { f }: Departure, { held, refused }: Sent): boolean =>
  captures.every(({ uid }) => held.has(captureId(uid))) &&
  contents.every((ref) => held.has(blobId(ref.sha)) || (BEHIND.has(ref.kind) ? !goes(context, ref) || refused.has(blobId(ref.sha)) : ref.kind !== 'html' && ref.kind !== 'text' && !named(f, ref.sha)));

/** What lies behind an article: it goes when the person agrees, and the clip goes without it where the store will not have it. */
const BEHIND: ReadonlySet<ContentRef['kind']> = new Set(['details', 'serialised', 'received']);

const named = (f: Departure['f'], sha: string): boolean =>
  Object.entries(f).some(([field, { v }]) => field.startsWith('file:') && typeof v === 'object' && v !== null && !Array.isArray(v) && v.sha === sha);

function refusedOf({ captures, contents }: DueClip, { refused }: Sent): string | undefined {
  for (const { uid } of captures) if (refused.has(captureId(uid))) return refused.get(captureId(uid));
  for (const { sha, kind } of contents) if (kind === 'html' || kind === 'text') if (refused.has(blobId(sha))) return refused.get(blobId(sha));
  return undefined;
}

/** The team's rules say no: the edits stay here, the clip says so, and nothing is sent until somebody edits it or asks. */
async function refuse({ library, report }: SyncContext, uid: string, code: string, reason?: string): Promise<void> {
  report(new AppError(isErrorCode(code) ? code : 'team.refused', reason));
  await library.update([uid], (clip) => {
    if (!clip.replica) return undefined;
    const { refill: _, ...replica } = clip.replica;
    return notDue({ ...clip, replica: { ...replica, refused: code } });
  });
}
