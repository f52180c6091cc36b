import { tidyText } from '../dom/tidy-text';
import type { Found } from './found';
import { parseDate } from './parse-date';
import { parsePeople } from './people';
import { cleanSource } from './clean-source';

type Reader = (value: string) => Found[];
const as = <F extends Found['field']>(field: F, confidence: number, origin: Found['origin'] = 'meta') => (value: string): Found[] =>
  [{ field, value, origin, confidence } as unknown as Found];

const date = (confidence: number, origin: Found['origin'] = 'meta'): Reader => (value) => {
  const found = parseDate(value);
  if (!found) return [];
  const out: Found[] = [{ field: 'publishedOn', value: found.day, origin, confidence }];
  // Midnight is how templates fill in a missing time.
  if (found.at && !found.at.includes('T00:00:00')) out.push({ field: 'publishedAt', value: found.at, origin, confidence });
  return out;
};
const source = (confidence: number): Reader => (value) => {
  const name = cleanSource(value);
  return name ? [{ field: 'source', value: name, origin: 'meta', confidence }] : [];
};
const people = (field: 'authors' | 'editors', confidence: number): Reader => (value) => {
  const names = parsePeople(value, false);
  return names.length > 0 ? [{ field, value: names, origin: 'meta', confidence }] : [];
};
const words: Reader = (value) => {
  const list = [...new Set(value.split(/[,，;；、\s]+/).filter((word) => word.length > 1 && word.length < 20))];
  return list.length > 0 && list.length <= 20 ? [{ field: 'keywords', value: list, origin: 'meta', confidence: 0.6 }] : [];
};

/** 国办发〔2017〕47号 (SiteName … Url) first, then their kin. Names in lower case. */
const READERS: Readonly<Record<string, Reader>> = {
  sitename: as('siteName', 0.9),
  siteidcode: (value) => (/^(bm)?\d{6,12}$/i.test(value) ? as('siteIdCode', 0.95)(value) : []),
  columnname: as('column', 0.85),
  articletitle: as('title', 0.93),
  pubdate: date(0.9),
  contentsource: source(0.88),
  keywords: words,
  author: people('authors', 0.5),
  'og:title': as('title', 0.75, 'openGraph'),
  'og:site_name': as('siteName', 0.7, 'openGraph'),
  'article:published_time': date(0.8, 'openGraph'),
  'og:release_date': date(0.75, 'openGraph'),
  'weibo:article:create_at': date(0.75, 'openGraph'),
  'article:author': people('authors', 0.55),
  'og:article:author': people('authors', 0.55),
  publishdate: date(0.85),
  publish_time: date(0.8),
  publishtime: date(0.8),
  'apub:time': date(0.75),
  'dc.date': date(0.7),
  'dc.title': as('title', 0.7),
  'dc.source': source(0.6),
  source: source(0.82),
  mediaid: source(0.5),
  'wxb:source': source(0.5),
  editor: people('editors', 0.7),
};

/** Candidates from the head's meta tags: names in any case, tags repeated, HTML inside the content. */
export function readMetaTags(document: Document): Found[] {
  const out: Found[] = [];
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? '').trim().toLowerCase();
    const value = plain(meta.getAttribute('content') ?? '');
    if (value === '' || /^(null|undefined|无|暂无)$/i.test(value)) continue;
    if (Object.hasOwn(READERS, name)) out.push(...READERS[name]!(value));
  }
  return out;
}

/** Text of a value that may hold HTML: `<div>——副题</div>`; a part of its own is set apart by a space. */
const plain = (content: string): string => tidyText(content.replace(/<\/?(?:div|p|br|span|b|strong|font|i|em|u|sub|sup|a)(?:\s[^<>]*)?\/?>/gi, ' ').replace(/&nbsp;/g, ' '));
