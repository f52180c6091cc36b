import { STRIDE, type Work } from '../dom/in-slices';

/** An element of the clean body before it is written. */
export interface OutNode {
  tag: string;
  attrs: Record<string, string>;
  kids: OutKid[];
  /** Element of the page from which it comes, where a later step asks. */
  source?: Element;
}

export type OutKid = OutNode | string;

export const isNode = (kid: OutKid | undefined): kid is OutNode => typeof kid === 'object';

/** All nodes under `root` (itself included), parents before children; a loop, not recursion. */
export function* outNodes(root: OutNode): Work<OutNode[]> {
  const list: OutNode[] = [];
  const stack: OutNode[] = [root];
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (list.push(node) % STRIDE === 0) yield;
    for (let i = node.kids.length - 1; i >= 0; i--) {
      const kid = node.kids[i]!;
      if (isNode(kid)) stack.push(kid);
    }
  }
  return list;
}

/** Text of a node and everything in it. */
export function outText(node: OutNode): string {
  let text = '';
  const stack: OutKid[] = [node];
  while (stack.length > 0) {
    const kid = stack.pop()!;
    if (isNode(kid)) for (let i = kid.kids.length - 1; i >= 0; i--) stack.push(kid.kids[i]!);
    else text += kid;
  }
  return text;
}
