import type { Clip, FileRow } from '../../article/clip';
import { filesRange } from '../put-clip';
import type { CaptureRow, WriteTx } from '../schema';
import { want } from './wants';

/**
 * Rows for the files of a team's clip, from its captures and its cells `file:<capture>:<n>`: a file that somebody fetched is `remote` until
 * its bytes are here. One that is kept here stays. Stores: captures, files, blobs, wants.
 */
export async function settleFiles(tx: WriteTx, team: string, clip: Omit<Clip, 'view'>): Promise<void> {
  for (const capture of await tx.objectStore('captures').index('clip').getAll(clip.uid)) {
    const rows = new Map((await tx.objectStore('files').getAll(filesRange(capture.uid))).map((row) => [row.n, row]));
    await Promise.all(
      capture.files.map(async (file) => {
        const row = await settled(tx, clip, capture, file, rows.get(file.n));
        if (row === rows.get(file.n)) return;
        await tx.objectStore('files').put(row);
        if (row.state === 'remote') await want(tx, { team, order: row.role === 'image' ? 2 : 3, sha: row.sha!, mime: row.mime ?? '', length: row.length ?? 0 });
      }),
    );
  }
}

async function settled(tx: WriteTx, clip: Omit<Clip, 'view'>, capture: CaptureRow, file: CaptureRow['files'][number], before: FileRow | undefined): Promise<FileRow> {
  const cell = clip.f[`file:${capture.uid}:${file.n}`]?.v;
  const fresh: FileRow = before ?? { ...file, capture: capture.uid, clip: clip.id, state: 'needsPage', reason: null, tries: 0, sha: null, mime: null, length: null };
  if (fresh.state === 'kept' || fresh.state === 'remote') return fresh;
  if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) return fresh;
  const { sha, mime, length } = cell;
  const blob = await tx.objectStore('blobs').get(sha);
  if (blob && blob.bytes !== null) return { ...fresh, state: 'kept', reason: null, sha, mime, length };
  if (!blob) await tx.objectStore('blobs').put({ sha, mime, length, bytes: null });
  return { ...fresh, state: 'remote', reason: null, sha, mime, length };
}
