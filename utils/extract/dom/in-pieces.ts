import type { Work } from './in-slices';
import { childrenOf, parentOf } from './unclobbered';

export interface PieceVisitor {
  /** A node with so little in it that it can be taken in one go; `nodes` is how many that are, with itself. */
  whole(node: Node, nodes: number): void;
  /** A node whose children come one by one, and then its end. */
  open(node: Node): void;
  close(node: Node): void;
}

/** Nodes of a subtree that is taken in one go: a few milliseconds of any work. */
const PIECE = 500;

/**
 * What lies below `root` in document order, in pieces between which work may be put down; a loop and not recursion. The page may change meanwhile: children
 * are those that a node had when it was opened, without those that have left it since.
 */
export function* inPieces(root: Node, { whole, open, close }: PieceVisitor): Work<void> {
  const stack = [{ node: root, kids: childrenOf(root), at: 0 }];
  for (let top = stack[0]; top; top = stack.at(-1)) {
    const kid = top.kids[top.at++];
    if (!kid) {
      stack.pop();
      if (stack.length > 0) close(top.node);
      continue;
    }
    yield;
    if (parentOf(kid) !== top.node) continue;
    const nodes = countNodes(kid);
    if (nodes <= PIECE) whole(kid, nodes);
    else {
      open(kid);
      stack.push({ node: kid, kids: childrenOf(kid), at: 0 });
    }
  }
}

/** Counts no further than it must. */
function countNodes(node: Node): number {
  const walker = Document.prototype.createTreeWalker.call(document, node);
  let nodes = 1;
  while (nodes <= PIECE && walker.nextNode()) nodes++;
  return nodes;
}
