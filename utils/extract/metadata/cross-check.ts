import type { FieldName } from '../../article/field';
import { likeness } from '../dom/tidy-text';
import type { Page } from '../lines/line';
import type { Found } from './found';
import { isSiteName } from './site-names';
import { telling } from './telling-words';

/** What a date is worth that no other place of the page speaks against. */
const ALONE = 0.82;
/** What a value of the head is worth that the page itself does not bear out. */
const DOUBTED = 0.6;
const HEAD = /^(meta|openGraph|jsonLd)$/;

/**
 * What the places of a page say of each other, before they are weighed: the tags of the head that repeat what is known as something
 * else are no values, those that the page does not bear out are not sure, and what nothing speaks against is.
 * @param steps the breadcrumb's
 */
export function crossCheck(found: readonly Found[], page: Page, steps: readonly string[]): Found[] {
  const all = (field: FieldName): string[] => found.filter((item) => item.field === field).flatMap(({ value }) => value);
  const keys = (...fields: FieldName[]): Set<string> => new Set(fields.flatMap(all).map(likeness));
  const names = keys('siteName', 'source');
  const sites = all('siteName');
  const columns = keys('column');
  const titles = all('title');
  const isTitle = (text: string): boolean => titles.some((title) => likeness(title) === likeness(text));
  const editors = found.filter(({ field, origin }) => field === 'editors' && !HEAD.test(origin)).flatMap(({ value }) => value);
  const printed = found.some(({ field, origin }) => field === 'source' && !HEAD.test(origin));
  const days = new Set(found.filter(({ field, origin, confidence }) => field === 'publishedOn' && origin !== 'url' && confidence > 0.5).map(({ value }) => value));

  return found.flatMap((item): Found[] => {
    const head = HEAD.test(item.origin);
    switch (item.field) {
      case 'authors': {
        // 网站 and 编辑 are what many a template writes into Author.
        const people = item.value.filter((name) => !(head && editors.some((editor) => name.endsWith(editor))) && !sites.some((site) => likeness(site) === likeness(name)) && !(head && names.has(likeness(name))));
        return people.length > 0 ? [{ ...item, value: people }] : [];
      }
      case 'keywords': {
        const words = head ? telling(item.value, { sites, columns, titles }) : item.value;
        return words.length > 0 ? [{ ...item, value: words }] : [];
      }
      case 'column': {
        if (!head) return [item];
        const site = sites.find((name) => item.value.startsWith(name));
        const value = site ? item.value.slice(site.length) : item.value;
        if (value.length < 2 || isTitle(value)) return [];
        const last = steps.at(-1);
        return [{ ...item, value, confidence: last !== undefined && steps.length > 1 && !isSiteName(last) && !steps.some((step) => likeness(step) === likeness(value)) ? DOUBTED : item.confidence }];
      }
      case 'source': {
        const stem = /^(.{2,})(?:…+|\.{3,})$/.exec(item.value)?.[1];
        if (stem) {
          const whole = all('source').find((name) => name.length > item.value.length && name.startsWith(stem));
          return [whole ? { ...item, value: whole } : { ...item, confidence: DOUBTED }];
        }
        const strange = head && !printed && /政府$/.test(item.value) && !sites.some((site) => site.includes(item.value) || item.value.includes(site)) && !page.lines.some(({ tight }) => tight.includes(item.value));
        return [strange ? { ...item, confidence: DOUBTED } : item];
      }
      case 'publishedOn':
      case 'publishedAt':
        return [days.size === 1 && !item.updated && item.origin !== 'url' && item.confidence > 0.7 && days.has(item.value.slice(0, 10)) && !found.some((other) => other.field === item.field && other.value.slice(0, 16) !== item.value.slice(0, 16) && other.confidence > 0.5) ? { ...item, confidence: Math.max(ALONE, item.confidence) } : item];
      default:
        return [item];
    }
  });
}
