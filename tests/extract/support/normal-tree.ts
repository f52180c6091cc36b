/** An element or a run of text, as two trees are compared. */
export type NormalNode = string | { name: string; attributes: Record<string, string>; children: NormalNode[] };

const INLINE = new Set(['a', 'b', 'br', 'em', 'i', 'img', 'span', 'font', 'strong', 'sub', 'sup', 'u']);

/** The body of an HTML fragment as a tree in which only white space that a browser would show is left. */
export function normalTree(html: string): NormalNode[] {
  return childrenOf(new DOMParser().parseFromString(html, 'text/html').body, false, false);
}

function normalNode(element: Element, verbatim: boolean): NormalNode {
  const name = element.localName;
  const attributes = Object.fromEntries(Array.from(element.attributes, ({ name: key, value }) => [key, value]).sort(([a], [b]) => (a! < b! ? -1 : 1)));
  return { name, attributes, children: childrenOf(element, INLINE.has(name), verbatim || name === 'pre') };
}

function childrenOf(element: Element, inline: boolean, verbatim: boolean): NormalNode[] {
  const children: NormalNode[] = [];
  for (const node of element.childNodes) {
    if (node instanceof Element) {
      children.push(normalNode(node, verbatim));
    } else if (node instanceof Text) {
      // Old pages space by &nbsp; as others by a blank: the two count alike. U+3000 is a character of the text.
      const text = verbatim ? node.data : node.data.replace(/[ \t\n\r\f\u00A0]+/g, ' ');
      const last = children.at(-1);
      if (typeof last === 'string') children[children.length - 1] = last + text;
      else children.push(text);
    } else {
      children.push({ name: `#${node.nodeName}`, attributes: {}, children: [node.nodeValue ?? ''] });
    }
  }
  return verbatim ? children : children.map((child, at) => trimmed(child, children, at, inline)).filter((child) => child !== '');
}

/** Text without the space at an edge of its block, or beside a block or a line break. */
function trimmed(child: NormalNode, siblings: NormalNode[], at: number, inline: boolean): NormalNode {
  if (typeof child !== 'string') return child;
  const before = siblings[at - 1];
  const after = siblings[at + 1];
  let text = child;
  if (before === undefined ? !inline : breaksLine(before)) text = text.replace(/^ +/, '');
  if (after === undefined ? !inline : breaksLine(after)) text = text.replace(/ +$/, '');
  return text;
}

const breaksLine = (node: NormalNode): boolean => typeof node !== 'string' && (node.name === 'br' || !INLINE.has(node.name));
