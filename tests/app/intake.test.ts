import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canShare, intakeOf, type IntakeEvent, rivalOf, type Taker } from '../../utils/app/intake';

const ids = ['a', 'b', 'c', 'd'];
const names = ['湿地', '防汛'];
const intake = fc.oneof(
  fc.constantFrom({ kind: 'none' } as const, { kind: 'ask' } as const, { kind: 'all' } as const),
  fc.record({ kind: fc.constantFrom('tag' as const, 'folder' as const), name: fc.constantFrom(...names) }),
);
const team: fc.Arbitrary<Omit<Taker, 'id'>> = fc.record(
  { intake, role: fc.constantFrom('reader' as const, 'editor' as const, 'owner' as const), leaving: fc.constantFrom('keep' as const, 'remove' as const) },
  { requiredKeys: ['intake'] },
);
const teams = fc.array(team, { maxLength: 4 }).map((list): Taker[] => list.map((one, i) => ({ ...one, id: ids[i]! })));
const chosen = fc.constantFrom(undefined, '', ...ids, 'left long ago');
const cells = fc.dictionary(fc.constantFrom('tag:湿地', 'tag:防汛', 'folder', 'title'), fc.constantFrom(true, false, null, ...names));
const event: fc.Arbitrary<IntakeEvent> = fc.oneof(
  chosen.map((site): IntakeEvent => ({ kind: 'made', chosen: site })),
  cells.map((given): IntakeEvent => ({ kind: 'labelled', cells: given })),
);
const teamOf = (list: readonly Taker[], what: IntakeEvent): Taker | undefined => {
  const answer = intakeOf(list, what);
  return answer && answer !== 'ask' ? list.find(({ id }) => id === answer.team) : undefined;
};

describe('where a clip goes by itself', () => {
  it('is never a team whose reader we are, nor one that is being left, nor one that is not there', () => {
    fc.assert(
      fc.property(teams, event, (list, what) => {
        const answer = intakeOf(list, what);
        if (answer === undefined || answer === 'ask') return;
        expect(teamOf(list, what)).toBeDefined();
        expect(canShare(teamOf(list, what)!)).toBe(true);
      }),
    );
  });

  it('is nowhere for a site that was said to be private, and what was said for any other site', () => {
    fc.assert(
      fc.property(teams, chosen, (list, site) => {
        const answer = intakeOf(list, { kind: 'made', chosen: site });
        if (site === '') expect(answer).toBeUndefined();
        // Never another team than the one that somebody chose.
        else if (site !== undefined && answer !== undefined && answer !== 'ask') expect(answer).toEqual({ team: site });
      }),
    );
  });

  it('follows a rule of the team that takes it, and nothing without one', () => {
    fc.assert(
      fc.property(teams, cells, (list, given) => {
        const made = teamOf(list, { kind: 'made', chosen: undefined });
        if (made) expect(made.intake.kind).toBe('all');
        const labelled = teamOf(list, { kind: 'labelled', cells: given });
        if (labelled?.intake.kind === 'tag') expect(given[`tag:${labelled.intake.name}`]).toBe(true);
        else if (labelled) expect(labelled.intake).toEqual({ kind: 'folder', name: given['folder'] });
        expect(intakeOf(list, { kind: 'labelled', cells: given })).not.toBe('ask');
        const wanted = list.filter(canShare).some((one) => (one.intake.kind === 'tag' && given[`tag:${one.intake.name}`] === true) || (one.intake.kind === 'folder' && given['folder'] === one.intake.name));
        expect(labelled !== undefined).toBe(wanted);
      }),
    );
  });

  it('does not depend on the order in which the teams come', () => {
    fc.assert(fc.property(teams, event, (list, what) => void expect(intakeOf([...list].reverse(), what)).toEqual(intakeOf(list, what))));
  });

  it('is asked for where a team wants that, and where the chosen team takes nothing any more', () => {
    const asks: Taker = { id: 'a', intake: { kind: 'ask' } };
    expect(intakeOf([asks], { kind: 'made', chosen: undefined })).toBe('ask');
    expect(intakeOf([asks, { id: 'b', intake: { kind: 'all' } }], { kind: 'made', chosen: undefined })).toEqual({ team: 'b' });
    expect(intakeOf([{ id: 'b', intake: { kind: 'all' } }], { kind: 'made', chosen: 'left long ago' })).toBe('ask');
    expect(intakeOf([{ id: 'b', intake: { kind: 'all' }, role: 'reader' }], { kind: 'made', chosen: 'b' })).toBeUndefined();
  });
});

it('of two teams, only one can take all, or one tag', () => {
  fc.assert(
    fc.property(teams, intake, (list, rule) => {
      const rival = rivalOf(list, 'new', rule);
      if (rule.kind === 'none' || rule.kind === 'ask') expect(rival).toBeUndefined();
      else expect(rival).toEqual(list.find((one) => JSON.stringify(one.intake) === JSON.stringify(rule)));
    }),
  );
  expect(rivalOf([{ id: 'a', intake: { kind: 'all' } }], 'a', { kind: 'all' })).toBeUndefined();
});
