import { PORTALS } from '../../portals/registry';
import type { Page } from '../lines/line';

/**
 * Marks the lines of blocks that the CMS's data or the standard's roles name as the page's own.
 * @returns these elements: they go even in the midst of a line of text
 */
export function markGone(page: Page): ReadonlySet<Element> {
  const gone = new Set<Element>();
  for (const { selector, reason } of PORTALS.flatMap(({ drop }) => drop ?? [])) {
    for (const element of page.document.querySelectorAll(selector)) {
      gone.add(element);
      const { from, to } = page.spans.get(element) ?? page.spans.get(element.closest('div,p,td,li,section,body')!) ?? { from: 0, to: 0 };
      // An inline element takes its line along only when it is all of it.
      for (const line of page.lines.slice(from, to)) if (line.nodes.every((node) => element.contains(node) || node.nodeValue?.trim() === '')) line.gone = reason;
    }
  }
  return gone;
}
