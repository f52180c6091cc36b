/** Stretches of a text: from, to (exclusive), in order. */
export type FindMarks = (text: string) => Promise<readonly (readonly [start: number, end: number])[]>;

/** Name that the style sheet knows them by. */
const NAME = 'search';
/** Where one line ends and another begins: words on either side do not belong together. */
const BREAKS = /^(?:ADDRESS|BLOCKQUOTE|BR|CAPTION|D[DLT]|DIV|FIG|H[1-6R]|LI|OL|P|PRE|SECTION|T[ABDFHR]|UL)/;

/** Marks what `find` finds in the text of an article, without touching its nodes; gone once `signal` aborts. */
export async function showMarks(root: HTMLElement, find: FindMarks, signal: AbortSignal): Promise<void> {
  const { text, nodes } = linearText(root);
  const marks = await find(text);
  if (signal.aborted) return;
  CSS.highlights.set(NAME, new Highlight(...rangesOf(nodes, marks)));
  signal.addEventListener('abort', () => CSS.highlights.delete(NAME), { once: true });
}

interface Place {
  node: Text;
  start: number;
}

/** The text of all text nodes with a line feed where lines break, and where each node's begins in it. */
function linearText(root: HTMLElement): { text: string; nodes: Place[] } {
  const nodes: Place[] = [];
  const pieces: string[] = [];
  let length = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const piece = node instanceof Text ? node.data : BREAKS.test(node.nodeName) ? '\n' : '';
    if (node instanceof Text) nodes.push({ node, start: length });
    pieces.push(piece);
    length += piece.length;
  }
  return { text: pieces.join(''), nodes };
}

function rangesOf(nodes: readonly Place[], marks: readonly (readonly [number, number])[]): Range[] {
  let at = 0;
  return marks.map(([from, to]) => {
    while ((nodes[at + 1]?.start ?? Infinity) <= from) at++;
    let last = at;
    while ((nodes[last + 1]?.start ?? Infinity) < to) last++;
    const range = document.createRange();
    const [first, end] = [nodes[at]!, nodes[last]!];
    range.setStart(first.node, Math.min(from - first.start, first.node.length));
    range.setEnd(end.node, Math.min(to - end.start, end.node.length));
    return range;
  });
}
