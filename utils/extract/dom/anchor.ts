/** Path of child indexes (all nodes count) from <body> to `node`, as `3/0/12`; empty for the body itself. */
export function anchorOf(node: Node): string {
  const path: number[] = [];
  for (let at: Node | null = node; at?.parentNode && at.nodeName !== 'BODY'; at = at.parentNode) {
    let index = 0;
    for (let before = at.previousSibling; before; before = before.previousSibling) index++;
    path.push(index);
  }
  return path.reverse().join('/');
}
