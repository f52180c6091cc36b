/** Stretches of a text: from, to (exclusive), in order. `part` says what the text is: `title`, `body`, or the name of a field. */
export type FindMarks = (text: string, part: string) => Promise<readonly (readonly [start: number, end: number])[]>;

/** Name that the style sheet knows them by. */
const NAME = 'search';
/** Where one line ends and another begins: words on either side do not belong together. */
const BREAKS = /^(?:ADDRESS|BLOCKQUOTE|BR|CAPTION|D[DLT]|DIV|FIG|H[1-6R]|LI|OL|P|PRE|SECTION|T[ABDFHR]|UL)/;

/**
 * Marks what `find` finds in the elements below `root` that say by `data-part` what they are, without touching their nodes; gone once
 * `signal` aborts. @returns the first of the marks
 */
export async function showMarks(root: HTMLElement, find: FindMarks, signal: AbortSignal): Promise<Range | undefined> {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-part]')].map(async (element) => {
    const { text, nodes } = linearText(element);
    return rangesOf(nodes, await find(text, element.dataset['part'] ?? ''));
  });
  const ranges = (await Promise.all(parts)).flat();
  if (signal.aborted) return undefined;
  CSS.highlights.set(NAME, new Highlight(...ranges));
  signal.addEventListener('abort', () => CSS.highlights.delete(NAME), { once: true });
  return ranges[0];
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
