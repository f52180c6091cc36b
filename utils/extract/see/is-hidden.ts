/** Visible text never stands in these; asking for their style would only cost time. */
const NEVER = new Set(['html', 'head', 'body', 'script', 'style', 'link', 'meta', 'br', 'title', 'noscript', 'template']);

/** Whether the reader cannot see `element`, by its computed style. The content of a closed <details> is one click away: visible. */
export function isHidden(element: Element, view: Window): boolean {
  if (NEVER.has(element.localName)) return false;
  // Cheap answer first; the style says whether a closed <details> is the reason.
  if (element.checkVisibility({ visibilityProperty: true })) return false;
  const style = view.getComputedStyle(element);
  return style.display === 'none' || ((style.visibility === 'hidden' || style.visibility === 'collapse') && !element.querySelector('[style*="visible"]'));
}

/** The same for a page without a window, by what the markup says. `ng-hide` is AngularJS's own class for display: none. */
export function isHiddenByMarkup(element: Element): boolean {
  if (NEVER.has(element.localName)) return false;
  if (element.hasAttribute('data-jb-hidden') || element.hasAttribute('hidden')) return true;
  if (element.classList.contains('ng-hide')) return true;
  const style = element.getAttribute('style');
  return style !== null && /(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}
