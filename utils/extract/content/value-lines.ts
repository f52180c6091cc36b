import { STRIDE, type Work } from '../dom/in-slices';
import type { Frame } from '../lines/frame';
import { type Line, type Page, isProse } from '../lines/line';

const STOPS = /[，。；！？：、“”（）《》]/g;
const MOST = 400;
/** What it is worth to be what comes next after title and label line. */
const NEXT = 50;
/**
 * A line as long as this that comes again in another container is a second copy of the text (for small screens); in the
 * same container the text says it again.
 */
const TWICE = 16;

/** How much each line speaks for the article (positive) or for the page around it (negative). */
export function* valueLines(page: Page, { title, start, end, credit }: Frame): Work<number[]> {
  const seen = new Map<string, Element | null>();
  let first = title !== undefined;
  const value = (line: Line): number => {
    const { index } = line;
    if (line.field === 'title') return -2;
    let worth = valueOf(line);
    if (worth <= 0) return worth;
    if (first && index >= start) {
      worth += NEXT;
      first = false;
    }
    if (title && index < title.from) return worth * 0.05 - 4;
    if (index >= end) return worth * 0.1 - 4;
    if (index > credit && !isProse(line)) return -3;
    if (line.chars < TWICE || line.cell) return worth;
    const container = line.block.parentElement;
    if (!seen.has(line.tight)) seen.set(line.tight, container);
    return seen.get(line.tight) === container ? worth : -worth * 0.5;
  };
  const values: number[] = [];
  for (const line of page.lines) {
    if (line.index % STRIDE === 0) yield;
    values.push(value(line));
  }
  return values;
}

function valueOf(line: Line): number {
  const { rule, chars, linkChars, pictures } = line;
  if (rule) return rule.ends ? -20 : rule.where === 'anywhere' ? -12 : -6;
  if (line.gone || line.labels || line.field === 'byline') return [...(line.labels ?? '-')].every((kind) => kind === 'other') ? -1 : -6;
  if (line.files.length > 0) return 14;
  if (chars === 0) return pictures.length === 0 ? 0 : line.links.length > 0 ? 4 : 18;
  const stops = (line.text.match(STOPS) ?? []).length;
  if (linkChars > 0.6 * chars && (stops < 3 || isRow(line))) return chars > 40 ? -6 : -9;
  const text = Math.min(MOST, chars - 0.4 * linkChars + 3 * stops) + pictures.length * 10;
  return chars >= 10 || stops > 0 ? text : text * (line.cell ? 0.8 : 0.4);
}

/** No headline is longer. */
const HEADLINE = 60;

/** Hardly more than one link: a row of a list, however its headline is pointed. */
const isRow = ({ chars, links }: Line): boolean => links.length === 1 && chars <= HEADLINE;
