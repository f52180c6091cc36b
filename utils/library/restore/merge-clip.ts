import type { Cell, Clip, LostValue } from '../../article/clip';

type Shell = Pick<Clip, 'f' | 'lost' | 'by'>;

/** True when a cell was set after another: by the Lamport counter, then by the edit's id, the same for everybody who compares. */
export const isNewer = (a: Cell, b: Cell): boolean => a.t > b.t || (a.t === b.t && a.e > b.e);

/**
 * Two states of one clip as one: of each cell the newer. Two values of one counter were set without knowing of each other, so
 * that the one which loses is kept in `lost`; an older counter may be what the newer one was made from, and goes. Either
 * state merged twice, or in either order, gives the same. The same object when nothing changes.
 */
export function mergeClip<T extends Shell>(mine: T, theirs: Shell): T {
  const f = new Map(Object.entries(mine.f));
  const lost = new Map(mine.lost.map((value) => [`${value.e} ${value.field}`, value]));
  let changed = false;
  const lose = (field: string, { v, t, e }: Cell, by: string): void => {
    if (lost.has(`${e} ${field}`)) return;
    lost.set(`${e} ${field}`, { field, v, t, e, by });
    changed = true;
  };
  for (const [field, cell] of Object.entries(theirs.f)) {
    const own = f.get(field);
    const clash = own && own.t === cell.t && own.e !== cell.e && JSON.stringify(own.v) !== JSON.stringify(cell.v);
    if (!own || isNewer(cell, own)) {
      f.set(field, cell);
      changed = true;
      if (clash) lose(field, own, mine.by);
    } else if (clash) lose(field, cell, theirs.by);
  }
  for (const value of theirs.lost) lose(value.field, value, value.by);
  return changed ? { ...mine, f: Object.fromEntries(f), lost: [...lost.values()].sort(byEdit) } : mine;
}

const byEdit = (a: LostValue, b: LostValue): number => a.t - b.t || (a.e < b.e ? -1 : 1);
