import { byWinning, type Revision } from './revision';

/** All revisions of one document that one node knows. */
export class RevTree {
  readonly revisions = new Map<string, Revision>();
  readonly #parents = new Set<string>();
  readonly #leaves = new Map<string, Revision>();

  /** Adds what is new; true when something was. Adding twice, or in another order, gives the same tree. */
  add(revisions: Iterable<Revision>): boolean {
    let grown = false;
    for (const revision of revisions) {
      if (this.revisions.has(revision.rev)) continue;
      grown = true;
      this.revisions.set(revision.rev, revision);
      if (revision.parent !== undefined) {
        this.#parents.add(revision.parent);
        this.#leaves.delete(revision.parent);
      }
      if (!this.#parents.has(revision.rev)) this.#leaves.set(revision.rev, revision);
    }
    return grown;
  }

  /** The last revision of every branch, the winner first. */
  leaves(): Revision[] {
    return [...this.#leaves.values()].sort(byWinning);
  }

  leaf(rev: string): Revision | undefined {
    return this.#leaves.get(rev);
  }

  /** Revisions that another tree of the document lacks: paths back from our leaves to what it knows. */
  *beyond(other: RevTree | undefined): Iterable<Revision> {
    for (const leaf of this.#leaves.values()) {
      for (let at: Revision | undefined = leaf; at && !other?.revisions.has(at.rev); at = at.parent === undefined ? undefined : this.revisions.get(at.parent)) yield at;
    }
  }
}

/** What a reader is told of leaves: the one that wins, and the losing ones that are not deleted. */
export const standing = ([winner, ...losers]: readonly Revision[]): { winner: Revision; branches: Revision[] } => ({ winner: winner!, branches: losers.filter(({ deleted }) => !deleted) });

/** Leaves of several trees taken together: those that no tree goes on from. */
export const leavesOfAll = (trees: readonly RevTree[]): Revision[] => {
  const leaves = new Map(trees.flatMap((tree) => tree.leaves()).map((leaf) => [leaf.rev, leaf]));
  return [...leaves.values()].filter(({ rev }) => trees.every((tree) => !tree.revisions.has(rev) || tree.leaf(rev))).sort(byWinning);
};
