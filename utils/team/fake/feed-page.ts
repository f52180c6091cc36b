import type { ChangeRow, ChangesPage } from '../team-store';
import type { FakeNode } from './fake-node';
import type { Faults } from './faults';
import { type RevTree, standing } from './rev-tree';
import type { Revision } from './revision';

/** A page of one node's feed after a place in its log, with what a feed may do wrong. */
export function feedPage(node: FakeNode, after: number, limit: number, faults: Faults): ChangesPage {
  const { chance } = faults;
  const most = limit > 1 && faults.happens('shortPage', 'changes') ? 1 + chance.below(limit - 1) : limit;
  const rows: ChangeRow[] = [];
  const places: number[] = [];
  let place = after;
  let next = after;
  let held: number | undefined;
  for (; place < node.log.length; place++) {
    const id = node.log[place]!;
    if (node.seqs.get(id) !== place + 1) continue;
    if (rows.length === most) break;
    const tree = node.docs.get(id)!;
    const { winner, branches } = standing(tree.leaves());
    const older = faults.happens('stale', 'changes') ? before(winner, tree) : undefined;
    if (older) held ??= place;
    rows.push(rowOf(id, older ?? winner, older ? [] : branches));
    places.push(place);
    next = place + 1;
  }
  const more = place < node.log.length;
  if (!more) next = node.log.length;
  const since = held ?? (places.length > 0 && faults.happens('repeated', 'changes') ? chance.pick(places) : next);
  return {
    rows: faults.happens('shuffled', 'changes') ? chance.shuffle(rows) : rows,
    since: `${since}-${node.name}`,
    // A node that shows again what it showed need not say that there is more.
    more: more || (since < next && chance.of(0.5)),
  };
}

const before = ({ parent }: Revision, tree: RevTree): Revision | undefined => (parent === undefined ? undefined : tree.revisions.get(parent));

const rowOf = (id: string, { rev, deleted, json }: Revision, branches: readonly Revision[]): ChangeRow => ({
  id,
  rev,
  deleted,
  doc: JSON.parse(json) as unknown,
  branches: branches.map((branch) => branch.rev),
});
