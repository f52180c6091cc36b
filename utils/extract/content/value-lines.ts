import { isAttachment } from '../assets/attachments';
import { isPicture } from '../assets/images';
import { squeeze } from '../dom/tidy-text';
import type { Chrome } from '../lines/classify';
import { type Frame, isProse } from '../lines/frame';
import type { Line, Page } from '../lines/line';
import type { LabelReading } from '../metadata/read-labels';

const STOPS = /[，。；！？：、“”（）《》]/g;
const MOST = 400;
/** Repetitions of a line as long as this are a second copy of the text (for small screens), not the text itself. */
const TWICE = 16;

/** How much each line speaks for the article (positive) or for the page around it (negative). */
export function valueLines(page: Page, chrome: Chrome, labels: LabelReading, frame: Frame): number[] {
  const seen = new Set<string>();
  return page.lines.map((line, index) => {
    let value = lineValue(page, line, chrome, labels);
    const before = frame.title !== undefined && index < frame.title.from;
    const inTitle = frame.title !== undefined && index >= frame.title.from && index <= frame.title.to;
    if (inTitle) return -2;
    if (value > 0 && before) value = value * 0.05 - 4;
    if (value > 0 && index > frame.credit && !isProse(line)) value = -3;
    if (value > 0 && index >= frame.end) value = value * 0.1 - 4;
    if (value > 0 && line.chars >= TWICE && !line.cell) {
      const key = squeeze(line.text);
      if (seen.has(key)) return -value * 0.5;
      seen.add(key);
    }
    return value;
  });
}

function lineValue(page: Page, line: Line, chrome: Chrome, labels: LabelReading): number {
  const rule = chrome.get(line.index);
  if (rule) return rule.ends ? -20 : rule.where === 'anywhere' ? -12 : -6;
  if (labels.lines.has(line.index)) return -6;
  const pictures = line.images.filter((image) => isPicture(image, page.base)).length;
  if (line.chars === 0) return pictures > 0 ? (line.links.length > 0 ? 4 : 18) : 0;
  const stops = (line.text.match(STOPS) ?? []).length;
  const free = line.chars - line.linkChars;
  if (line.links.some((link) => isAttachment(link, page.base))) return 14;
  const density = line.linkChars / line.chars;
  if (density > 0.6 && stops < 3) return line.chars > 40 ? -6 : -9;
  const text = Math.min(MOST, free + 0.6 * line.linkChars + 3 * stops) + pictures * 10;
  if (line.chars < 10 && stops === 0) return line.cell ? text * 0.8 : text * 0.4;
  return text;
}
