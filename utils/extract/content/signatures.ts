import { generic } from '../../portals/generic';
import { PORTALS } from '../../portals/registry';
import type { Page } from '../lines/line';
import { elementIndex } from './element-index';
import type { Region } from './region';

const known = new WeakMap<Page, readonly Region[]>();

/** Elements that a known CMS uses for the text, and those that hold a mark of where the text begins; looked for once a page. */
export function signatureRegions(page: Page): readonly Region[] {
  const found = known.get(page) ?? findSignatures(page);
  known.set(page, found);
  return found;
}

function findSignatures(page: Page): Region[] {
  const out: Region[] = [];
  const seen = new Set<Element>();
  const push = (element: Element | null | undefined, by: Region['by']) => {
    const span = element && page.spans.get(element);
    if (!element || !span || span.to <= span.from || seen.has(element)) return;
    seen.add(element);
    out.push({ by, from: span.from, to: span.to, element });
  };
  const index = elementIndex(page);
  for (const portal of PORTALS) {
    for (const selector of portal.body) for (const element of index.all(selector)) push(element, 'signature');
  }
  for (const name of generic.metas) for (const meta of page.root.querySelectorAll(`body meta[name="${name}"]`)) push(meta.parentElement, 'marker');
  const comments = page.root.ownerDocument.createTreeWalker(page.root, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) {
    const text = comment.nodeValue ?? '';
    if (text.length < 300 && generic.comments.some((pattern) => pattern.test(text))) push(comment.parentElement, 'marker');
  }
  return out;
}
