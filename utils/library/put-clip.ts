import type { Capture, Clip, FileRow } from '../article/clip';
import { countCharacters } from './count-characters';
import { putRows } from './put-rows';
import { recount } from './recount';
import type { WriteTx } from './schema';
import { bodyOf, deriveText } from './search-text';
import { deriveView } from './view';

/** Every file of a capture. */
export const filesRange = (capture: string): IDBKeyRange => IDBKeyRange.bound([capture, 0], [capture, Infinity]);

/** The uid of a clip's current capture. */
export const currentCapture = (clip: Pick<Clip, 'f'>): string => String(clip.f['capture']?.v ?? '');

/**
 * Writes a clip that changed together with all that is derived from it: view and counts, and where its words changed the
 * search text and its place in the queue of the index. Stores: clips, captures, bodies, texts, files, pend, replicas, kv.
 */
export async function putClip(tx: WriteTx, before: Clip, changed: Clip): Promise<Clip> {
  const [capture, files, old] = await Promise.all([
    tx.objectStore('captures').get(currentCapture(changed)),
    tx.objectStore('files').getAll(filesRange(currentCapture(changed))),
    tx.objectStore('texts').get(changed.id),
  ]);
  const moved = currentCapture(before) !== currentCapture(changed);
  const body = moved ? await storedText(tx, capture) : bodyOf(old);
  const length = moved ? countCharacters(body) : before.view.length;
  const text = deriveText(changed, capture, body);
  if (JSON.stringify(text) !== JSON.stringify(old)) {
    await tx.objectStore('texts').put(text);
    await tx.objectStore('pend').put({ id: changed.id });
  }
  return putView(tx, before, changed, capture, files, length);
}

/** As {@link putClip} for a change that leaves every word as it was. Stores: clips, replicas, kv. */
export async function putView(
  tx: WriteTx,
  before: Clip | undefined,
  changed: Omit<Clip, 'view'>,
  capture: Capture | undefined,
  files: readonly FileRow[],
  length: number,
): Promise<Clip> {
  const replica = await tx.objectStore('replicas').get(changed.uid);
  const clip: Clip = { ...changed, view: deriveView(changed, capture, files, length, replica) };
  await Promise.all([putRows(tx, 'clips', [clip]), recount(tx, before?.view, clip.view)]);
  return clip;
}

/** The text of a capture, empty while it lies elsewhere. It is kept uncompressed, so that it can be read within a transaction. */
export async function storedText(tx: WriteTx, capture: Capture | undefined): Promise<string> {
  const row = capture && (await tx.objectStore('bodies').get(capture.text));
  return row?.encoding === 'utf8' ? (row.data ?? '') : '';
}
