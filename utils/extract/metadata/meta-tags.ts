import type { Origin } from '../../article/field';
import { tidyText } from '../dom/tidy-text';
import { cleanSource } from './clean-source';
import { dateFields } from './date-fields';
import type { Found } from './found';
import { parsePeople } from './people';
import { splitWords } from './split-words';

type Kind = 'siteName' | 'siteIdCode' | 'column' | 'title' | 'publishedOn' | 'source' | 'keywords' | 'authors' | 'editors';

/** 国办发〔2017〕47号 (SiteName … Url) first, then their kin: names in lower case, what they tell, and how far they are trusted. */
const TAGS: Readonly<Record<string, readonly [Kind, number]>> = {
  sitename: ['siteName', 0.9],
  siteidcode: ['siteIdCode', 0.95],
  columnname: ['column', 0.85],
  articletitle: ['title', 0.93],
  pubdate: ['publishedOn', 0.82],
  contentsource: ['source', 0.84],
  keywords: ['keywords', 0.72],
  author: ['authors', 0.5],
  'og:title': ['title', 0.75],
  'og:site_name': ['siteName', 0.7],
  'article:published_time': ['publishedOn', 0.8],
  'og:release_date': ['publishedOn', 0.75],
  'og:time': ['publishedOn', 0.75],
  'article:author': ['authors', 0.55],
  publishdate: ['publishedOn', 0.82],
  publishtime: ['publishedOn', 0.8],
  firstpublishedtime: ['publishedOn', 0.5],
  'apub:time': ['publishedOn', 0.75],
  source: ['source', 0.82],
  mediaid: ['source', 0.5],
  editor: ['editors', 0.7],
};

/** Candidates from the head's meta tags: names in any case, tags repeated, HTML inside the content. */
export function readMetaTags(root: Element): Found[] {
  const out: Found[] = [];
  const made = generatedAt(root);
  for (const meta of root.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').replace(/\s+/g, '').toLowerCase();
    const tag = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
    // Nothing that is told of an article is longer.
    const content = meta.getAttribute('content')!.slice(0, 2000);
    const generated = tag?.[0] === 'publishedOn' && made !== undefined && content.trim() === made;
    if (tag) out.push(...read(tag[0], generated ? made.slice(0, 10) : content, name.includes(':') ? 'openGraph' : 'meta', generated ? GENERATED : tag[1]));
  }
  return out;
}

/** What a PubDate is worth that is the second at which the CMS wrote the page: anew with every change of its template. */
const GENERATED = 0.45;

/** `<meta name="others" content="页面生成时间 2026-06-03 14:25:31">` */
const generatedAt = (root: Element): string | undefined => /^页面生成时间\s*(\S.*)$/.exec(root.querySelector('meta[name="others" i]')?.getAttribute('content')?.trim() ?? '')?.[1];

function read(field: Kind, content: string, origin: Origin, confidence: number): Found[] {
  const value = plain(content);
  if (value === '' || /^(null|undefined|暂?无)$/i.test(value)) return [];
  switch (field) {
    case 'publishedOn':
      return dateFields(value, origin, confidence);
    case 'title':
      return readTitle(content, origin, confidence);
    case 'authors':
    case 'editors':
      return listed(field, parsePeople(value, false), origin, confidence);
    case 'keywords':
      return listed(field, splitWords(value), origin, confidence);
    case 'source': {
      const name = cleanSource(value);
      return name ? [{ field, value: name, origin, confidence }] : [];
    }
    case 'siteIdCode':
      return /^(bm)?\d{6,12}$/i.test(value) ? [{ field, value, origin, confidence }] : [];
    case 'siteName':
      // `青石政府网_青石区人民政府门户网站`
      return [{ field, value: value.split('_').reduce((a, b) => (b.length > a.length ? b : a)), origin, confidence }];
    default:
      return [{ field, value, origin, confidence }];
  }
}

const listed = (field: 'authors' | 'editors' | 'keywords', value: string[], origin: Origin, confidence: number): Found[] =>
  value.length > 0 ? [{ field, value, origin, confidence }] : [];

/** ArticleTitle may hold the subtitle in an element of its own: `标题<div>——副题</div>`. */
function readTitle(content: string, origin: Origin, confidence: number): Found[] {
  const [main = '', second = ''] = content.split(/<(?:div|p|br)\b[^<>]*>/i).map(plain).filter(Boolean);
  const whole: Found = { field: 'title', value: plain(content), origin, confidence };
  return /^[—-]/.test(second) ? [{ ...whole, value: main }, { field: 'subtitle', value: second, origin, confidence: 0.8 }] : [whole];
}

/** Text of a value that may hold HTML, twice escaped. */
const plain = (content: string): string => tidyText((content.includes('<') ? withoutTags(content) : content).replaceAll('&nbsp;', ' '));

const withoutTags = (content: string): string => content.replace(/<(script|style)\b[^]*?<\/\1>/gi, '').replace(/<\/?[a-z][^<>]*>/gi, ' ');
