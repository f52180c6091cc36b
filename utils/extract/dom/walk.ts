import type { Pace } from './pace';

export interface Visitor {
  /** False: do not go into the children (`leave` is not called for this node either). */
  enter(node: Node): boolean;
  leave?(node: Node): void;
}

/** Depth first, in document order, with a loop and not by recursion: pages of 100,000 nested elements exist. */
export function walk(root: Node, visitor: Visitor): void {
  const steps = walkSteps(root, visitor);
  while (!steps.next().done);
}

/** {@link walk} in slices that let the page breathe. */
export async function walkInSlices(root: Node, visitor: Visitor, pace: Pace): Promise<void> {
  const steps = walkSteps(root, visitor);
  while (!steps.next().done) {
    const wait = pace.due();
    if (wait) await wait;
  }
}

const NODES_A_STEP = 500;

function* walkSteps(root: Node, visitor: Visitor): Generator<void, void> {
  let node: Node = root;
  for (let count = 1; ; count++) {
    if (count % NODES_A_STEP === 0) yield;
    const inside = visitor.enter(node);
    if (inside && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (inside) visitor.leave?.(node);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode!;
      visitor.leave?.(node);
    }
    if (node === root) return;
    node = node.nextSibling!;
  }
}
