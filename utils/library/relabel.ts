import type { CellValue, Clip } from '../article/clip';
import { EDIT_STORES } from './edit';
import type { Library } from './open';
import { putClip } from './put-clip';
import { eachRow } from './read/each-row';
import { withCells } from './set-cells';
import { write } from './write';

/** A tag, or a folder: what many clips have in common. */
export interface Label {
  kind: 'tag' | 'folder';
  name: string;
}

/** Ids of all clips with a label, live and in the trash. @throws AppError `library.failed` */
export async function labelledClips(lib: Library, label: Label): Promise<number[]> {
  const ids: number[] = [];
  for await (const clips of eachRow(lib, 'clips')) ids.push(...clips.filter((clip) => hasLabel(clip, label)).map(({ id }) => id));
  return ids;
}

/**
 * Gives clips another label for the one they have, or takes it away (`to` null), in one transaction: edits like those of a single
 * clip. Clips that have the label no more, or are gone, are passed over; done again it changes nothing.
 * @returns ids of the clips that changed @throws AppError `library.full`, `library.failed`
 */
export function relabelClips(lib: Library, ids: readonly number[], label: Label, to: string | null): Promise<number[]> {
  return write(lib, EDIT_STORES, async (tx) => {
    const changed: number[] = [];
    for (const id of ids) {
      const before = await tx.objectStore('clips').get(id);
      if (!before || !hasLabel(before, label)) continue;
      const after = await withCells(tx, before, cellsFor(label, to), lib.now());
      if (after === before) continue;
      await putClip(tx, before, after);
      changed.push(id);
    }
    return changed;
  });
}

const hasLabel = ({ f }: Pick<Clip, 'f'>, { kind, name }: Label): boolean =>
  kind === 'tag' ? f[`tag:${name}`]?.v === true : f['folder']?.v === name;

function cellsFor({ kind, name }: Label, to: string | null): Record<string, CellValue> {
  if (kind === 'folder') return { folder: to };
  return { [`tag:${name}`]: false, ...(to !== null && { [`tag:${to}`]: true }) };
}
