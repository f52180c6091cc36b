import type { Frame } from '../lines/frame';
import { type Line, type Page, isPlain } from '../lines/line';
import type { Region } from './region';

/** What a card of facts is made of. */
const BOX = 'table,dl,ul';
/** `区域：青石区`, or the label alone. */
const LABEL = /^[\u4E00-\u9FFF（）()、]{2,16}\s*[:：]/;
/** Facts that make a card. */
const LEAST = 3;

/** Rows between headline and text. */
export interface Facts {
  /** Lines of tables and lists whose labels are no fields: what is bought and from whom, when an event begins. They are the text's first lines. */
  kept: ReadonlySet<number>;
  /** Lines that look the same and stand in no such box. */
  missed: readonly number[];
}

/** Reads what stands between the headline and `region`, in tables and lists of their own. A card of which most rows are fields (索引号, 发文机关) stays one. */
export function factLines(page: Page, region: Region, { title }: Frame): Facts {
  const kept = new Set<number>();
  const missed: number[] = [];
  if (!title || region.by === 'chosen' || title.to >= region.from) return { kept, missed };
  const within = (element: Element): boolean => {
    const { from, to } = page.spans.get(element)!;
    return from > title.to && to <= region.from;
  };
  // Boxes that follow each other are one card: some portals make a list of each row.
  let boxes: Element[] = [];
  const close = () => {
    const [first, last] = [boxes[0], boxes.at(-1)];
    boxes = [];
    if (!first) return;
    const from = page.spans.get(first)!.from;
    const lines = page.lines.slice(from, page.spans.get(last!)!.to);
    if (!isCard(lines)) return;
    const head = page.lines[from - 1]!;
    // `公告概要：` stands over its table.
    if (head.index > title.to && isFact(head) && (head.heading || /[:：]$/.test(head.text)) && head.block.parentElement === first.parentElement) kept.add(head.index);
    for (const line of lines) if (line.cell ? !line.gone : isPlain(line)) kept.add(line.index);
  };
  for (let i = title.to + 1; i < region.from; i++) {
    const line = page.lines[i]!;
    let box: Element | null = null;
    for (let up = line.block.closest(BOX); up && page.spans.has(up) && within(up); up = up.parentElement?.closest(BOX) ?? null) box = up;
    if (box) {
      boxes.push(box);
      i = page.spans.get(box)!.to - 1;
      continue;
    }
    close();
    if (isFact(line) && LABEL.test(line.text)) missed.push(i);
  }
  close();
  return { kept, missed: missed.length < LEAST ? [] : missed };
}

const isFact = (line: Line): boolean => line.chars > 0 && isPlain(line) && line.linkChars * 2 < line.chars;

/** Most of its lines are facts, and what it is about is no number of a document. */
function isCard(lines: readonly Line[]): boolean {
  const filled = lines.filter(({ chars }) => chars > 0);
  const facts = filled.filter(isFact);
  const [head] = facts;
  const labels = facts.filter(({ text, cell, block }) => LABEL.test(text) || block.localName === 'dt' || (cell !== null && cell.nextElementSibling !== null)).length;
  return head !== undefined && labels >= LEAST && facts.length * 5 >= filled.length * 3 && !lines.some((line) => line.labels?.has('indexNumber') || line.labels?.has('documentNumber'));
}
