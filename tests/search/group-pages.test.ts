import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupPages } from '../../utils/search/group-pages';
import { madeUpClip } from './helpers/made-up';

const one = fc.record({ urlKey: fc.constantFrom('', 'a', 'b', 'c'), team: fc.option(fc.constantFrom('t1', 't2'), { nil: undefined }), trashed: fc.boolean(), selection: fc.boolean(), unread: fc.boolean() });
const clips = fc.array(one, { maxLength: 14 }).map((made) =>
  made.map(({ urlKey, team, trashed, selection, unread }, i) => {
    const { entry } = madeUpClip({ id: i + 1, trashed, ...(team !== undefined && { team, by: 'u1' }) });
    return { ...entry, view: { ...entry.view, urlKey, states: selection ? ['selection' as const] : [], ...(unread && { unread: true as const }) } };
  }),
);

describe('clips of one page', () => {
  it('are together when one of them is in a team; each clip stands in one row at most, ours first', () => {
    fc.assert(
      fc.property(clips, (entries) => {
        const groups = groupPages(entries);
        const grouped = groups.flatMap(({ head, others }) => [head, ...others]);
        expect(new Set(grouped).size).toBe(grouped.length);
        const listed = entries.filter(({ view }) => view.trashedAt === undefined && view.urlKey !== '' && !view.states.includes('selection'));
        for (const { id, view } of listed) {
          const same = listed.filter((other) => other.view.urlKey === view.urlKey);
          const together = same.length > 1 && same.some(({ view: { team } }) => team !== undefined);
          expect(grouped.includes(id)).toBe(together);
          if (!together) continue;
          const group = groups.find(({ head, others }) => [head, ...others].includes(id))!;
          expect([group.head, ...group.others].toSorted((a, b) => a - b)).toEqual(same.map((other) => other.id));
          const mine = same.find(({ view: { team } }) => team === undefined);
          expect(group.head).toBe((mine ?? same[0]!).id);
          expect(group.unread).toBe(same.filter((other) => other.id !== group.head && other.view.unread).length);
        }
        for (const id of grouped) expect(listed.some((entry) => entry.id === id)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
