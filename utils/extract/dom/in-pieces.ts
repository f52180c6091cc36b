import type { Work } from './in-slices';
import { firstOf, nextOf, parentOf } from './unclobbered';

export interface PieceVisitor {
  /** A node with so little in it that it can be taken in one go; `nodes` is how many that are, with itself. */
  whole(node: Node, nodes: number): void;
  /** A node whose children come one by one, and then its end. */
  open(node: Node): void;
  close(node: Node): void;
}

/** Nodes of a subtree that is taken in one go: a few milliseconds of any work. */
const PIECE = 500;

interface Opened {
  node: Node;
  /** Children that are next; all of them may be more than can be read in one go. */
  kids: Node[];
  at: number;
  /** One for all its children. */
  walker: TreeWalker;
}

/**
 * What lies below `root` in document order, in pieces between which work may be put down; a loop and not recursion. The page may change meanwhile: what
 * has left its place is not taken.
 */
export function* inPieces(root: Node, { whole, open, close }: PieceVisitor): Work<void> {
  const stack = [enter(root)];
  for (let top = stack[0]; top; top = stack.at(-1)) {
    const kid = top.kids[top.at++] ?? further(top);
    if (!kid) {
      stack.pop();
      if (stack.length > 0) close(top.node);
      continue;
    }
    yield;
    if (parentOf(kid) !== top.node) continue;
    const nodes = countNodes(kid, top.walker);
    if (nodes <= PIECE) whole(kid, nodes);
    else {
      open(kid);
      stack.push(enter(kid));
    }
  }
}

const enter = (node: Node): Opened => ({ node, kids: run(firstOf(node)), at: 0, walker: Document.prototype.createTreeWalker.call(document, node) });

/** The first of the children behind those that were read, of which some may be gone. */
function further(top: Opened): Node | undefined {
  const last = top.kids.findLast((kid) => parentOf(kid) === top.node);
  top.kids = last ? run(nextOf(last)) : [];
  top.at = 1;
  return top.kids[0];
}

/** A node and its next siblings, as many as make a piece. */
function run(first: Node | null): Node[] {
  const nodes: Node[] = [];
  for (let node = first; node && nodes.length < PIECE; node = nextOf(node)) nodes.push(node);
  return nodes;
}

/** Counts no further than it must. */
function countNodes(node: Node, walker: TreeWalker): number {
  const behind = nextOf(node);
  walker.currentNode = node;
  let nodes = 1;
  for (let next = walker.nextNode(); next && next !== behind && nodes <= PIECE; next = walker.nextNode()) nodes++;
  return nodes;
}
