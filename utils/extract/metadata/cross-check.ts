import type { FieldName } from '../../article/field';
import { likeness } from '../dom/tidy-text';
import type { Page } from '../lines/line';
import type { Found } from './found';
import { isPerson } from './is-person';
import { housesIn } from './names-beside';
import { isSiteName } from './site-names';
import { telling } from './telling-words';

/** What a date is worth that no other place of the page speaks against. */
const ALONE = 0.82;
/** What a value of the head is worth that the page itself does not bear out. */
const DOUBTED = 0.6;
/** What two sorts of editors in one line are worth: whose text it is is not said. */
const SEVERAL = 0.65;
/** What some CMS writes for who wrote it. */
const NOBODY = /^(网络(整理)?|本[站网]|信息(发布|管理)?员\d*|.+编辑员|.{1,4}[省市县区]|.{2,}(局|中心|街道))$/;
const HEAD = /^(meta|openGraph|jsonLd)$/;

/**
 * What the places of a page say of each other, before they are weighed: the tags of the head that repeat what is known as something
 * else are no values, those that the page does not bear out are not sure, and what nothing speaks against is.
 * @param steps of the breadcrumb
 */
export function crossCheck(found: readonly Found[], page: Page, steps: readonly string[]): Found[] {
  const all = (field: FieldName): string[] => found.filter((item) => item.field === field).flatMap(({ value }) => value);
  const names = new Set(found.filter(({ field, origin }) => field === 'siteName' || (field === 'source' && origin !== 'heading')).map(({ value }) => likeness(String(value))));
  const sites = all('siteName');
  const columns = new Set(all('column').map(likeness));
  const titles = all('title');
  const isTitle = (text: string): boolean => titles.some((title) => likeness(title) === likeness(text));
  const editors = found.filter(({ field, origin }) => field === 'editors' && !HEAD.test(origin)).flatMap(({ value }) => value);
  // Editor, site and source are what many a template writes into Author.
  const isAuthor =
    ({ origin }: Found) =>
    (name: string): boolean =>
      !NOBODY.test(name) && !(names.has(likeness(name)) && (HEAD.test(origin) || !isPerson(name))) && !(HEAD.test(origin) && editors.some((editor) => name.endsWith(editor)));
  // What the page calls its author is not in doubt because a dateline names a reporter.
  const labelled = found.some((item) => item.field === 'authors' && item.origin === 'labelLine' && item.confidence > 0.7 && item.value.some(isAuthor(item)));
  const printed = found.some(({ field, origin }) => field === 'source' && !HEAD.test(origin));
  const days = new Set(found.filter(({ field, origin, confidence }) => field === 'publishedOn' && origin !== 'url' && confidence > 0.5).map(({ value }) => value));

  const together = <T extends Extract<Found, { field: 'authors' | 'editors' }>>(item: T): T => {
    const beside = found.filter((other) => other.field === item.field && other.line === item.line && item.line !== undefined && other.origin === 'labelLine' && item.origin === 'labelLine');
    const value = [...new Set(beside.flatMap((other) => other.value))];
    return beside.length < 2 ? item : { ...item, value, confidence: item.field === 'editors' ? Math.min(item.confidence, SEVERAL) : item.confidence };
  };

  return found.flatMap((item): Found[] => {
    const head = HEAD.test(item.origin);
    switch (item.field) {
      case 'authors': {
        const named = item.value.filter(isAuthor(item));
        // `心血管内科 方竹`: where who wrote it works.
        const people = named.some(isPerson) ? named.filter((name) => isPerson(name) || !/[科处室部院系]$/.test(name)) : named;
        // Of two that a line tells, 编辑 and 责任编辑, or 作者 and 通讯员, none is left out.
        const confidence = item.origin === 'body' && labelled ? Math.min(DOUBTED, item.confidence) : item.confidence;
        return people.length > 0 ? [together({ ...item, value: people, confidence })] : [];
      }
      case 'editors': {
        return [together(item)];
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
        if (head && isTitle(item.value)) return [];
        // A name alone beside the date, which the markup calls an author.
        if (item.origin === 'heading' && housesIn(item.value).length === 0 && found.some(({ field, origin, value }) => field === 'authors' && origin === 'markup' && value.includes(item.value))) return [];
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
