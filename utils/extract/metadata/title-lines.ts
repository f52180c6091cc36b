import { likeness, tidyText } from '../dom/tidy-text';
import { absolute } from '../assets/attachments';
import type { Chrome } from '../lines/classify';
import type { Line, Page } from '../lines/line';
import type { LabelReading } from './read-labels';
import { isDocumentNumber } from './document-number';
import { isSiteName } from './site-names';

export interface TitleLines {
  text: string;
  /** First and last line, both inclusive. */
  from: number;
  to: number;
  score: number;
}

const MARKED = /(^|[-_\b\s])(title|tit|headline|biaoti|bt|con-?title|arti-?title|articletitle|h1|xl01|mainTitle|ucaptitle|bigtitle|contitle|newstitle|wzbt|xqbt)|title$|Title|_title/i;
const NOT_MARKED = /(sub|small|site|nav|col|web|page|footer|list|more|related|fu)-?_?(title|tit)|titlebar|title-?line|subtitle|title_?nav/i;
const SHORTEST = 4;
const LONGEST = 160;

/**
 * Lines that may be the article's title, best first: what the document's title or a meta tag says too, heading elements,
 * elements that a CMS names for it, and what stands just above the label line.
 * @param wanted titles that the page tells elsewhere (meta tags, header table), surest first
 */
export function readTitleLines(page: Page, chrome: Chrome, labels: LabelReading, wanted: readonly string[], isName: (text: string) => boolean): TitleLines[] {
  // A document title that names the site alone says nothing of the article.
  const documentTitle = isSiteName(tidyText(page.document.title ?? '')) ? '' : likeness(page.document.title ?? '');
  const wants = wanted.map(likeness).filter((text) => text.length >= SHORTEST);
  const out: TitleLines[] = [];
  const seen = new Set<Element>();
  for (const line of page.lines) {
    if (line.chars < SHORTEST || chrome.has(line.index) || labels.lines.has(line.index) || isName(line.text) || isHomeLink(page, line)) continue;
    const group = groupOf(page, line, chrome);
    if (group.from !== line.index || line.chars > LONGEST) continue;
    if (group.to > group.from) {
      if (seen.has(line.block)) continue;
      seen.add(line.block);
      push(out, page, group.from, group.to, wants, documentTitle, labels);
    }
    push(out, page, line.index, line.index, wants, documentTitle, labels);
  }
  return out.filter((title) => title.score >= 4).sort((a, b) => b.score - a.score || a.from - b.from);
}

/** The site's name in its banner. */
function isHomeLink(page: Page, line: Line): boolean {
  const url = line.links.length === 1 && line.linkChars === line.chars ? absolute(line.links[0]!.getAttribute('href'), page.base) : undefined;
  return url !== undefined && /^\/(index\.\w+)?$/.test(url.pathname) && url.search === '';
}

/** A title that is broken over lines of one block, or over centred blocks in a row. */
function groupOf(page: Page, line: Line, chrome: Chrome): { from: number; to: number } {
  const span = page.spans.get(line.block);
  if (span && span.to - span.from >= 2 && span.to - span.from <= 4 && span.from <= line.index) {
    const lines = page.lines.slice(span.from, span.to);
    if (lines.every((part) => part.block === line.block && !chrome.has(part.index) && part.chars < 80)) return { from: span.from, to: span.to - 1 };
  }
  return { from: line.index, to: line.index };
}

function push(out: TitleLines[], page: Page, from: number, to: number, wants: readonly string[], documentTitle: string, labels: LabelReading): void {
  const lines = page.lines.slice(from, to + 1);
  const text = tidyText(lines.map((line) => line.text).join(to > from && !/[A-Za-z]$/.test(lines[0]!.text) ? '' : ' '));
  const key = likeness(text);
  if (key.length < 3 || text.length > LONGEST) return;
  const first = lines[0]!;
  let score = 0;
  const exact = wants.indexOf(key);
  if (exact >= 0) score += 10 - exact;
  else if (wants.some((want) => want.length > 6 && (want.startsWith(key) || key.startsWith(want)) && key.length >= want.length * 0.6)) score += 5;
  if (documentTitle !== '' && documentTitle.startsWith(key) && key.length >= 6) score += 6;
  else if (key.length >= 8 && documentTitle.includes(key)) score += 5;
  else if (key.length >= 12 && documentTitle.length >= 10 && key.startsWith(documentTitle)) score += 3;
  const level = /^h([1-6])$/.exec(first.block.localName)?.[1] ?? (first.heading ? '3' : undefined);
  if (level) score += level === '1' ? 3 : level === '2' ? 2.5 : 1.5;
  let marked = 0;
  let element: Element | null = first.block;
  for (let up = 0; element && up < 3; up++, element = element.parentElement) {
    const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
    if (MARKED.test(name) && !NOT_MARKED.test(name)) marked = Math.max(marked, up === 0 ? 2.5 : 1.5);
    const span = page.spans.get(element.parentElement ?? element);
    if (!span || span.to - span.from > 12) break;
  }
  score += marked;
  const inner = first.nodes[0]?.parentElement;
  if (inner && inner !== first.block && /title|tit|biaoti/i.test(`${inner.className} ${inner.id}`)) score += 2;
  // Just above a line that dates the article.
  for (let i = to + 1; i <= to + 4 && i < page.lines.length; i++) {
    const kinds = labels.lines.get(i);
    if (kinds && (kinds.has('publishedOn') || kinds.has('source'))) {
      score += i === to + 1 ? 4 : 2.5;
      break;
    }
  }
  if (first.linkChars * 2 > first.chars) score -= 4;
  if (/[。；]$/.test(text)) score -= 4;
  if (isDocumentNumber(text)) score -= 6;
  if (first.cell?.closest('table')?.querySelectorAll('td').length ?? 0 > 40) score -= 1;
  out.push({ text, from, to, score });
}
