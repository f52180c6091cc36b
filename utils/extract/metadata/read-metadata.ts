import type { Work } from '../dom/in-slices';
import { likeness } from '../dom/tidy-text';
import { type Frame, readFrame } from '../lines/frame';
import { type Page, isPlain, isProse } from '../lines/line';
import { cleanTitle } from './clean-title';
import { dateFields } from './date-fields';
import type { Found } from './found';
import { readHeadLines } from './head-lines';
import { readJsonLd } from './json-ld';
import { readMarkedValues } from './marked-values';
import { readMetaTags } from './meta-tags';
import { readLabels } from './read-labels';
import { crumbs, isSiteName, readSiteNames } from './site-names';
import { readTextFields } from './text-fields';
import { HEADS_PART, readTitleLines } from './title-lines';

export interface Metadata {
  found: Found[];
  frame: Frame;
  /** Of the breadcrumb. */
  steps: readonly string[];
  /** Titles, surest first. */
  titles: readonly string[];
}

/** A template may put the article's title into ColumnName. */
const LONGEST_COLUMN = 14;

/** `/content/202610/30/`: a day in folders, as digital papers have it. */
const MONTH_FOLDER = /\/((?:19|20)\d\d)(\d\d)\/(\d\d)\//;

/**
 * Step 2. Everything that the page tells of its article, before anything is removed; marks the lines that tell it.
 * @param chosen what the reader has shown, before all else
 * @param noted what a comment of the page's CMS tells
 */
export function* readMetadata(page: Page, chosen: readonly Found[] = [], noted: readonly Found[] = []): Work<Metadata> {
  const labels = yield* readLabels(page);
  const steps = crumbs(page);
  const fromHead = [...readMetaTags(page.root), ...readJsonLd(page.root), ...noted];
  const names = new Set([...fromHead.filter(({ field, value }) => field === 'siteName' || (field === 'column' && String(value).length <= LONGEST_COLUMN)).map(({ value }) => likeness(String(value))), ...steps.map(likeness)]);
  // An article may be called as its column is: where tag, or the last step of its own path, heading and document agree on it.
  const own = fromHead.filter(({ field }) => field === 'title').map(({ value }) => String(value));
  for (const text of own.length > 0 ? own : steps.slice(-1)) if (isHeaded(page, likeness(text))) names.delete(likeness(text));
  // A template that puts the site's name into ArticleTitle tells no title.
  const isName = (text: string): boolean => names.has(likeness(text));
  const told = fromHead.filter(({ field, value }) => field !== 'title' || !isName(String(value)));
  const wanted = [...chosen, ...told, ...labels].filter(({ field }) => field === 'title').map(({ value }) => String(value));
  const titles = yield* readTitleLines(page, wanted, isName);
  const frame = yield* readFrame(page, titles[0]);
  for (const { field, line } of told) if (line !== undefined && (field === 'kicker' || field === 'subtitle')) page.lines[line]!.field = field;
  const found: Found[] = [...chosen, ...told, ...placed(labels, frame, page, told.some(({ field }) => field === 'publishedOn')), ...readHeadLines(page, frame, isName), ...readTextFields(page, frame), ...readMarkedValues(page, frame), ...readFoot(page), ...dateFields(page.base.replace(MONTH_FOLDER, '/$1-$2-$3/'), 'url', 0.2)];
  const best = titles[0];
  if (best && !HEADS_PART.test(best.text)) found.push({ field: 'title', value: best.text.replace(/\[\d\]$/, ''), origin: 'heading', confidence: Math.min(0.95, 0.52 + best.score * 0.045), line: best.from });
  const fromDocument = cleanTitle(page.title, isName);
  if (fromDocument.length >= 4 && !isName(fromDocument) && !isSiteName(fromDocument)) found.push({ field: 'title', value: fromDocument, origin: 'documentTitle', confidence: 0.6 });
  found.push(...readSiteNames(page, steps, wanted[0] === undefined || (best && wanted[0].startsWith(best.text)) ? best?.text : wanted[0]));
  return { found, frame, steps, titles: [...new Set([...wanted, ...(best ? [best.text] : [])])] };
}

/** True for what heads the page, as an h1, longer than any column or just above a subtitle or a line of labels, and begins its own title. */
const isHeaded = (page: Page, key: string): boolean =>
  likeness(page.title).startsWith(key) && page.lines.some((line) => likeness(line.text) === key && (line.block.localName === 'h1' || (key.length > LONGEST_COLUMN && isPlain(line)) || page.lines[line.index + 1]?.labels !== undefined || /^——/.test(page.lines[line.index + 1]?.text ?? '')));

/** A label line far from the article tells of something else: a related list, a poll, the footer. */
function placed(found: readonly Found[], frame: Frame, page: Page, known: boolean): Found[] {
  const title = frame.title?.from ?? 0;
  // A card above the title goes as far up as it has rows.
  let top = Math.max(0, title - 8);
  while (top > 0 && page.lines[top - 1]!.labels) top--;
  const dated = found.some(({ field, origin, confidence }) => field === 'publishedOn' && origin === 'labelLine' && confidence > 0.8);
  const text = page.lines.findIndex((line) => line.index >= frame.start && isPlain(line) && isProse(line));
  return found.flatMap((item) => {
    const line = item.line ?? 0;
    // When a page was touched last matters only where it does not say when it was published.
    if (dated && item.updated) return [];
    if (item.origin === 'headerTable') return [line > frame.end || (text >= 0 && line > text) ? { ...item, confidence: item.confidence * 0.7 } : item];
    if (line >= top && line <= frame.start + 2) return [item];
    const tail = line > frame.start && line <= Math.min(page.lines.length, frame.end + 6);
    // Below the heading of a list of other articles the dates are theirs.
    const others = line >= frame.end && /^(related|previousNext)$/.test(page.lines[frame.end]?.rule?.reason ?? '');
    const believed = tail && (/^(editors|authors|source)$/.test(item.field) || (!known && !others && item.field.startsWith('published') && page.lines[line]!.labels));
    // The line of the responsible editor says what it is wherever it stands.
    if (item.field === 'editors' && line > frame.start && page.lines[line]!.rule?.reason === 'credit') return [{ ...item, confidence: item.confidence * (tail ? 0.97 : 0.94) }];
    // Behind other words at the foot it may be whom the text quotes.
    const behind = item.field === 'source' && !/^[（(【[\s]*[\u4E00-\u9FFF]{0,4}(来|出|转|稿)/.test(page.lines[line]!.text);
    return [{ ...item, confidence: item.confidence * (believed ? (behind ? 0.78 : 0.88) : 0.45) }];
  });
}

/** 网站标识码 in the footer. */
function readFoot(page: Page): Found[] {
  for (let i = page.lines.length - 1; i >= 0 && i > page.lines.length - 60; i--) {
    const code = /网站标识码\s*[:：]?\s*((?:bm)?\d{8,12})/i.exec(page.lines[i]!.text)?.[1];
    if (code) return [{ field: 'siteIdCode', value: code, origin: 'labelLine', confidence: 0.85, line: i }];
  }
  return [];
}
