import { STRIDE, type Work } from '../dom/in-slices';
import { type OutNode, isNode, outText } from './out-node';

const FIGURES = '[一二三四五六七八九十百]{1,4}';
/** How official documents number their parts, from the largest on: chapters and sections (立法技术规范), then 一、 （一） 1. (GB/T 9704-2012 §7.3.3). */
const LEVELS = [`第${FIGURES}[编章]`, `第${FIGURES}节`, `第${FIGURES}条`, `${FIGURES}、`, `[（(]${FIGURES}[）)]`, '\\d{1,2}[.．、](?!\\d)'].map((source) => new RegExp(`^${source}`));
/** Characters of the longest heading, and what a sentence or the item of a list ends with. */
const LONGEST = 40;
const GOES_ON = /[。；：，、！？;:,!?]$/;
/** One alone is as often the last item of a list. */
const LEAST = 2;

/** Makes headings of the paragraphs that a document without any numbers as its parts, and that stand above something. No word is changed. */
export function* raiseHeadings({ kids }: OutNode): Work<void> {
  const blocks = kids.filter(isNode);
  const levels: number[] = [];
  for (const block of blocks) if (levels.push(levelOf(block)) % STRIDE === 0) yield;
  const heads = levels.map((level, i) => level >= 0 && level !== levels[i - 1] && i + 1 < blocks.length && (levels[i + 1]! < 0 || levels[i + 1]! > level));
  const raised = LEVELS.map((_, level) => level).filter((level) => heads.filter((is, i) => is && levels[i] === level).length >= LEAST);
  for (const [i, block] of blocks.entries()) {
    const rank = heads[i] ? raised.indexOf(levels[i]!) : -1;
    if (rank < 0) continue;
    block.tag = `h${Math.min(6, rank + 2)}`;
    // It stands out by itself.
    const [only, other] = block.kids;
    if (isNode(only) && only.tag === 'strong' && !other) block.kids = only.kids;
  }
}

function levelOf(block: OutNode): number {
  const text = block.tag === 'p' ? outText(block).trim() : '';
  return text.length > LONGEST || GOES_ON.test(text) ? -1 : LEVELS.findIndex((level) => level.test(text));
}
