import { tidyText } from '../dom/tidy-text';
import type { Line, Page } from '../lines/line';

/** Lines of which something stands in `element`, `from` inclusive and `to` exclusive; undefined when none does. */
export function linesIn(page: Page, element: Element): { from: number; to: number } | undefined {
  const own = page.spans.get(element);
  if (own) return own.to > own.from ? own : undefined;
  // An inline element, or one of no lines of its own: look in the block around it.
  let block: Element | null = element.parentElement;
  while (block && !page.spans.has(block)) block = block.parentElement;
  const { from, to } = (block && page.spans.get(block)) ?? { from: 0, to: page.lines.length };
  const inside = page.lines.slice(from, to).filter(({ nodes }) => nodes.some((node) => element.contains(node)));
  return inside.length > 0 ? { from: inside[0]!.index, to: inside.at(-1)!.index + 1 } : undefined;
}

/** Visible text of an element, its lines joined as a title broken over lines reads: by a space after a Latin word alone. */
export function textIn(page: Page, element: Element): string {
  const span = linesIn(page, element);
  let text = '';
  for (const line of span ? page.lines.slice(span.from, span.to) : []) text += `${/[A-Za-z]$/.test(text) ? ' ' : ''}${partOf(line, element)}`;
  return tidyText(text);
}

/** What of a line stands in `element`, with its gaps where the element has all of it. */
export const partOf = (line: Line, element: Element): string =>
  line.nodes.every((node) => element.contains(node) || node.nodeValue?.trim() === '')
    ? line.text
    : line.nodes.flatMap((node) => (element.contains(node) ? [node.nodeValue ?? ''] : [])).join('');
