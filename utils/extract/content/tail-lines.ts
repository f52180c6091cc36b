import { isLineDate, isOrgan } from '../metadata/signature-lines';
import type { Frame } from '../lines/frame';
import { type Line, type Page, isEmpty, isPlain, isProse } from '../lines/line';
import { isDataTable } from './is-data-table';
import type { Region } from './region';

/**
 * Lines right behind the region that are the text's too, though its template gives them a container of their own: who signed it and when, a table of
 * data, a last sentence. A name without a date is as often the site's.
 * @returns their numbers, in order
 */
export function tailLines(page: Page, { element, from, to, by }: Region, { end }: Frame): number[] {
  if (by === 'chosen') return [];
  let box = element.parentElement;
  // What holds the region alone is no more than it.
  for (let span; box && (span = page.spans.get(box)) && span.from === from && span.to === to; ) box = box.parentElement;
  const last = Math.min(end, (box && page.spans.get(box)?.to) ?? to);
  const out: number[] = [];
  let names: number[] = [];
  for (let i = to; i < last; i++) {
    const line = page.lines[i]!;
    if (isEmpty(line)) continue;
    if (!isPlain(line) || line.links.length > 0 || line.files.length > 0) break;
    if (isOrgan(line)) names.push(i);
    else if (names.length > 0 ? isLineDate(line) : isOwn(line)) {
      out.push(...names, i);
      names = [];
    } else break;
  }
  return out;
}

const isOwn = (line: Line): boolean => (line.cell ? isDataTable(line.cell.closest('table')) : isProse(line) && /。$/.test(line.text));
