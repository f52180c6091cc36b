import type { FileRow } from '../../article/clip';
import { bodiesOf, type ClipLine, type FileLine } from '../backup/format';
import { putBodies } from '../bodies';
import { putRows } from '../put-rows';
import type { BodyRow, WriteTx } from '../schema';
import type { Loaded } from './load-contents';

/**
 * Writes the contents of a clip that the library lacks, once its files are there: where this library kept other bytes of the same file, those of the backup
 * belong to nothing. `healed` are bodies that were known and not here, or not so that they could be read. Stores: bodies, blobs, files.
 */
export async function restoreContents(tx: WriteTx, line: ClipLine, { bodies, blobs, gone }: Loaded): Promise<{ changed: boolean; healed: string[] }> {
  let changed = false;
  const missing: BodyRow[] = [];
  const healed: string[] = [];
  for (const body of bodies) {
    const there = await tx.objectStore('bodies').get(body.sha);
    if (!there || there.data === null || (there.encoding === 'gzip' && body.encoding === 'utf8')) {
      missing.push(body);
      if (there) healed.push(body.sha);
    }
  }
  await putBodies(tx, missing);
  for (const blob of blobs) {
    const there = await tx.objectStore('blobs').get(blob.sha);
    if (there && there.bytes !== null) continue;
    if ((await tx.objectStore('files').index('sha').getKey(blob.sha)) === undefined) continue;
    await tx.objectStore('blobs').put(blob);
    changed = true;
  }
  // A content that is nowhere is noted as known: a whole backup can bring it later.
  for (const row of unknownBodies(line, gone)) {
    if ((await tx.objectStore('bodies').getKey(row.sha)) !== undefined) continue;
    await tx.objectStore('bodies').put(row);
    changed = true;
  }
  for (const { state, sha, mime, length } of line.files) {
    if (state !== 'remote' || sha === null || !gone.has(sha) || (await tx.objectStore('blobs').getKey(sha)) !== undefined) continue;
    await tx.objectStore('blobs').put({ sha, mime: mime ?? '', length: length ?? 0, bytes: null });
    changed = true;
  }
  return { changed: changed || missing.length > 0, healed };
}

function unknownBodies({ captures }: ClipLine, gone: Loaded['gone']): BodyRow[] {
  return captures.flatMap((capture) =>
    bodiesOf(capture)
      .filter(({ sha }) => gone.has(sha))
      .map(({ kind, sha }): BodyRow => {
        const original = kind === 'serialised' || kind === 'received' ? capture[kind] : undefined;
        const length = original && 'length' in original ? original.length : 0;
        return { sha, kind, length, encoding: kind === 'html' || kind === 'text' ? 'utf8' : 'gzip', data: null };
      }),
  );
}

/** Adds the captures that the library lacks; one that is there is never touched. True when it added any. Stores: captures. */
export async function restoreCaptures(tx: WriteTx, { captures }: ClipLine): Promise<boolean> {
  const keys = await Promise.all(captures.map(({ uid }) => tx.objectStore('captures').getKey(uid)));
  const missing = captures.filter((_, i) => keys[i] === undefined);
  await putRows(tx, 'captures', missing.map((capture) => ({ ...capture, bodies: [...new Set(bodiesOf(capture).map(({ sha }) => sha))] })));
  return missing.length > 0;
}

/** Notes what became of each file, unless the library knows better: a file that is kept stays. True when it wrote any. Stores: files. */
export async function restoreFiles(tx: WriteTx, line: ClipLine, clip: number, { gone }: Loaded): Promise<boolean> {
  let changed = false;
  for (const capture of line.captures) {
    const lines = new Map(line.files.filter((file) => file.capture === capture.uid).map((file) => [file.n, file]));
    for (const { n, role, url, name, alt } of capture.files) {
      const there = await tx.objectStore('files').get([capture.uid, n]);
      const given = outcome(lines.get(n), gone);
      if (there && (there.state === 'kept' || given.state !== 'kept')) continue;
      const row: FileRow = { capture: capture.uid, n, clip, role, url, name, alt, ...given };
      await tx.objectStore('files').put(row);
      changed = true;
    }
  }
  return changed;
}

type Outcome = Omit<FileLine, 'capture' | 'n'>;
const NEVER_FETCHED: Outcome = { state: 'needsPage', reason: null, tries: 0, sha: null, mime: null, length: null };

function outcome(file: FileLine | undefined, gone: Loaded['gone']): Outcome {
  if (!file) return NEVER_FETCHED;
  const { capture: _, n: __, ...rest } = file;
  const why = rest.sha === null ? undefined : gone.get(rest.sha);
  if (rest.state === 'kept' && why !== undefined) return { ...rest, state: 'failed', reason: why, sha: null, mime: null, length: null };
  return rest.state === 'kept' || rest.state === 'remote' ? rest : { ...rest, sha: null, mime: null, length: null };
}
