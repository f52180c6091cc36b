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
  return list.length > 0 && list.length <= 20 ? [{ field: 'keywords', value: list, origin: 'meta', confidence: 0.72 }] : [];
};

/** ArticleTitle may hold the subtitle in an element of its own: `标题<div>——副题</div>`. */
const title: Reader = (content) => {
  const [main = '', ...rest] = content.split(/<(?:div|p|br)\b[^<>]*>/i).map(plain).filter(Boolean);
  const out: Found[] = main.length >= 2 ? [{ field: 'title', value: main, origin: 'meta', confidence: 0.93 }] : [];
  if (/^[—-]/.test(rest[0] ?? '')) return [...out, { field: 'subtitle', value: rest[0]!, origin: 'meta', confidence: 0.8 }];
  return rest.length === 0 ? out : [{ field: 'title', value: plain(content), origin: 'meta', confidence: 0.9 }];
};

/** 国办发〔2017〕47号 (SiteName … Url) first, then their kin. Names in lower case. */
const READERS: Readonly<Record<string, Reader>> = {
  sitename: as('siteName', 0.9),
  siteidcode: (value) => (/^(bm)?\d{6,12}$/i.test(value) ? as('siteIdCode', 0.95)(value) : []),
  columnname: as('column', 0.85),
  articletitle: title,
  pubdate: date(0.82),
  contentsource: source(0.84),
  keywords: words,
  author: people('authors', 0.5),
  'og:title': as('title', 0.75, 'openGraph'),
  'og:site_name': as('siteName', 0.7, 'openGraph'),
  'article:published_time': date(0.8, 'openGraph'),
  'og:release_date': date(0.75, 'openGraph'),
  'weibo:article:create_at': date(0.75, 'openGraph'),
  'article:author': people('authors', 0.55),
  'og:article:author': people('authors', 0.55),
  publishdate: date(0.82),
  publish_time: date(0.8),
  publishtime: date(0.8),
  firstpublishedtime: date(0.5),
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
    const content = meta.getAttribute('content') ?? '';
    const value = name === 'articletitle' ? content : plain(content);
    if (value === '' || /^(null|undefined|无|暂无)$/i.test(value)) continue;
    if (Object.hasOwn(READERS, name)) out.push(...READERS[name]!(value));
  }
  return out;
}

/** Text of a value that may hold HTML: `<div>——副题</div>`; a part of its own is set apart by a space. */
const plain = (content: string): string =>
  tidyText(
    content
      .replace(/<(script|style)\b[^]*?<\/\1>/gi, '')
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      .replace(/&nbsp;/g, ' '),
  );
