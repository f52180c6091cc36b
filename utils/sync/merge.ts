import type { Cell, LostValue } from '../article/clip';

/** What two copies of a shared clip can differ in. */
export interface Shell {
  /** Whose the cells are that name nobody: those from before the clip was shared. */
  createdBy: string;
  f: Readonly<Record<string, Cell>>;
  lost: readonly LostValue[];
  /** For each device, the counter up to which its edits of this clip went into this copy (a version vector). */
  seen: Readonly<Record<string, number>>;
}

/** True when a cell was set after another: by the Lamport counter, then by the edit's id, the same for everybody who compares. */
export const isNewer = (a: Cell, b: Cell): boolean => a.t > b.t || (a.t === b.t && a.e > b.e);

/**
 * Two states of one clip as one. Of each cell the newer stands. The other is kept in `lost`, unless the side that has the newer had
 * seen it: then somebody overwrote it knowingly. Merging either way round, in any order, or again, comes to the same; `lost` only
 * grows. Nothing depends on what a store said before: a feed that is behind, a branch, a node that died with a revision are all just states.
 */
export function mergeShells<T extends Shell>(mine: T, theirs: Shell): T {
  const f = new Map(Object.entries(mine.f));
  const lost = new Map(mine.lost.map((value) => [keyOf(value), value]));
  let changed = false;
  const lose = (field: string, { v, t, e }: Cell, by: string): void => {
    const value = { field, v, t, e, by };
    if (lost.has(keyOf(value))) return;
    lost.set(keyOf(value), value);
    changed = true;
  };
  for (const [field, cell] of Object.entries(theirs.f)) {
    const own = f.get(field);
    if (own?.e === cell.e) continue;
    const newer = !own || isNewer(cell, own);
    if (newer) {
      f.set(field, cell);
      changed = true;
    }
    if (!own || sameValue(own.v, cell.v)) continue;
    const [loser, other] = newer ? [own, theirs] : [cell, mine];
    if (!hasSeen(other, loser)) lose(field, loser, authorOf(loser, mine.createdBy));
  }
  for (const value of theirs.lost) lose(value.field, value, value.by);
  const seen = { ...mine.seen };
  for (const [device, t] of Object.entries(theirs.seen)) {
    if ((seen[device] ?? 0) >= t) continue;
    seen[device] = t;
    changed = true;
  }
  return changed ? { ...mine, f: Object.fromEntries(f), lost: [...lost.values()].sort(byEdit), seen } : mine;
}

const hasSeen = ({ seen }: Shell, { t, e }: Cell): boolean => (seen[deviceOf(e)] ?? 0) >= t;

export const sameValue = (a: Cell['v'], b: Cell['v']): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An edit of a team's clip names who made it and on which device: `<ULID>~<account>~<device>`. */
export const deviceOf = (e: string): string => /~(.+)$/.exec(e)?.[1] ?? '';
export const authorOf = ({ e }: Pick<Cell, 'e'>, otherwise: string): string => /~([^~]+)/.exec(e)?.[1] ?? otherwise;

const keyOf = ({ field, e }: LostValue): string => `${e} ${field}`;
const byEdit = (a: LostValue, b: LostValue): number => a.t - b.t || (a.e < b.e ? -1 : a.e > b.e ? 1 : a.field < b.field ? -1 : 1);
