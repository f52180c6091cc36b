import { STRIDE, type Work } from '../dom/in-slices';
import type { Page } from '../lines/line';
import { stepLinks } from './step-links';

/** Whether anything on the page may lead to a further page of its article, so that it is worth the while to bring what reads pagers. */
export function* mayBeSplit({ lines, root }: Page): Work<boolean> {
  for (const line of lines) {
    if (line.index % STRIDE === 0) yield;
    if (stepLinks(line).length > 0) return true;
  }
  return [...root.querySelectorAll('script:not([src])')].some((script) => script.textContent?.includes('createPageHTML'));
}
