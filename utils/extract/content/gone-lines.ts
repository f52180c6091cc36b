import { PORTALS } from '../../portals/registry';
import type { Page } from '../lines/line';

/** Elements that go even in the midst of a line of text. */
export const goneElements = (page: Page): ReadonlySet<Element> => new Set(PORTALS.flatMap(({ drop }) => (drop ?? []).flatMap(({ selector }) => [...page.document.querySelectorAll(selector)])));

/** Lines of blocks that the CMS's data or the standard's roles name as the page's own, with the reason. */
export function goneLines(page: Page): Map<number, string> {
  const out = new Map<number, string>();
  for (const portal of PORTALS) {
    for (const { selector, reason } of portal.drop ?? []) {
      for (const element of page.document.querySelectorAll(selector)) {
        const span = page.spans.get(element);
        if (span) for (let i = span.from; i < span.to; i++) out.set(i, reason);
        else for (const line of linesOfInline(page, element)) out.set(line, reason);
      }
    }
  }
  return out;
}

/** An inline element counts only when it is the whole of its line. */
function linesOfInline(page: Page, element: Element): number[] {
  const block = element.parentElement && page.spans.get(element.parentElement);
  if (!block) return [];
  const out: number[] = [];
  for (let i = block.from; i < block.to; i++) {
    if (page.lines[i]!.nodes.every((node) => element.contains(node) || (node.nodeType === 3 && node.nodeValue?.trim() === ''))) out.push(i);
  }
  return out;
}
