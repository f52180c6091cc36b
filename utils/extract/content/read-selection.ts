import { isText } from '../dom/tags';
import { ownProperty } from '../dom/unclobbered';

/**
 * What the reader has selected on the page, as nodes of its copy, each text with the characters that are selected. Empty
 * when nothing is. Called at once after the copy was made: then both have the same shape.
 */
export function readSelection(live: Document, copy: Element): Map<Node, string> {
  const selected = new Map<Node, string>();
  const page = ownProperty(live, 'documentElement');
  const selection = Document.prototype.getSelection.call(live);
  // Firefox has a range for each cell of a table and each piece that was added with Ctrl.
  for (let i = 0; i < (selection?.rangeCount ?? 0); i++) {
    const { collapsed, startContainer, startOffset, endContainer, endOffset } = selection!.getRangeAt(i);
    if (collapsed) continue;
    const [from, to] = [twin(page, copy, startContainer), twin(page, copy, endContainer)];
    const end = isText(to) ? after(copy, to) : at(copy, to, endOffset);
    const walker = walk(copy);
    for (let node = isText(from) ? from : at(copy, from, startOffset); node && node !== end; node = walker.nextNode()) {
      walker.currentNode = node;
      const text = isText(node) ? node.data.slice(node === from ? startOffset : 0, node === to ? endOffset : undefined) : '';
      selected.set(node, (selected.get(node) ?? '') + text);
    }
  }
  return selected;
}

const walk = (root: Element): TreeWalker => Document.prototype.createTreeWalker.call(document, root);

/** The node of the copy that stands where `node` stands on the page. */
function twin(live: Element, copy: Element, node: Node): Node {
  const [from, to] = [walk(live), walk(copy)];
  while (from.currentNode !== node && from.nextNode()) to.nextNode();
  return to.currentNode;
}

/** First node, in document order, behind a place between the children of `parent`. */
const at = (root: Element, parent: Node, offset: number): Node | null => parent.childNodes[offset] ?? after(root, parent);

function after(root: Element, node: Node): Node | null {
  const walker = walk(root);
  walker.currentNode = node;
  while (!walker.nextSibling()) if (!walker.parentNode()) return null;
  return walker.currentNode;
}
