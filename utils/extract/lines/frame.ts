import { isPicture } from '../assets/images';
import { parseDate } from '../metadata/parse-date';
import type { LabelReading } from '../metadata/read-labels';
import type { TitleLines } from '../metadata/title-lines';
import type { Chrome } from './classify';
import type { Line, Page } from './line';

/** Where the parts of the page stand, in line numbers. */
export interface Frame {
  title: TitleLines | undefined;
  /** First line that may be text of the article. */
  start: number;
  /** First line after it that is the page's again. */
  end: number;
  /** Lines between title and text that hold a bare date: `2023-12-01 14:43 新华社`. */
  bareDates: number[];
  /** Line of the responsible editor after the text; what follows is rarely the article's. */
  credit: number;
}

const STOPS = /[。！？；：]/;

/** A line that only an article has: long, with stops, not made of links. */
export const isProse = (line: Line): boolean => line.chars >= 24 && STOPS.test(line.text) && line.linkChars * 2 < line.chars;

/** Finds title, start and end of the text by what the lines say. */
export function readFrame(page: Page, chrome: Chrome, labels: LabelReading, titles: readonly TitleLines[]): Frame {
  const title = titles[0];
  const bareDates: number[] = [];
  let start = title ? title.to + 1 : 0;
  if (title) {
    // The head goes on as long as lines are labels, tools or a date, with at most two other short lines between.
    let strangers = 0;
    for (let i = title.to + 1; i < page.lines.length && i < title.to + 40; i++) {
      const line = page.lines[i]!;
      if ((isProse(line) && !labels.lines.has(i) && !chrome.has(i)) || line.images.some((image) => isPicture(image, page.base))) break;
      const date = isBareDate(page, i);
      if (date) bareDates.push(i);
      if (labels.lines.has(i) || date || (chrome.has(i) && chrome.get(i)!.reason !== 'credit')) {
        if (strangers <= 2) start = i + 1;
      } else if (line.chars > 0) strangers++;
      if (strangers > 2) break;
    }
  }
  for (let i = Math.max(0, (title?.from ?? 0) - 4); title && bareDates.length === 0 && i < title.from; i++) if (isBareDate(page, i)) bareDates.push(i);
  let end = page.lines.length;
  let credit = page.lines.length;
  let text = 0;
  for (let i = start; i < page.lines.length; i++) {
    const line = page.lines[i]!;
    if (chrome.get(i)?.ends && text > 0) {
      end = i;
      break;
    }
    if (chrome.get(i)?.reason === 'credit' && text > 0) credit = Math.min(credit, i);
    if (!chrome.has(i) && !labels.lines.has(i) && (line.chars >= 6 || line.images.length > 0)) text++;
  }
  return { title, start, end, bareDates, credit };
}

/** A short line that is a date, perhaps with a name beside it, or a calendar leaf over two lines. */
export function isBareDate(page: Page, index: number): boolean {
  const line = page.lines[index]!;
  if (line.chars === 0 || line.chars > 48 || STOPS.test(line.text.replace(/\d[:：]\d/g, ''))) return false;
  if (/^\d{1,2}$/.test(line.text)) return parseDate(`${line.text} ${page.lines[index + 1]?.text ?? ''}`) !== undefined && /^\d{4}年?[-/.]?\d{1,2}月?$/.test(page.lines[index + 1]?.text ?? '');
  if (/^\d{4}年?[-/.]?\d{1,2}月?$/.test(line.text)) return index > 0 && /^\d{1,2}$/.test(page.lines[index - 1]!.text);
  const date = parseDate(line.text);
  return date !== undefined && line.text.replace(/星期.|[\d年月日时分秒\s:：\-/.·|]/g, '').length <= 16;
}
