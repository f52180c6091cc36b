import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FakeTeam } from '../../utils/team/fake';
import { standing } from '../../utils/team/fake/rev-tree';
import { randomUse } from './helpers/random-use';

const seeds = fc.integer({ min: 0, max: 2 ** 31 });
const runs = (check: (seed: number, nodes: number) => Promise<void>, numRuns = 60): Promise<void> =>
  fc.assert(fc.asyncProperty(seeds, fc.constantFrom(1, 3), check), { numRuns });

/** What every node says of every document: the leaves with their winner first, and the branches that are open. */
const saidBy = (team: FakeTeam): [string, string[], string[]][][] =>
  team.nodes.map(({ docs }) =>
    [...docs].map(([id, tree]): [string, string[], string[]] => [id, tree.leaves().map(({ rev }) => rev), standing(tree.leaves()).branches.map(({ rev }) => rev)]).sort(([a], [b]) => (a < b ? -1 : 1)),
  );

describe('the team store in memory, under all faults at once', () => {
  it('has the same winner and the same branches on every node once it is quiet', () =>
    runs(async (seed, nodes) => {
      const { team } = await randomUse(seed, { nodes });
      team.quiet();
      const [first, ...others] = saidBy(team);
      for (const other of others) expect(other).toEqual(first);
    }));

  it('never loses a row that it called held', () =>
    runs(async (seed, nodes) => {
      const { team, held } = await randomUse(seed, { nodes });
      team.quiet();
      for (const { id, rev } of held) for (const node of team.nodes) expect(node.docs.get(id)?.revisions.has(rev), `${id} ${rev}`).toBe(true);
    }));

  it('leads who follows the feed to the last state and the open branches of every document', () =>
    runs(async (seed, nodes) => {
      const use = await randomUse(seed, { nodes });
      use.team.quiet();
      const reader = use.team.connect({ user: 'qian', role: 'reader' });
      for (let { since } = use, more = true; more; ) {
        const page = await reader.changes(since, { limit: 3 });
        use.rows.push(...page.rows);
        ({ since, more } = page);
      }
      const last = new Map(use.rows.map((row) => [row.id, row]));
      const [said] = saidBy(use.team);
      expect([...last.values()].map(({ id, rev, branches }) => [id, rev, branches.toSorted()]).sort()).toEqual(said!.map(([id, leaves, branches]) => [id, leaves[0], branches.toSorted()]).sort());
    }));

  it('plays the same run again for the same seed', () =>
    runs(async (seed, nodes) => {
      const [one, other] = [await randomUse(seed, { nodes, steps: 20 }), await randomUse(seed, { nodes, steps: 20 })];
      expect(other.answers).toEqual(one.answers);
      expect(other.team.requests).toEqual(one.team.requests);
      expect(saidBy(other.team)).toEqual(saidBy(one.team));
    }, 30));

  it('meets what a cluster does: branches, accepted rows, some of them lost', async () => {
    let branches = 0;
    let accepted = 0;
    let lost = 0;
    for (let seed = 0; seed < 40; seed++) {
      const use = await randomUse(seed);
      use.team.quiet();
      branches += saidBy(use.team)[0]!.filter(([, leaves]) => leaves.length > 1).length;
      accepted += use.accepted.length;
      lost += use.accepted.filter(({ id, rev }) => !use.team.nodes[0]!.docs.get(id)?.revisions.has(rev)).length;
    }
    expect(branches).toBeGreaterThan(40);
    expect(accepted).toBeGreaterThan(400);
    expect(lost).toBeGreaterThan(5);
  });
});
