import type { CellValue, Clip } from '../../utils/article/clip';
import { isSharedCell } from '../../utils/article/shared-cell';
import { ulidTime } from '../../utils/article/ulid-time';

/** A cell and the value that was given to it. */
export type HistoryChange = readonly [field: string, value: CellValue];

/** What one person set at one time, as far as it still stands. */
export interface HistoryEntry {
  key: string;
  /** Account; `''` is ourselves, before the clip was ever in a team. */
  account: string;
  /** Milliseconds since 1970; undefined for an edit whose id tells none. */
  time: number | undefined;
  changes: HistoryChange[];
}

/** A value that lost a clash. */
export interface KeptVersion {
  key: string;
  account: string;
  time: number | undefined;
  change: HistoryChange;
  /** It is what stands there now: nothing to be restored. */
  current: boolean;
}

export interface ClipHistory {
  /** Newest first. */
  entries: HistoryEntry[];
  /** Newest first. */
  kept: KeptVersion[];
}

/** Who changed what of a clip and when, as its cells tell: each names its edit, that names account and time. Personal cells and files are left out. */
export function clipHistory({ f, lost, createdBy }: Pick<Clip, 'f' | 'lost' | 'createdBy'>): ClipHistory {
  const entries = new Map<string, HistoryEntry & { t: number }>();
  for (const [field, { v, t, e }] of Object.entries(f)) {
    if (!isTold(field)) continue;
    const account = authorOf(e) ?? createdBy;
    const key = `${t} ${account}`;
    const entry = entries.get(key) ?? { key, account, time: ulidTime(e), t, changes: [] };
    entry.changes.push([field, v]);
    entries.set(key, entry);
  }
  const kept = lost
    .filter(({ field }) => isTold(field))
    .map(({ field, v, t, e, by }) => ({ key: `${e} ${field}`, t, account: authorOf(e) ?? by, time: ulidTime(e), change: [field, v] as const, current: same(f[field]?.v, v) }));
  const newest = (a: { t: number }, b: { t: number }): number => b.t - a.t;
  return { entries: [...entries.values()].sort(newest), kept: kept.sort(newest) };
}

const isTold = (field: string): boolean => isSharedCell(field) && !field.startsWith('file:');
const authorOf = (e: string): string | undefined => /~([^~]+)/.exec(e)?.[1];
const same = (a: CellValue | undefined, b: CellValue): boolean => JSON.stringify(a ?? null) === JSON.stringify(b);
