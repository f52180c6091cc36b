import type { Cell, LostValue } from '../article/clip';

/** What two copies of a shared clip can differ in. */
export interface Shell {
  by: string;
  f: Readonly<Record<string, Cell>>;
  lost: readonly LostValue[];
}

/** True when a cell was set after another: by the Lamport counter, then by the edit's id, the same for everybody who compares. */
export const isNewer = (a: Cell, b: Cell): boolean => a.t > b.t || (a.t === b.t && a.e > b.e);

/**
 * Two states of one clip as one. Of each cell the newer stands. The other is kept in `lost` when it was set by somebody who need not
 * have been seen by whoever set the newer one: that is, unless it is the value of `base`, from which both sides went on, or
 * the values are the same. Merging either way round, or again, gives the same cells; `lost` only grows. Without a base every
 * difference counts as a clash: too much may be kept, nothing is lost.
 * @param base cells that both sides had, as far as is known
 */
export function mergeShells<T extends Shell>(base: Readonly<Record<string, Cell>> | undefined, mine: T, theirs: Shell): T {
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
    const loser = newer ? own : cell;
    if (!loser || !own || sameValue(own.v, cell.v)) continue;
    const before = base && Object.hasOwn(base, field) ? base[field] : undefined;
    if (before?.e !== loser.e) lose(field, loser, authorOf(loser, newer ? mine.by : theirs.by));
  }
  for (const value of theirs.lost) lose(value.field, value, value.by);
  // What stands again is not lost.
  return changed ? { ...mine, f: Object.fromEntries(f), lost: [...lost.values()].sort(byEdit) } : mine;
}

export const sameValue = (a: Cell['v'], b: Cell['v']): boolean => JSON.stringify(a) === JSON.stringify(b);

/** An edit of a team's member names him: `<ULID>~<account>`. */
export const authorOf = ({ e }: Pick<Cell, 'e'>, otherwise: string): string => /~(.+)$/.exec(e)?.[1] ?? otherwise;

const keyOf = ({ field, e }: LostValue): string => `${e} ${field}`;
const byEdit = (a: LostValue, b: LostValue): number => a.t - b.t || (a.e < b.e ? -1 : a.e > b.e ? 1 : a.field < b.field ? -1 : 1);
