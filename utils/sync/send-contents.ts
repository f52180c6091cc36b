import { AppError } from '../article/app-error';
import type { ContentRef, DueClip } from '../library/team/rows';
import { blobId, type CaptureDoc, captureId, DOC_SCHEMA } from '../team/documents';
import { TeamError } from '../team/team-error';
import type { Outgoing, Written } from '../team/team-store';
import { batches } from './batches';
import type { SyncContext } from './context';
import type { Turns } from './turns';
import { writeBatch } from './write-batch';

/** Documents written once that clips name. `held` is what a majority has; `refused` what the store will not take, and why. */
export interface Sent {
  held: Set<string>;
  refused: Map<string, string>;
}

/**
 * Sends what clips name before the clips themselves: contents first, then the captures that name them. What the store has already is
 * not sent again. What only one node took stays out of `held`, so that the clips' edits stay in the journal. What takes too long is reported, and left for the next run.
 */
export function sendContents(context: SyncContext, turns: Turns, clips: readonly DueClip[]): Promise<Sent> {
  const contents = new Map(clips.flatMap(({ contents: refs }) => refs.filter((ref) => goes(context, ref)).map((ref) => [blobId(ref.sha), ref])));
  const captures = new Map(clips.flatMap((due) => due.captures.map((row) => [captureId(row.uid), { row, due }])));
  // Of what two gatherings name, the second must know what became of it in the first.
  return turns.run([...contents.keys(), ...captures.keys()], () => send(context, contents, captures));
}

async function send(context: SyncContext, contents: ReadonlyMap<string, ContentRef>, captures: ReadonlyMap<string, { row: DueClip['captures'][0]; due: DueClip }>): Promise<Sent> {
  const { library, store, user, signal } = context;
  const ids = [...contents.keys(), ...captures.keys()];
  const sent: Sent = { held: await library.held(ids), refused: new Map() };
  const unknown = ids.filter((id) => !sent.held.has(id));
  if (unknown.length === 0) return sent;
  const there = await store.known(unknown, signal);
  // Read by quorum, a document that a dying node alone had is copied to the others.
  if (there.size > 0) await takeThere(context, sent, [...there]);
  const missing = unknown.filter((id) => !sent.held.has(id));
  const length = (id: string): number => contents.get(id)!.length;
  // The smallest first: a large one that does not get through keeps no other from going.
  const blobs = missing.filter((id) => contents.has(id)).sort((a, b) => length(a) - length(b));
  for (const batch of batches(blobs, (id) => Math.ceil(length(id) / 3) * 4 + 400)) {
    const docs = await Promise.all(batch.filter((id) => length(id) < lateFrom(context)).map((id) => blob(context, id, contents.get(id)!)));
    await writeInTime(context, sent, docs.filter((doc) => doc !== undefined));
  }
  const rows = missing.flatMap((id): Outgoing[] => {
    const found = captures.get(id);
    if (!found || isLate(context, found.due, sent)) return [];
    const { uid: _, ...capture } = found.row;
    return [{ id, body: { ...capture, type: 'capture', schema: DOC_SCHEMA, by: user } satisfies CaptureDoc }];
  });
  for (const batch of batches(rows, ({ body }) => JSON.stringify(body).length * 2)) await write(context, sent, batch);
  return sent;
}

/** Text and HTML always go; the rest as the person chose, up to the size that he set. */
export const goes = ({ limits }: Pick<SyncContext, 'limits'>, { kind, length }: ContentRef): boolean => kind === 'html' || kind === 'text' || (limits.kinds.has(kind) && length <= limits.maxBytes);

async function blob({ library, user }: SyncContext, id: string, ref: ContentRef): Promise<Outgoing | undefined> {
  const bytes = await library.content(ref);
  return bytes && { id, body: { type: 'blob', schema: DOC_SCHEMA, by: user, mime: ref.mime, length: bytes.length }, content: { mime: ref.mime, bytes } };
}

const lateFrom = ({ late }: SyncContext): number => late?.from ?? Infinity;

/** True when a clip names a content that takes too long in this run: what names it is not to be there before it. */
export const isLate = (context: SyncContext, { contents }: DueClip, { held, refused }: Sent): boolean =>
  contents.some((ref) => ref.length >= lateFrom(context) && goes(context, ref) && !held.has(blobId(ref.sha)) && !refused.has(blobId(ref.sha)));

/** Writes contents, in halves where all of them together take too long; what does so by itself is left for the next run. */
async function writeInTime(context: SyncContext, sent: Sent, docs: readonly Outgoing[]): Promise<void> {
  const now = docs.filter(({ content }) => content!.bytes.length < lateFrom(context));
  try {
    await write(context, sent, now);
  } catch (error) {
    if (!(error instanceof TeamError) || !error.late || !context.late) throw error;
    // They may have arrived all the same; and a store that does not answer this either is away as a whole.
    await takeThere(context, sent, now.map(({ id }) => id));
    const left = now.filter(({ id }) => !sent.held.has(id));
    if (left.length > 1) for (const half of [left.slice(0, left.length >> 1), left.slice(left.length >> 1)]) await writeInTime(context, sent, half);
    else if (left[0]) {
      context.late.from = Math.min(lateFrom(context), left[0].content!.bytes.length);
      context.report(new AppError('team.slow', left[0].id));
    }
  }
}

async function write(context: SyncContext, sent: Sent, docs: readonly Outgoing[]): Promise<void> {
  if (docs.length === 0) return;
  const written = await writeBatch(context.store, docs, context.signal);
  context.progress({ phase: 'push', documents: docs.length, bytes: docs.reduce((sum, { content }) => sum + (content?.bytes.length ?? 0), 0) });
  await take(context, sent, written);
}

async function takeThere(context: SyncContext, sent: Sent, ids: readonly string[]): Promise<void> {
  const there = (await context.store.read(ids, context.signal)).filter(({ winner }) => !winner.deleted);
  await take(context, sent, there.map(({ id }): Written => ({ id, kind: 'held', rev: '' })));
}

async function take({ library }: SyncContext, sent: Sent, written: readonly Written[]): Promise<void> {
  // Written once, under the name of its content: one that is there is the same.
  const held = written.filter(({ kind }) => kind === 'held' || kind === 'conflict').map(({ id }) => id);
  for (const id of held) sent.held.add(id);
  for (const row of written) if (row.kind === 'refused') sent.refused.set(row.id, row.code);
  if (held.length > 0) await library.noteHeld(held);
}
