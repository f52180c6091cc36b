import type { Cell, LostValue } from './clip';
import { isObject } from './shape';
import { isSharedCell } from './shared-cell';

/** What whoever removes a clip for its whole team had seen of it: no words of the clip, but enough to tell what he had not seen. */
export interface PurgeMark {
  /** For each device, the counter up to which its edits were seen. */
  seen: Record<string, number>;
  /** Edits seen beside those. */
  also: string[];
  /** The cell that had put the clip into the trash. */
  deleted: Cell;
}

interface Cells {
  f: Readonly<Record<string, Cell>>;
  lost: readonly LostValue[];
}

/** Device that an edit of a team's clip names: `<ULID>~<account>~<device>`. */
const deviceOf = (e: string): string => /~(.+)$/.exec(e)?.[1] ?? '';
const isSeen = (seen: Readonly<Record<string, number>>, { t, e }: { t: number; e: string }): boolean => Object.hasOwn(seen, deviceOf(e)) && (seen[deviceOf(e)] ?? 0) >= t;
const stamps = ({ f, lost }: Cells): { t: number; e: string }[] => [...Object.entries(f).flatMap(([field, cell]) => (isSharedCell(field) ? [cell] : [])), ...lost.filter(({ field }) => isSharedCell(field))];

/** The mark of somebody who sees a clip as it is here. Undefined for one that is not in the trash. */
export function purgeMark(clip: Cells, seen: Readonly<Record<string, number>>): PurgeMark | undefined {
  const deleted = clip.f['deleted'];
  if (deleted?.v !== true) return undefined;
  return { seen: { ...seen }, also: [...new Set(stamps(clip).filter((stamp) => !isSeen(seen, stamp)).map(({ e }) => e))], deleted: { v: true, t: deleted.t, e: deleted.e } };
}

/** True when whoever made the mark had seen every edit that is in a clip. */
export function covers({ seen, also }: PurgeMark, clip: Cells): boolean {
  const beside = new Set(also);
  return stamps(clip).every((stamp) => isSeen(seen, stamp) || beside.has(stamp.e));
}

/** The mark in a tombstone; undefined in one without a whole one, and in that of a branch, which anybody may leave who writes. */
export function readPurgeMark(body: unknown): PurgeMark | undefined {
  if (!isObject(body) || Object.hasOwn(body, 'mergedInto') || !isObject(body['purged'])) return undefined;
  const { seen, also, deleted } = body['purged'];
  if (!isObject(seen) || !Object.values(seen).every(isCounter)) return undefined;
  if (!Array.isArray(also) || !also.every((e) => typeof e === 'string')) return undefined;
  if (!isObject(deleted) || deleted['v'] !== true || !isCounter(deleted['t']) || typeof deleted['e'] !== 'string' || deleted['e'].length > 500) return undefined;
  return { seen: { ...(seen as Record<string, number>) }, also: [...(also as string[])], deleted: { v: true, t: deleted['t'], e: deleted['e'] } };
}

const isCounter = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 2 ** 48;
