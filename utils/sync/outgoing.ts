import type { Cell, LostValue } from '../article/clip';
import { isSharedCell } from '../article/shared-cell';
import type { EditRow } from '../library/schema';
import type { TeamClip } from '../library/team/rows';
import { deviceOf } from './merge';

/** What of a clip may leave now. */
export interface Departure {
  f: Record<string, Cell>;
  lost: readonly LostValue[];
  seen: Record<string, number>;
  createdBy: string;
  /** Journal entries that this brings to the team, or that a newer one of them has overtaken. */
  edits: EditRow[];
  /** Cells that are withheld, for as long as the person's settings are what they are. */
  withheld: ReadonlySet<string>;
  /** True when something is held back, so that the clip is not done with this. */
  partial: boolean;
}

/**
 * The cells of a clip that may leave at `now` (milliseconds since 1970). An edit that is still held, or whose cell is withheld, stays; what
 * the team had before stands in its place. Undefined when nothing may leave: a clip whose first capture is held, and one that was
 * undone before the team ever heard of it.
 * @param withheld cells that must not leave yet, such as a file that is too large to be sent
 */
export function outgoing({ shell, replica, edits }: TeamClip, now: number, withheld: (field: string, cell: Cell) => boolean = () => false): Departure | undefined {
  if (!shell || !replica) return undefined;
  if (!replica.left && shell.f['deleted']?.v === true) return undefined;
  const waiting = edits.filter(({ holdUntil }) => holdUntil > now);
  const held = new Set(waiting.map(({ field, e }) => `${e} ${field}`));
  const f: Record<string, Cell> = {};
  const left = new Set<string>();
  const withheldNow = new Set<string>();
  let partial = false;
  for (const [field, cell] of Object.entries(shell.f)) {
    if (!isSharedCell(field)) continue;
    const stays = withheld(field, cell);
    if (stays) withheldNow.add(field);
    const back = held.has(`${cell.e} ${field}`) || stays;
    const before = replica.base && Object.hasOwn(replica.base, field) ? replica.base[field] : undefined;
    if (back) {
      partial = true;
      left.add(field);
    }
    const leaving = back ? before : cell;
    if (leaving) f[field] = leaving;
  }
  if (!f['capture']) return undefined;
  const isFree = ({ field, e }: { field: string; e: string }): boolean => !held.has(`${e} ${field}`);
  // A backup can leave a personal value there.
  const shared = shell.lost.filter(({ field }) => isSharedCell(field));
  const lost = shared.filter(isFree);
  partial ||= lost.length < shared.length;
  // One that lost its clash while it was held stays in the journal too.
  return { f, lost, seen: seenBy(shell.seen, waiting), createdBy: shell.createdBy, partial, withheld: withheldNow, edits: edits.filter((edit) => !left.has(edit.field) && isFree(edit)) };
}

/** What a copy without the held edits has seen: of a device whose edit stays behind, only what came before it. */
function seenBy(seen: Readonly<Record<string, number>>, held: readonly EditRow[]): Record<string, number> {
  const known = { ...seen };
  for (const { e, t } of held) known[deviceOf(e)] = Math.min(known[deviceOf(e)] ?? 0, t - 1);
  return known;
}

/** Milliseconds since 1970 at which the next held edit may leave; undefined when none is held. */
export function nextRelease(edits: readonly EditRow[], now: number): number | undefined {
  const held = edits.map(({ holdUntil }) => holdUntil).filter((until) => until > now);
  return held.length === 0 ? undefined : Math.min(...held);
}
