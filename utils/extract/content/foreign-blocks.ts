import { STRIDE, type Work } from '../dom/in-slices';
import type { Frame } from '../lines/frame';
import { isPlain, isProse, type Page } from '../lines/line';
import { runningSums } from './best-element';

/** What templates call the places of what readers write and of what else there is to read; `relative` is a way to lay out. */
const NAME = /comment(?!ary|ator)|pinglun|recommend|related|tuijian|guess-?like|hot-?(?:news|list)|art_?rec/i;
/** Characters of sentences from which there is an article above. */
const LEAST = 60;

/**
 * Blocks below the article that their template names for comments or for other articles. A name alone proves nothing, the text itself may stand in such a
 * place: there must be an article above, and more of it than in the block, unless the block has a headline of its own.
 */
export function* foreignBlocks(page: Page, { title }: Frame): Work<Element[]> {
  const out: Element[] = [];
  if (!title) return out;
  // Most pages have no such block.
  let prose: number[] | undefined;
  let heads: number[] = [];
  const within = (sums: readonly number[], from: number, to: number): number => sums[to]! - sums[from]!;
  let count = 0;
  let taken = 0;
  let end = title.to + 1;
  for (const [element, { from, to }] of page.spans) {
    if (++count % STRIDE === 0) yield;
    if (from < end || to <= from || !NAME.test(`${element.getAttribute('class') ?? ''} ${element.id}`)) continue;
    if (!prose) {
      prose = runningSums(page.lines.map((line) => (isPlain(line) && isProse(line) ? line.chars : 0)));
      heads = runningSums(page.lines.map(({ heading, block }) => Number(heading && block.closest('h1') !== null)));
    }
    const above = within(prose, title.to + 1, from) - taken;
    const own = within(prose, from, to);
    if (above < LEAST || (own > above && within(heads, from, to) === 0)) continue;
    out.push(element);
    taken += own;
    end = to;
  }
  return out;
}
