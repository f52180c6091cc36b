import { generic } from '../../portals/generic';
import { PORTALS } from '../../portals/registry';
import type { Page } from '../lines/line';
import type { Region } from './region';

/** Elements that a known CMS uses for the text, and those that hold a mark of where the text begins. */
export function signatureRegions(page: Page): Region[] {
  const out: Region[] = [];
  const seen = new Set<Element>();
  const push = (element: Element | null | undefined, by: Region['by']) => {
    const span = element && page.spans.get(element);
    if (!element || !span || span.to <= span.from || seen.has(element)) return;
    seen.add(element);
    out.push({ by, from: span.from, to: span.to, element });
  };
  for (const portal of PORTALS) {
    for (const selector of portal.body) for (const element of page.document.querySelectorAll(selector)) push(element, 'signature');
  }
  for (const name of generic.metas) for (const meta of page.document.querySelectorAll(`body meta[name="${name}"]`)) push(meta.parentElement, 'marker');
  const comments = page.document.createNodeIterator(page.document, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) {
    const text = comment.nodeValue ?? '';
    if (text.length < 300 && generic.comments.some((pattern) => pattern.test(text))) push(comment.parentElement, 'marker');
  }
  return out;
}
