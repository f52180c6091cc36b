import { getAttribute } from '../dom/unclobbered';
import { MARKS } from './marks';

/** Visible text never stands in these; asking for their style would only cost time. */
const NEVER = new Set('html head body script style link meta base br title noscript template'.split(' '));

const HOW = { checkVisibilityCSS: true, visibilityProperty: true } as CheckVisibilityOptions;

/** Whether the reader cannot see `element`, by its computed style. The content of a closed <details> is one click away: visible. */
export function isHidden(element: Element, name: string, view: Window): boolean {
  if (NEVER.has(name)) return false;
  // Cheap answer first; the style says whether a closed <details> is the reason.
  if (Element.prototype.checkVisibility.call(element, HOW)) return false;
  const style = view.getComputedStyle(element);
  if (style.display === 'none') return true;
  // A child may make itself visible again.
  return style.visibility !== 'visible' && !Element.prototype.querySelector.call(element, '[style*="visible"]');
}

/** The same for a page without a window, by what the markup says. `ng-hide` is AngularJS's own class for display: none. */
export function isHiddenByMarkup(element: Element, name: string): boolean {
  if (NEVER.has(name)) return false;
  if ([MARKS.hidden, 'hidden'].some((attribute) => getAttribute(element, attribute) !== null)) return true;
  return /(^|\s)ng-hide(\s|$)/.test(getAttribute(element, 'class') ?? '') || /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(getAttribute(element, 'style') ?? '');
}
