import type { CellValue, Clip } from '../article/clip';
import { editMany } from './edit-many';
import type { EditedClip } from './edited-clip';
import type { Library } from './open';
import { eachRow } from './read/each-row';
import type { FollowLabels } from './team/follow-labels';

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
 * @returns the clips that changed @throws AppError `library.tooLong`, `library.full`, `library.failed`
 */
export const relabelClips = (lib: Library, ids: readonly number[], label: Label, to: string | null, follow?: FollowLabels): Promise<EditedClip[]> =>
  editMany(lib, ids, (clip) => (hasLabel(clip, label) ? cellsFor(label, to) : undefined), follow);

const hasLabel = ({ f }: Pick<Clip, 'f'>, { kind, name }: Label): boolean =>
  kind === 'tag' ? f[`tag:${name}`]?.v === true : f['folder']?.v === name;

function cellsFor({ kind, name }: Label, to: string | null): Record<string, CellValue> {
  if (kind === 'folder') return { folder: to };
  return { [`tag:${name}`]: false, ...(to !== null && { [`tag:${to}`]: true }) };
}
