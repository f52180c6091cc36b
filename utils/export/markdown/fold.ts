/**
 * Builds a value from the leaves up: `leave` gets every node after its children, with what it answered for them. Without
 * recursion, since stored HTML may be nested deeper than the call stack is.
 */
export function fold<T>(root: Node, leave: (node: Node, children: T[]) => T): T {
  const stack: { node: Node; next: Node | null; values: T[] }[] = [{ node: root, next: root.firstChild, values: [] }];
  for (;;) {
    const top = stack[stack.length - 1]!;
    if (top.next) {
      const child = top.next;
      top.next = child.nextSibling;
      stack.push({ node: child, next: child.firstChild, values: [] });
      continue;
    }
    stack.pop();
    const value = leave(top.node, top.values);
    const parent = stack[stack.length - 1];
    if (!parent) return value;
    parent.values.push(value);
  }
}
