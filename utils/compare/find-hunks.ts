import { commonAnchors } from './common-anchors';
import { editHunks } from './edit-hunks';
import type { Budget, Hunk } from './hunk';

/**
 * Where two sequences of numbers differ, in order. What both begin and end with is passed over; then units that stand just
 * once in both hold the rest together (patience), and between them the shortest edit is looked for while the budget lasts.
 * Without budget a stretch counts as replaced as a whole: never wrong, only coarser.
 * @param anchored false for units too small to hold anything together, such as characters
 */
export function findHunks(before: Int32Array, after: Int32Array, budget: Budget, anchored = true): Hunk[] {
  const hunks: Hunk[] = [];
  const open: Hunk[] = [{ from: 0, to: before.length, newFrom: 0, newTo: after.length }];
  for (let part = open.pop(); part; part = open.pop()) {
    const rest = trimmed(before, after, part);
    if (rest.from === rest.to && rest.newFrom === rest.newTo) continue;
    if (rest.from === rest.to || rest.newFrom === rest.newTo) {
      hunks.push(rest);
      continue;
    }
    const gaps = anchored ? commonAnchors(before, after, rest) : [];
    if (gaps.length > 0) for (let i = gaps.length - 1; i >= 0; i--) open.push(gaps[i]!);
    else hunks.push(...(editHunks(before, after, rest, budget) ?? [rest]));
  }
  return hunks;
}

function trimmed(before: Int32Array, after: Int32Array, { from, to, newFrom, newTo }: Hunk): Hunk {
  while (from < to && newFrom < newTo && before[from] === after[newFrom]) {
    from++;
    newFrom++;
  }
  while (from < to && newFrom < newTo && before[to - 1] === after[newTo - 1]) {
    to--;
    newTo--;
  }
  return { from, to, newFrom, newTo };
}
