import { tidyText } from '../dom/tidy-text';
import type { Found } from './found';
import { dateFields } from './date-fields';

/** schema.org articles, and Baidu's `ziyuan` form with title and pubDate. */
const PAIR = /"(headline|title|datePublished|pubDate)"\s*:\s*("(?:[^"\\]|\\.)*")/g;

/**
 * Title and date from JSON-LD. Read pair by pair: portals write JSON with line breaks in its strings, which no parser takes;
 * of nested objects the first, outer value counts.
 */
export function readJsonLd(root: Element): Found[] {
  const values = new Map<boolean, string>();
  for (const script of root.querySelectorAll('script[type="application/ld+json"]')) {
    for (const [, name, string] of (script.textContent ?? '').matchAll(PAIR)) {
      const isDate = name !== 'headline' && name !== 'title';
      try {
        if (!values.has(isDate)) values.set(isDate, tidyText(String(JSON.parse(string!.replace(/[\u0000-\u001F]+/g, ' ')))));
      } catch {
        // An escape that JSON does not know: no value.
      }
    }
  }
  const title = values.get(false);
  return [...(title ? [{ field: 'title', value: title, origin: 'jsonLd', confidence: 0.75 } as const] : []), ...dateFields(values.get(true) ?? '', 'jsonLd', 0.8)];
}
