import { describe, expect, it } from 'vitest';
import { editHunks } from '../../utils/compare/edit-hunks';

const numbers = (from: number, count: number): Int32Array => Int32Array.from({ length: count }, (_, i) => from + i);
const WHOLE = { from: 0, to: 100, newFrom: 0, newTo: 100 };

describe('editHunks', () => {
  it('gives up soon after its budget has run out', () => {
    const budget = { left: 50 };
    expect(editHunks(numbers(0, 100), numbers(100, 100), WHOLE, budget)).toBeUndefined();
    // The round that was under way: one comparison for each of its diagonals.
    expect(budget.left).toBeGreaterThan(-15);
  });

  it('finds the shortest edit while it lasts', () => {
    const budget = { left: 50_000 };
    expect(editHunks(numbers(0, 100), numbers(100, 100), WHOLE, budget)).toEqual([WHOLE]);
    expect(budget.left).toBeGreaterThan(0);
  });
});
