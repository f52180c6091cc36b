import type { Capture } from '../article/clip';
import type { ContentRef, DueClip } from '../library/team/rows';
import { blobId, type CaptureDoc, captureId, DOC_SCHEMA } from '../team/documents';
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
 * not sent again. What only one node took stays out of `held`, so that the clips' edits stay in the journal.
 */
export function sendContents(context: SyncContext, turns: Turns, clips: readonly DueClip[]): Promise<Sent> {
  const contents = new Map(clips.flatMap(({ contents: refs }) => refs.filter((ref) => goes(context, ref)).map((ref) => [blobId(ref.sha), ref])));
  const captures = new Map(clips.flatMap(({ captures: rows }) => rows.map((row) => [captureId(row.uid), row])));
  // Of what two gatherings name, the second must know what became of it in the first.
  return turns.run([...contents.keys(), ...captures.keys()], () => send(context, contents, captures));
}

async function send(context: SyncContext, contents: ReadonlyMap<string, ContentRef>, captures: ReadonlyMap<string, Capture>): Promise<Sent> {
  const { library, store, user, signal } = context;
  const ids = [...contents.keys(), ...captures.keys()];
  const sent: Sent = { held: await library.held(ids), refused: new Map() };
  const unknown = ids.filter((id) => !sent.held.has(id));
  if (unknown.length === 0) return sent;
  const there = await store.known(unknown, signal);
  // Read by quorum, a document that a dying node alone had is copied to the others.
  if (there.size > 0) await take(context, sent, (await store.read([...there], signal)).map(({ id }): Written => ({ id, kind: 'held', rev: '' })));
  const missing = unknown.filter((id) => !sent.held.has(id));
  for (const batch of batches(missing.filter((id) => contents.has(id)), (id) => Math.ceil(contents.get(id)!.length / 3) * 4 + 400)) {
    const docs = await Promise.all(batch.map((id) => blob(context, id, contents.get(id)!)));
    await write(context, sent, docs.filter((doc) => doc !== undefined));
  }
  const rows = missing.flatMap((id): Outgoing[] => {
    const row = captures.get(id);
    if (!row) return [];
    const { uid: _, ...capture } = row;
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

async function write(context: SyncContext, sent: Sent, docs: readonly Outgoing[]): Promise<void> {
  if (docs.length === 0) return;
  const written = await writeBatch(context.store, docs, context.signal);
  context.progress({ phase: 'push', documents: docs.length, bytes: docs.reduce((sum, { content }) => sum + (content?.bytes.length ?? 0), 0) });
  await take(context, sent, written);
}

async function take({ library }: SyncContext, sent: Sent, written: readonly Written[]): Promise<void> {
  // Written once, under the name of its content: one that is there is the same.
  const held = written.filter(({ kind }) => kind === 'held' || kind === 'conflict').map(({ id }) => id);
  for (const id of held) sent.held.add(id);
  for (const row of written) if (row.kind === 'refused') sent.refused.set(row.id, row.code);
  if (held.length > 0) await library.noteHeld(held);
}
