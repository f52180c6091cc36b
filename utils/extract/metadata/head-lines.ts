import type { Chrome } from '../lines/classify';
import { type Frame, isBareDate, isProse } from '../lines/frame';
import type { Line, Page } from '../lines/line';
import type { Found } from './found';
import { parsePeople } from './people';
import type { LabelReading } from './read-labels';

const SUBTITLE = /sub|futitle|fubiao|futi|ftitle|title2|_fbt|fbt/i;
const KICKER = /kicker|yinti|yt_|jianti|pre\b|intro_?title|shoulder|uptitle|up_title/i;
const ROLE = '(?:人民日报|光明日报|经济日报|新华社|中新社|本报|本网|本刊|本台)?(?:特约|实习|见习)?(?:记者|通讯员|撰文|撰稿|作者)';
const BYLINE = new RegExp(`^[（(]?${ROLE}\\s*[\\u4E00-\\u9FFF·\\s、]{2,40}[）)]?$`);

/** Kicker, subtitle and byline: the lines without a label that stand close round the title. */
export function readHeadLines(page: Page, frame: Frame, chrome: Chrome, labels: LabelReading): { found: Found[]; lines: Map<number, 'kicker' | 'subtitle' | 'byline'> } {
  const found: Found[] = [];
  const lines = new Map<number, 'kicker' | 'subtitle' | 'byline'>();
  const { title } = frame;
  if (!title) return { found, lines };
  const plain = (line: Line | undefined): line is Line =>
    line !== undefined && line.chars >= 4 && line.chars <= 60 && line.linkChars === 0 && !chrome.has(line.index) && !labels.lines.has(line.index) && !/[。；]$/.test(line.text);

  const after = page.lines[title.to + 1];
  if (plain(after) && !isBareDate(page, after.index) && !BYLINE.test(after.text) && (/^[—-]{1,2}\s*[^\s—-]/.test(after.text) || (after.heading && near(page, title.to, after)) || SUBTITLE.test(names(after)))) {
    found.push({ field: 'subtitle', value: after.text, origin: 'heading', confidence: 0.8, line: after.index });
    lines.set(after.index, 'subtitle');
  }
  const before = page.lines[title.from - 1];
  if (plain(before) && !isBareDate(page, before.index) && ((before.heading && near(page, title.from, before)) || KICKER.test(names(before)))) {
    found.push({ field: 'kicker', value: before.text, origin: 'heading', confidence: 0.75, line: before.index });
    lines.set(before.index, 'kicker');
  }
  for (let i = title.to + 1; i < Math.min(page.lines.length, frame.start + 3); i++) {
    const line = page.lines[i]!;
    if (isProse(line)) break;
    const names = plain(line) && !lines.has(i) && BYLINE.test(line.text) ? peopleOfByline(line.text) : [];
    const slash = plain(line) ? /^([\u4E00-\u9FFF]{2,4})\s*\/\s*([\u4E00-\u9FFF·]{3,16})$/.exec(line.text) : null;
    if (names.length > 0) found.push({ field: 'authors', value: names, origin: 'heading', confidence: 0.8, line: i });
    if (slash) found.push({ field: 'authors', value: [slash[1]!], origin: 'heading', confidence: 0.65, line: i }, { field: 'source', value: slash[2]!, origin: 'heading', confidence: 0.65, line: i });
    if (names.length > 0 || slash) lines.set(i, 'byline');
  }
  return { found, lines };
}

/** `本报记者 王小明 通讯员 方 敏` -> names. */
export const peopleOfByline = (text: string): string[] => [
  ...new Set(text.replace(/[（()）]/g, '').split(new RegExp(ROLE)).flatMap((part) => parsePeople(part.trim(), true))),
];

const names = (line: Line): string => `${line.block.getAttribute('class') ?? ''} ${line.block.id}`;

/** In the same small block as the title. */
function near(page: Page, title: number, line: Line): boolean {
  for (let element = line.block.parentElement, up = 0; element && up < 2; element = element.parentElement, up++) {
    const span = page.spans.get(element);
    if (span && span.from <= title && span.to > title) return up === 0 || span.to - span.from <= 8;
  }
  return false;
}
