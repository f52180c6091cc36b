import type { Pace } from './pace';

export interface Visitor {
  /** False: do not go into the children (`leave` is not called for this node either). */
  enter(node: Node): boolean;
  leave(node: Node): void;
}

const NODES_A_SLICE = 500;

/**
 * Depth first, in document order, in slices that let the page breathe; with a loop and not by recursion, for pages of
 * 100,000 nested elements.
 */
export async function walkInSlices(root: Node, { enter, leave }: Visitor, pace: Pace): Promise<void> {
  let node = root;
  for (let count = 1; ; count++) {
    if (count % NODES_A_SLICE === 0) await pace.due();
    const inside = enter(node);
    let next: Node | null = inside ? node.firstChild : null;
    if (inside && !next) leave(node);
    while (!next) {
      if (node === root) return;
      next = node.nextSibling;
      if (next) break;
      node = node.parentNode!;
      leave(node);
    }
    node = next;
  }
}
