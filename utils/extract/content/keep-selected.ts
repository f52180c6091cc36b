import { isText } from '../dom/tags';
import type { Page } from '../lines/line';

/**
 * Cuts the page down to what was selected: the lines that hold some of it, and what has no part in it. The cells of a row
 * stay, empty, so that columns stay in their places, and a numbered list goes on with its numbers.
 * @returns no line where nothing that can be read is selected
 */
export function keepSelected(page: Page, selected: ReadonlyMap<Node, string>): { kept: Set<number>; gone: { has(element: Element): boolean } } {
  const kept = new Set<number>();
  const within = new Set<Node | null>();
  for (const line of page.lines) {
    for (const node of line.nodes) {
      const text = selected.get(node);
      if (isText(node)) node.data = text ?? '';
      if (text === undefined || (isText(node) && node.data.trim() === '')) continue;
      kept.add(line.index);
      for (let part: Node | null = node; part && !within.has(part); part = part.parentNode) within.add(part);
    }
  }
  for (const list of page.root.querySelectorAll('ol')) {
    const before = [...list.children].findIndex((item) => within.has(item));
    if (before > 0) list.setAttribute('start', String(list.start + before));
  }
  return { kept, gone: { has: (element) => !within.has(element) && element.localName !== 'br' && !(/^t[dh]$/.test(element.localName) && within.has(element.parentNode)) } };
}
