import type { Budget, Hunk } from './hunk';

/** Edits beyond which no shortest way is looked for: its trace takes the square of this in memory (4 bytes each). */
const MAX_EDITS = 1_200;

/**
 * The shortest edit between two parts, by the greedy algorithm of E. W. Myers (An O(ND) Difference Algorithm, 1986), as hunks.
 * Undefined when the budget, or the number of edits, runs out first.
 */
export function editHunks(before: Int32Array, after: Int32Array, { from, to, newFrom, newTo }: Hunk, budget: Budget): Hunk[] | undefined {
  const n = to - from;
  const m = newTo - newFrom;
  const most = Math.min(n + m, MAX_EDITS);
  const reach = new Int32Array(2 * most + 3);
  const origin = most + 1;
  const trace: Int32Array[] = [];
  for (let edits = 0; edits <= most; edits++) {
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && reach[origin + k - 1]! < reach[origin + k + 1]!);
      const start = down ? reach[origin + k + 1]! : reach[origin + k - 1]! + 1;
      let x = start;
      while (x < n && x - k < m && before[from + x] === after[newFrom + x - k]) x++;
      budget.left -= 1 + x - start;
      reach[origin + k] = x;
      if (x >= n && x - k >= m) return wayBack(trace, edits, n, m).map((hunk) => moved(hunk, from, newFrom));
    }
    if (budget.left <= 0) return undefined;
    trace.push(reach.slice(origin - edits, origin + edits + 1));
  }
  return undefined;
}

/** Follows the trace from the end to the beginning; neighbouring edits become one hunk. `trace[d]` holds diagonals -d to d. */
function wayBack(trace: readonly Int32Array[], edits: number, n: number, m: number): Hunk[] {
  const hunks: Hunk[] = [];
  let [x, y] = [n, m];
  for (let d = edits; d > 0; d--) {
    const before = trace[d - 1]!;
    const at = (diagonal: number): number => before[diagonal + d - 1] ?? -1;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previousX = at(down ? k + 1 : k - 1);
    const previousY = previousX - (down ? k + 1 : k - 1);
    const step = { from: previousX, to: previousX + (down ? 0 : 1), newFrom: previousY, newTo: previousY + (down ? 1 : 0) };
    const last = hunks.at(-1);
    if (last && last.from === step.to && last.newFrom === step.newTo) Object.assign(last, { from: step.from, newFrom: step.newFrom });
    else hunks.push(step);
    [x, y] = [previousX, previousY];
  }
  return hunks.reverse();
}

const moved = (hunk: Hunk, by: number, newBy: number): Hunk => ({
  from: hunk.from + by,
  to: hunk.to + by,
  newFrom: hunk.newFrom + newBy,
  newTo: hunk.newTo + newBy,
});
