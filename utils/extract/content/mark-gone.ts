import { PORTALS } from '../../portals/registry';
import { STRIDE, type Work } from '../dom/in-slices';
import type { Frame } from '../lines/frame';
import type { Page } from '../lines/line';
import { elementIndex } from './element-index';
import { foreignBlocks } from './foreign-blocks';

/**
 * Marks the lines of blocks that the CMS's data or the standard's roles name as the page's own.
 * @param frame where the article stands, for the blocks that only their place and name tell
 * @param dropped blocks that the reader does not want
 * @returns these elements: they go even in the midst of a line of text
 */
export function* markGone(page: Page, frame: Frame, dropped: readonly Element[] = []): Work<ReadonlySet<Element>> {
  const gone = new Set<Element>();
  const index = elementIndex(page);
  const own = PORTALS.flatMap(({ drop }) => drop ?? []).map(({ selector, reason }) => ({ elements: index.all(selector), reason }));
  for (const { elements, reason } of [...own, { elements: yield* foreignBlocks(page, frame), reason: 'related' }, { elements: dropped, reason: 'dropped' }]) {
    for (const element of elements) {
      yield;
      gone.add(element);
      const { from, to } = page.spans.get(element) ?? page.spans.get(element.closest('div,p,td,li,section,body')!) ?? { from: 0, to: 0 };
      // An inline element takes its line along only when it is all of it.
      for (const line of page.lines.slice(from, to)) {
        if (line.index % STRIDE === 0) yield;
        if (line.nodes.every((node) => element.contains(node) || node.nodeValue?.trim() === '')) line.gone = reason;
      }
    }
  }
  return gone;
}
