import type { Cell, Clip } from '../../article/clip';
import type { ClipLine } from '../backup/format';
import { nextClipId, notBefore } from '../next-number';
import type { Library } from '../open';
import { currentCapture } from '../put-clip';
import { putDerived } from '../put-derived';
import type { WriteTx } from '../schema';
import { sizeOf } from '../size-of';
import { write } from '../write';
import type { Loaded } from './load-contents';
import { mergeClip } from './merge-clip';
import { restoreCaptures, restoreContents, restoreFiles } from './restore-rows';
import { restoreTeam } from './restore-team';

const STORES = ['clips', 'captures', 'bodies', 'texts', 'files', 'blobs', 'pend', 'replicas', 'edits', 'kv', 'teams'] as const;

/**
 * `again`: a content that was here when it was looked for is not any more. `conflict`: a capture of it belongs to another clip here. `others`: clips that have their
 * text again which this one brought.
 */
export type Restored = { outcome: 'added' | 'merged' | 'same'; id: number; others: number[] } | { outcome: 'again' | 'conflict' };

/**
 * Brings one clip of a backup into the library, in one transaction, as a copy of the same clip would be merged: cells by (t, e),
 * captures and contents added where they lack. Nothing that is newer here is overwritten. A second time it changes nothing.
 * @throws AppError `library.full`, `library.failed`
 */
export function restoreClip(lib: Library, line: ClipLine, loaded: Loaded): Promise<Restored> {
  return write(lib, STORES, async (tx): Promise<Restored> => {
    if (await taken(tx, line)) return { outcome: 'conflict' };
    if (!(await stillHere(tx, loaded))) return { outcome: 'again' };
    const before = await tx.objectStore('clips').index('uid').get(line.uid);
    const shell: Omit<Clip, 'view'> = before ? mergeClip(before, line) : await newShell(tx, line);
    const captures = await restoreCaptures(tx, line);
    const files = await restoreFiles(tx, line, shell.id, loaded);
    const contents = await restoreContents(tx, line, loaded);
    if (before && shell === before && !captures && !files && !contents.changed) return { outcome: 'same', id: before.id, others: [] };
    await restoreTeam(tx, line, before, takenCells(before, shell));
    // A later edit here must be later than all that came in.
    await notBefore(tx, Math.max(...Object.values(shell.f).map(({ t }) => t)));
    await putDerived(tx, before, shell);
    const others = await deriveOthers(tx, line.uid, contents.healed);
    return { outcome: before ? 'merged' : 'added', id: shell.id, others };
  }, { bytes: sizeOf([...loaded.bodies, ...loaded.blobs]) });
}

/** Clips that share a text which is here again can be read and found by it again. */
async function deriveOthers(tx: WriteTx, uid: string, healed: readonly string[]): Promise<number[]> {
  const uids = new Set<string>();
  for (const sha of healed) for (const { clip, text } of await tx.objectStore('captures').index('bodies').getAll(sha)) if (text === sha && clip !== uid) uids.add(clip);
  const ids: number[] = [];
  for (const other of uids) {
    const clip = await tx.objectStore('clips').index('uid').get(other);
    if (clip) ids.push((await putDerived(tx, clip, clip)).id);
  }
  return ids;
}

async function taken(tx: WriteTx, { uid, captures, f }: ClipLine): Promise<boolean> {
  const named = new Set([...captures.map((capture) => capture.uid), currentCapture({ f })]);
  const rows = await Promise.all([...named].map((capture) => tx.objectStore('captures').get(capture)));
  return rows.some((row) => row && row.clip !== uid);
}

async function stillHere(tx: WriteTx, { here, bodies, blobs }: Loaded): Promise<boolean> {
  const brought = new Set([...bodies, ...blobs].map(({ sha }) => sha));
  for (const sha of here) {
    if (brought.has(sha)) continue;
    const keys = await Promise.all([tx.objectStore('bodies').getKey(sha), tx.objectStore('blobs').getKey(sha)]);
    if (keys.every((key) => key === undefined)) return false;
  }
  return true;
}

async function newShell(tx: WriteTx, { uid, createdBy, by, f, lost }: ClipLine): Promise<Omit<Clip, 'view'>> {
  return { id: await nextClipId(tx), uid, createdBy, by, f, lost };
}

const takenCells = (before: Clip | undefined, { f }: Pick<Clip, 'f'>): Record<string, Cell> =>
  Object.fromEntries(Object.entries(f).filter(([field, cell]) => before?.f[field]?.e !== cell.e));
