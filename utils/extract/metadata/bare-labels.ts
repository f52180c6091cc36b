import { STRIDE, type Work } from '../dom/in-slices';
import { isText } from '../dom/tags';
import { tidyText } from '../dom/tidy-text';
import type { Line, Page } from '../lines/line';
import { type LabelKind, labelKind } from './labels';

/** A label that no colon follows, as it stands in lists and rows that a style sets as a table. */
export interface BareLabel {
  kind: LabelKind;
  label: string;
  /** What follows it in the same line; empty when the value is the next line, or missing. */
  rest: string;
}

/** No label is longer, letter-spaced ones too. */
const LONGEST = 24;
/** Labels that one block must hold to be a card, and elements above a label in which the block is looked for. */
const LEAST = 3;
const UP = 4;
/** Labels that stand in prose and menus too prove nothing. */
const VAGUE: ReadonlySet<LabelKind> = new Set(['other', 'authors', 'editors', 'source', 'column', 'title']);

/** Labels without a colon by their lines: only where a small block holds several of them, one a row. */
export function* readBareLabels(page: Page): Work<Map<number, BareLabel>> {
  const all = new Map<number, BareLabel>();
  for (const line of page.lines) {
    if (line.index % STRIDE === 0) yield;
    const bare = line.cell === null && line.chars > 1 ? bareLabel(line) : undefined;
    if (bare) all.set(line.index, bare);
  }
  if (all.size < LEAST) return new Map();
  const cards = new Map<Element, boolean>();
  const isCard = (element: Element): boolean => {
    let card = cards.get(element);
    if (card === undefined) cards.set(element, (card = holdsLabels(page, element, all)));
    return card;
  };
  return new Map([...all].filter(([index]) => {
    let element: Element | null = page.lines[index]!.block;
    for (let up = 0; element && up < UP; element = element.parentElement, up++) if (isCard(element)) return true;
    return false;
  }));
}

function bareLabel(line: Line): BareLabel | undefined {
  if (line.text.length <= LONGEST) {
    const kind = /[:：∶﹕]/.test(line.text) ? undefined : labelKind(line.text);
    if (kind) return { kind, label: line.text, rest: '' };
  }
  if (line.nodes.length < 2) return undefined;
  const isFilled = (node: Node): node is Text => isText(node) && node.data.trim() !== '';
  const first = line.nodes.find(isFilled);
  const kind = first && first.data.length <= LONGEST && !/[:：∶﹕]/.test(first.data) ? labelKind(first.data) : undefined;
  if (!kind) return undefined;
  const [second, ...more] = line.nodes.filter(isFilled).slice(1);
  if (!second || first!.parentNode === second.parentNode || /^\s*[:：∶﹕]/.test(second.data)) return undefined;
  return { kind, label: tidyText(first!.data), rest: tidyText([second, ...more].map(({ data }) => data).join('')) };
}

/** Half of its lines are labels, of three kinds at least. */
function holdsLabels(page: Page, element: Element, all: ReadonlyMap<number, BareLabel>): boolean {
  const span = page.spans.get(element);
  if (!span || span.to - span.from < LEAST || span.to - span.from > 80) return false;
  const kinds = new Set<string>();
  let labels = 0;
  for (let i = span.from; i < span.to; i++) {
    const one = all.get(i);
    if (!one) continue;
    labels++;
    // 来信时间, 回复内容: a letter and its answer.
    if (!VAGUE.has(one.kind) || /..[间容]$/.test(one.label)) kinds.add(one.label);
  }
  return kinds.size >= LEAST && labels * 5 >= (span.to - span.from) * 2;
}
