import { absolute } from '../assets/attachments';
import { STRIDE, type Work } from '../dom/in-slices';
import { likeness, squeeze, tidyText } from '../dom/tidy-text';
import { datedHeading } from '../lines/dated-heading';
import { isBareDate } from '../lines/is-bare-date';
import { type Line, type Page, isMidst, isPlain, isProse } from '../lines/line';
import { cleanTitle } from './clean-title';
import { isDocumentNumber } from './document-number';
import { isSiteName } from './site-names';

export interface TitleLines {
  text: string;
  /** First and last line, both inclusive. */
  from: number;
  to: number;
  score: number;
}

/** Names of elements, in lower case, that hold a title, and that only look so. */
const MARKED = /title|tit$|(^|[-_\s])(tit|headline|biaoti|bt|h1|xl01|wzbt|xqbt)/;
const NOT_MARKED = /(sub|small|site|nav|col|web|page|footer|list|more|related|fu)[-_]?tit|titlebar|title-?line|title_?nav/;
/** 咨询详情, 来信选登: what heads a letter or a part of it, and is not what it is about. */
export const HEADS_PART = /^(..(详情|查看)|(来信|信件|咨询|留言|诉求)..|.长信箱)$/;
const SHORTEST = 4;
const LONGEST = 160;
/** Lines that one title may be broken into. */
const PARTS = 5;
/** Score from which a line is believed; below it only the best above the first prose is, as a guess. */
const SURE = 4;
const GUESS = 2;
/** What it costs to stand below the first prose, and what it is worth to stand just above a line that dates the article. */
const LATE = 3;
const DATED = 4;

/**
 * Lines that may be the article's title, best first: what the document's title or a meta tag says too, heading elements,
 * elements that a CMS names for it, and what stands just above the line that dates the article.
 * @param wanted titles that the page tells elsewhere (meta tags, header table), surest first
 * @param isName true for the name of site or column
 */
export function* readTitleLines(page: Page, wanted: readonly string[], isName: (text: string) => boolean): Work<TitleLines[]> {
  const ownTitle = page.title;
  const cleaned = cleanTitle(page.title, isName);
  // A document title that names the site alone says nothing of the article.
  const told = { wants: wanted.map(likeness).filter((text) => text.length >= SHORTEST), document: isSiteName(ownTitle) ? likeness(ownTitle.startsWith(cleaned) && cleaned !== ownTitle ? cleaned : '') : likeness(ownTitle), person: /(?<=^|[长记任席] )[\u4E00-\u9FFF]{2,3}(?=[_|-])/.exec(ownTitle)?.[0] };
  const all = [...told.wants, told.document];
  const out: TitleLines[] = [];
  const known: boolean[] = [];
  const usable = (line: Line | undefined): line is Line =>
    line !== undefined && (known[line.index] ??= line.chars > 0 && line.chars <= LONGEST && (isPlain(line) || (!line.rule && datedHeading(line) !== undefined)) && !isName(line.text));
  let prose = page.lines.length;
  let dated = false;
  for (const line of page.lines) {
    if (line.index % STRIDE === 0) yield;
    if (line.index < prose && isProse(line) && isPlain(line)) prose = Math.min(prose, line.index);
    if (isMidst(page, line) || !usable(line)) continue;
    // A title broken over lines or blocks goes on while what it makes is part of a title told elsewhere.
    let text = textOf(line);
    let whole = text;
    let to = line.index;
    const begins = all.some((one) => one.startsWith(likeness(text)));
    for (let next = page.lines[to + 1]; to - line.index < PARTS && usable(next); next = page.lines[to + 1]) {
      const sameHeading = next.block === line.block && isWholeBlock(page, line, to + 1) && (line.heading || markOf(page, line) === BEST_MARK);
      // What goes on behind a dash is a subtitle, though the document's title joins both.
      if ((!sameHeading && (!begins || next.text.startsWith('——'))) || isHomeLink(page, next)) break;
      const more = next.chars <= 3 ? next.tight : next.text;
      const joined = `${whole}${/[A-Za-z]$/.test(whole) || [...wanted, ownTitle].some((one) => one.includes(`${whole} ${more}`)) ? ' ' : ''}${more}`;
      if (!sameHeading && !all.some((one) => one.startsWith(likeness(joined)))) break;
      whole = joined;
      // Behind a title that is told elsewhere the number is its own only in brackets.
      if (/^[（(]/.test(next.text) || !isDocumentNumber(next.text)) text = joined;
      to++;
    }
    const key = likeness(whole);
    if ((key.length < SHORTEST && text !== told.person && (key === '' || key !== told.document)) || text.length > LONGEST) continue;
    const place = placeOf(page, to);
    const score = scoreOf(page, line, whole, told, place, { late: line.index > prose, dated });
    // The address is resolved for the few lines that may be one.
    if (score < GUESS || isHomeLink(page, line)) continue;
    // Where nothing else heads the page, it stands for the title.
    out.push({ text, from: line.index, to, score: score - (HEADS_PART.test(text) ? 3 : 0) });
    dated ||= place >= DATED;
  }
  const sure = out.filter(({ score }) => score >= SURE);
  const above = out.filter(({ to }) => to < prose);
  return (sure.length > 0 ? sure : above.length > 0 ? above : out).sort((a, b) => b.score - a.score || a.from - b.from);
}

/** Without the date that stands behind it in the same heading. */
function textOf(line: Line): string {
  const more = datedHeading(line);
  return more === undefined ? line.text : tidyText(line.gapped.slice(0, -more.length).replace(/[（(]?\s*$/, ''));
}

/** All lines of a heading are its text, as long as they are few. */
function isWholeBlock(page: Page, line: Line, index: number): boolean {
  const span = page.spans.get(line.block)!;
  return span.from === line.index && index < span.to && span.to - span.from <= PARTS;
}

/** Ends of addresses that may be those of a site's own first page; only these are resolved. */
const HOMEWARD = /(^|[/.\\])(index\.\w+)?([?#].*)?$|^[^/?#]*\/\/[^/?#]*([?#].*)?$/i;

/** The site's name in its banner. */
function isHomeLink(page: Page, line: Line): boolean {
  const whole = line.linkChars === line.chars ? line.links.find(({ textContent }) => squeeze(textContent!) === line.tight) : undefined;
  const href = whole?.getAttribute('href')!.trim() ?? 'none';
  const url = HOMEWARD.test(href) ? absolute(href, page.base) : undefined;
  return url !== undefined && /^\/(index\.\w+)?$/.test(url.pathname) && url.search === '';
}

function scoreOf(page: Page, first: Line, text: string, told: { wants: readonly string[]; document: string; person: string | undefined }, place: number, { late, dated }: { late: boolean; dated: boolean }): number {
  const key = likeness(text);
  let score = place - (late ? LATE : 0);
  const exact = told.wants.indexOf(key);
  if (exact >= 0) score += 10 - exact;
  else if (told.wants.some((want) => want.length > 6 && (want.startsWith(key) || key.startsWith(want)) && key.length >= want.length * 0.6)) score += 5;
  if (told.document.startsWith(key) && (key.length >= 6 || exact >= 0)) score += Math.min(8, 4 + key.length / 4);
  else if (key.length >= 8 ? told.document.includes(key) && page.spans.get(first.block)!.from === first.index : first.heading && key.length >= SHORTEST && told.document.endsWith(key) && isSiteName(told.document.slice(0, -key.length))) score += 5;
  else if (told.document.length >= 10 && key.startsWith(told.document)) score += 3;
  if (text === told.person) score += 4;
  const level = /^h([1-6])$/.exec(first.block.localName)?.[1];
  if (level || first.heading) score += level === '1' ? 3 : level === '2' ? 2.5 : 1.5;
  if (first.linkChars * 2 > first.chars || first.files.length > 0) score -= 4;
  if (/[。；：]$|^——|[长席记任者] [\u4E00-\u9FFF]{2,3}$/.test(text)) score -= text.startsWith('——') ? 20 : 4;
  // 信件内容： is what the letter says, not what it is called.
  if (isDocumentNumber(text) || (first.cell && /内容[:：]?$/.test(page.lines[first.index - 1]?.tight ?? ''))) score -= 6;
  // The first cell of a row of data.
  if (first.cell?.nextElementSibling && first.cell.closest('table')?.getAttribute('border') === '1') score -= 4;
  // Looking up the names of elements takes the most time, and most lines are links that no name can save.
  if (score + BEST_MARK < GUESS) return score;
  const mark = markOf(page, first);
  // The first heading just above a line that dates it is a title however much stands before it.
  return score + mark + (late && !dated && place >= DATED && (mark > 0 || first.heading) ? LATE : 0);
}

/** The most that the names of the elements are worth. */
const BEST_MARK = 2.5;

/** What the names of the nearest elements are worth. */
function markOf(page: Page, line: Line): number {
  let element = line.nodes[0]?.parentElement ?? null;
  for (let up = 0; element && up < 4; up++, element = element.parentElement) {
    const span = page.spans.get(element);
    if (span && span.to - span.from > 12) break;
    if (Number(element.getAttribute('size')) >= 4 || /font-size:\s*(1[8-9]|[2-4]\d)(px|pt)/i.test(element.getAttribute('style') ?? '')) return 2;
    const names = [element.getAttribute('class') ?? '', element.id].map((name) => name.toLowerCase());
    if (names.some((name) => name !== '' && MARKED.test(name) && !NOT_MARKED.test(name))) return element === line.block || !span ? BEST_MARK : 1.5;
  }
  return 0;
}

/** What it is worth to stand just above a line that dates the article. */
function placeOf(page: Page, to: number): number {
  // A number stands between headline and date as well.
  const numbered = isDocumentNumber(page.lines[to + 1]?.text ?? '') ? 2 : 0;
  for (let i = to + 1; i <= to + 4 && i < page.lines.length; i++) {
    const kinds = page.lines[i]!.labels;
    if (kinds?.has('publishedOn') || kinds?.has('source') || kinds?.has('updatedOn')) return i === to + 1 ? DATED : 2.5;
    // 信件编号：a card of its own.
    if (kinds && i === to + 1 && page.lines[i]!.cell) return 3;
    if (isBareDate(page, i)) return i === to + 1 ? 3 : 2;
    if (i === to + 1 && isProse(page.lines[i]!)) return 2;
  }
  return numbered;
}
