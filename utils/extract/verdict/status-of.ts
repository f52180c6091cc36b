import { ownProperty } from '../dom/unclobbered';

/** HTTP status with which the page came, 0 where the browser does not tell or the document is no page of its own. */
export function statusOf(document: Document): number {
  const [navigation] = ownProperty(document, 'defaultView')?.performance?.getEntriesByType('navigation') ?? [];
  return (navigation as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0;
}
