import type { Frame } from '../lines/frame';
import { type Line, type Page, isPlain, isProse } from '../lines/line';
import type { Found } from './found';
import { isDocumentNumber } from './document-number';
import { isPerson } from './is-person';
import { parsePeople } from './people';
import { isSiteName } from './site-names';

const SUBTITLE = /sub|fu_?(biao)?ti|ftitle|fbt/i;
const KICKER = /kicker|yinti|jianti|pre(\b|_?title)|introtitle|shoulder|up_?title/i;
const ROLE = '(?:人民日报|光明日报|经济日报|新华社|中新社|本报|本网|本刊|本台)?(?:特约|实习|见习)?(?:记者|通讯员|撰文|撰稿|作者)';
const BYLINE = new RegExp(`^[（(□■●◎○]?\\s*${ROLE}\\s*[\\u4E00-\\u9FFF·\\s、]{2,40}[）)]?$`);

/** `By Fang Zhu and Shen Yihe in Linjiang | China Daily | Updated: 2026-05-12`. */
const ENGLISH = /^By ([A-Z][\w.’' -]+?(?:(?:,| and) [A-Z][\w.’' -]+?)*)(?: in [A-Z][\w ,]+)?\s*(?:[|｜]\s*([A-Za-z][\w.’' -]+?)\s*)?(?:[|｜]|$)/;

/** Kicker, subtitle and byline: the lines without a label that stand close round the title. Marks them. `isName`: of site or column. */
export function readHeadLines(page: Page, { title, start }: Frame, isName: (text: string) => boolean): Found[] {
  const found: Found[] = [];
  if (!title) return found;
  const take = (line: Line, field: 'kicker' | 'subtitle') => {
    found.push({ field, value: line.text, origin: 'heading', confidence: 0.78, line: line.index });
    line.field = field;
  };
  const short = (line: Line | undefined): line is Line => line !== undefined && line.chars >= 4 && line.chars <= 60 && line.linkChars === 0 && isPlain(line) && !/[。；]$/.test(line.text);
  const after = page.lines[title.to + 1];
  if (short(after) && !isDocumentNumber(after.text) && !BYLINE.test(after.text) && !/^(播报|收听|朗读)|^[（(][\d年月]+日[）)]$/.test(after.text) && (/^[—-]{1,2}\s*[^\s—-]/.test(after.text) || (after.heading && near(page, title.to, after)) || SUBTITLE.test(names(after)))) take(after, 'subtitle');
  const before = page.lines[title.from - 1];
  // The name of a column is a link of the menu too.
  const isColumn = ({ tight, index }: Line): boolean => page.lines.some((line) => line.index < index && line.links.length > 0 && line.tight === tight);
  if (short(before) && !isName(before.text) && !isColumn(before) && ((before.heading && near(page, title.from, before)) || isAbove(before, page.lines[title.from]!) || KICKER.test(names(before)))) take(before, 'kicker');
  for (const line of page.lines.slice(title.to + 1, start + 3)) {
    if (isProse(line)) break;
    const [, writers, house] = ENGLISH.exec(line.text) ?? [];
    if (writers) found.push({ field: 'authors', value: writers.split(/,| and /).map((name) => name.trim()), origin: 'heading', confidence: 0.78, line: line.index });
    if (house) found.push({ field: 'source', value: house, origin: 'heading', confidence: 0.74, line: line.index });
    // A name alone between headline and date.
    const alone = line.index === title.to + 1 && line.index < start && isPerson(line.text);
    if (!alone && !short(line)) continue;
    const [, person, source] = /^([\u4E00-\u9FFF]{2,4})\s*\/\s*([\u4E00-\u9FFF·]{3,16})$/.exec(line.text) ?? [];
    const people = alone ? [line.text] : person ? [person] : BYLINE.test(line.text) ? peopleOfByline(line.text) : line.index < start ? peopleOfHouse(line.text) : [];
    if (people.length === 0) continue;
    line.field = 'byline';
    found.push({ field: 'authors', value: people, origin: 'heading', confidence: source || alone ? 0.65 : 0.8, line: line.index });
    if (source) found.push({ field: 'source', value: source, origin: 'heading', confidence: 0.65, line: line.index });
  }
  return found;
}

/** `本报记者 王小明 通讯员 方 敏` -> names. */
export const peopleOfByline = (text: string): string[] => [
  ...new Set(text.replace(/[（()）]/g, '').split(new RegExp(ROLE)).flatMap((part) => parsePeople(part.trim(), true))),
];

/** `临江新闻记者 沈一禾` above the line that dates the article: of any house. */
function peopleOfHouse(text: string): string[] {
  const people = peopleOfByline(/^[\u4E00-\u9FFF·]{2,8}(记者\s+[\u4E00-\u9FFF·\s、]{2,20})$/.exec(text)?.[1] ?? '');
  return people.some(isPerson) ? people : [];
}

/** `<p>引题</p><h1>标题</h1>` */
const isAbove = (line: Line, title: Line): boolean => {
  const heading = title.block.closest('h1');
  return heading !== null && line.block.localName === 'p' && line.block === heading.previousElementSibling && line.chars > 7 && !/[:：>|]|\d{4}/.test(line.text) && !isSiteName(line.text);
};

const names = (line: Line): string => `${line.block.getAttribute('class') ?? ''} ${line.block.id}`;

/** In the same small block as the title. */
function near(page: Page, title: number, line: Line): boolean {
  for (let element = line.block.parentElement, up = 0; element && up < 2; element = element.parentElement, up++) {
    const span = page.spans.get(element);
    if (span && span.from <= title && span.to > title) return up === 0 || span.to - span.from <= 8;
  }
  return false;
}
