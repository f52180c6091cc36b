import { tidyText } from '../dom/tidy-text';
import type { Found } from './found';
import { parseDate } from './parse-date';
import { parsePeople } from './people';

const ARTICLE = /Article|NewsArticle|BlogPosting|Report|GovernmentService|WebPage/;

/** Candidates from JSON-LD (schema.org articles, and Baidu's `ziyuan` form with title and pubDate). Broken JSON is passed over. */
export function readJsonLd(document: Document): Found[] {
  const out: Found[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    let data: unknown;
    try {
      data = JSON.parse((script.textContent ?? '').trim().replace(/[\u0000-\u001F]+/g, ' '));
    } catch {
      continue;
    }
    for (const item of items(data)) readItem(item, out);
  }
  return out;
}

type Item = Record<string, unknown>;

function items(data: unknown): Item[] {
  const list = Array.isArray(data) ? data : [data];
  return list
    .filter((item): item is Item => typeof item === 'object' && item !== null)
    .flatMap((item) => [item, ...(Array.isArray(item['@graph']) ? (item['@graph'] as unknown[]).filter((i): i is Item => typeof i === 'object' && i !== null) : [])]);
}

function readItem(item: Item, out: Found[]): void {
  const type = String(item['@type'] ?? '');
  const baidu = String(item['@context'] ?? '').includes('baidu');
  if (!baidu && !ARTICLE.test(type)) return;
  const title = text(item['headline'] ?? (baidu ? item['title'] : undefined));
  if (title) out.push({ field: 'title', value: title, origin: 'jsonLd', confidence: 0.75 });
  const date = parseDate(text(item['datePublished'] ?? item['pubDate']) ?? '');
  if (date) {
    out.push({ field: 'publishedOn', value: date.day, origin: 'jsonLd', confidence: 0.8 });
    if (date.at) out.push({ field: 'publishedAt', value: date.at, origin: 'jsonLd', confidence: 0.8 });
  }
  const authors = [item['author']].flat().flatMap((author) => parsePeople(nameOf(author) ?? '', false));
  if (authors.length > 0) out.push({ field: 'authors', value: authors, origin: 'jsonLd', confidence: 0.55 });
  const site = nameOf(item['publisher']);
  if (site) out.push({ field: 'siteName', value: site, origin: 'jsonLd', confidence: 0.6 });
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? tidyText(value) : undefined);
const nameOf = (value: unknown): string | undefined => text(value) ?? (typeof value === 'object' && value !== null ? text((value as Item)['name']) : undefined);
