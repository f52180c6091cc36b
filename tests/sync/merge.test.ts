import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Cell, LostValue } from '../../utils/article/clip';
import { deviceOf, isNewer, mergeShells, type Shell } from '../../utils/sync/merge';

const FIELDS = ['title', 'tag:湿地', 'capture', 'deleted'];
/** Edit ids are unique, so that a cell of one id is the same cell wherever it stands. */
const cellOf = (n: number): Cell => ({ v: `值${n}`, t: 1 + (n % 5), e: `e${String(n).padStart(3, '0')}~u-${n % 3}~d` });
const cells = fc.dictionary(fc.constantFrom(...FIELDS), fc.nat(40).map(cellOf), { noNullPrototype: true });
const lost = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...FIELDS), fc.nat(40)), { selector: ([field, n]) => `${field} ${n}`, maxLength: 4 })
  .map((all) => all.map(([field, n]): LostValue => ({ field, ...cellOf(n), by: 'u-0' })));
const seen = fc.dictionary(fc.constantFrom('u-0~d', 'u-1~d', 'u-2~d'), fc.integer({ min: 1, max: 6 }), { noNullPrototype: true });
const shell: fc.Arbitrary<Shell> = fc.record({ createdBy: fc.constant('u-0'), f: cells, lost, seen });

const keys = ({ lost: all }: Shell): Set<string> => new Set(all.map(({ e, field }) => `${e} ${field}`));
const has = (merged: Shell, field: string, cell: Cell): boolean => merged.f[field]?.e === cell.e || keys(merged).has(`${cell.e} ${field}`);

it('gives the same cells whichever side comes first, and however often', () => {
  fc.assert(
    fc.property(shell, shell, shell, (a, b, c) => {
      const ab = mergeShells(a, b);
      expect(mergeShells(b, a).f).toEqual(ab.f);
      expect(keys(mergeShells(b, a))).toEqual(keys(ab));
      expect(mergeShells(ab, b)).toBe(ab);
      expect(mergeShells(ab, a)).toBe(ab);
      expect(mergeShells(ab, c).f).toEqual(mergeShells(a, mergeShells(b, c)).f);
    }),
  );
});

it('keeps every value of either side that the other had not seen', () => {
  fc.assert(
    fc.property(shell, shell, (mine, theirs) => {
      const merged = mergeShells(mine, theirs);
      for (const [side, other] of [[mine, theirs], [theirs, mine]] as const) {
        for (const [field, cell] of Object.entries(side.f)) expect(has(merged, field, cell) || (other.seen[deviceOf(cell.e)] ?? 0) >= cell.t).toBe(true);
        for (const { field, ...cell } of side.lost) expect(has(merged, field, cell)).toBe(true);
        for (const [device, t] of Object.entries(side.seen)) expect(merged.seen[device]).toBeGreaterThanOrEqual(t);
      }
    }),
  );
});

it('lets the newer cell stand, by counter and then by edit', () => {
  fc.assert(
    fc.property(shell, shell, (mine, theirs) => {
      const merged = mergeShells(mine, theirs);
      for (const [field, cell] of Object.entries(merged.f)) {
        for (const other of [mine.f[field], theirs.f[field]]) expect(other !== undefined && isNewer(other, cell)).toBe(false);
      }
    }),
  );
  expect(isNewer({ v: 1, t: 10, e: 'a' }, { v: 1, t: 9, e: 'b' })).toBe(true);
});

it('takes the change of the one side that made one, without noise', () => {
  const mine: Shell = { createdBy: 'u-1', f: { title: { v: '旧', t: 1, e: 'a~u-1~d' } }, lost: [], seen: { 'u-1~d': 1 } };
  const theirs: Shell = { createdBy: 'u-1', f: { title: { v: '新', t: 2, e: 'b~u-2~d' } }, lost: [], seen: { 'u-1~d': 1, 'u-2~d': 2 } };
  expect(mergeShells(mine, theirs)).toEqual(theirs);
  expect(mergeShells(theirs, mine)).toBe(theirs);
});

it('names whose value it was that lost', () => {
  const mine: Shell = { createdBy: 'u-1', f: { title: { v: '甲', t: 2, e: 'b~u-2~d' }, kicker: { v: '丙', t: 1, e: 'x' } }, lost: [], seen: {} };
  const theirs: Shell = { createdBy: 'u-1', f: { title: { v: '乙', t: 3, e: 'c~u-3~d' }, kicker: { v: '丁', t: 2, e: 'y~u-3~d' } }, lost: [], seen: {} };
  expect(mergeShells(mine, theirs).lost.map(({ v, by }) => [v, by])).toEqual([['丙', 'u-1'], ['甲', 'u-2']]);
});

it('two who set the same are no clash', () => {
  const mine: Shell = { createdBy: 'u-1', f: { 'tag:湿地': { v: true, t: 2, e: 'b~u-1~d' } }, lost: [], seen: {} };
  const theirs: Shell = { createdBy: 'u-1', f: { 'tag:湿地': { v: true, t: 3, e: 'c~u-2~d' } }, lost: [], seen: {} };
  expect(mergeShells(mine, theirs).lost).toEqual([]);
});
