import { AppError } from '../article/app-error';
import type { Clip, FileRow, FileState } from '../article/clip';
import { sha256 } from '../article/sha256';
import { keptMime } from './kept-mime';
import type { Library } from './open';
import { ownBytes } from './own-bytes';
import { currentCapture, filesRange, putView } from './put-clip';
import { putRows } from './put-rows';
import type { BlobRow, WriteTx } from './schema';
import { withCells } from './set-cells';
import { toldFiles } from './team/told-files';
import { write } from './write';

/** How fetching a file came out. `reason` is an error code where the state needs one. */
export type FileOutcome =
  | { state: 'kept'; bytes: Uint8Array; mime: string }
  | { state: Exclude<FileState, 'kept' | 'remote'>; reason: string | null };

const STORES = ['clips', 'captures', 'files', 'blobs', 'replicas', 'edits', 'kv', 'teams'] as const;

/**
 * Notes how fetching a file of a capture came out: content, row and the clip's view in one transaction. A file that is
 * kept stays as it is, whatever comes later. The same file of the clip's other captures comes out alike, for there may be nobody who
 * fetches it for them: what is kept wherever it is not yet, anything else where it waits.
 * @param capture uid of the capture
 * @throws AppError `library.missing` when the clip has been purged meanwhile; `library.full`, `library.failed`
 */
export async function putFile(lib: Library, capture: string, n: number, outcome: FileOutcome): Promise<FileRow> {
  const blob = outcome.state === 'kept' ? await prepareBlob(outcome.bytes, outcome.mime) : undefined;
  return write(lib, STORES, async (tx) => {
    const before = await tx.objectStore('files').get([capture, n]);
    const clip = before && (await tx.objectStore('clips').get(before.clip));
    if (!before || !clip) throw new AppError('library.missing', `file ${capture}:${n}`);
    if (before.state === 'kept') return before;
    const alike = (await sameElsewhere(tx, clip, before)).filter(({ state }) => state === 'waiting' || (blob && state !== 'kept' && state !== 'remote'));
    const rows = [before, ...alike].map((one) => after(one, outcome, blob));
    if (blob) {
      const there = await tx.objectStore('blobs').get(blob.sha);
      if (!there || there.bytes === null) await tx.objectStore('blobs').put(blob);
    }
    await putRows(tx, 'files', rows);
    const inTeam = blob && (await tx.objectStore('replicas').getKey(clip.uid)) !== undefined;
    const changed = await withCells(tx, clip, inTeam ? toldFiles(rows) : {}, lib.now());
    const row = await tx.objectStore('captures').get(currentCapture(clip));
    const files = await tx.objectStore('files').getAll(filesRange(currentCapture(clip)));
    await putView(tx, clip, changed, row, files, clip.view.length);
    return rows[0]!;
  }, { bytes: blob?.length ?? 0 });
}

/** Rows of the clip's other captures for the same file. The content of a `data:` URL stands in none of them. */
async function sameElsewhere(tx: WriteTx, { uid }: Clip, { capture, url, role }: FileRow): Promise<FileRow[]> {
  if (!/^https?:/i.test(url)) return [];
  const captures = await tx.objectStore('captures').index('clip').getAllKeys(uid);
  const rows = await Promise.all(captures.filter((other) => other !== capture).map((other) => tx.objectStore('files').getAll(filesRange(other))));
  return rows.flat().filter((row) => row.url === url && row.role === role);
}

function after(before: FileRow, outcome: FileOutcome, blob: BlobRow | undefined): FileRow {
  if (blob) return { ...before, state: 'kept', reason: null, sha: blob.sha, mime: blob.mime, length: blob.length };
  const { state, reason } = outcome as Exclude<FileOutcome, { state: 'kept' }>;
  return { ...before, state, reason, tries: before.tries + (state === 'failed' ? 1 : 0) };
}

async function prepareBlob(bytes: Uint8Array, mime: string): Promise<BlobRow> {
  const own = ownBytes(bytes);
  return { sha: await sha256(own), mime: keptMime(mime), length: own.length, bytes: own };
}
