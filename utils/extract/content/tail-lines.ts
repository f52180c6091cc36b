import { isLineDate, isOrgan } from '../metadata/signature-lines';
import type { Frame } from '../lines/frame';
import { type Line, type Page, isEmpty, isPlain } from '../lines/line';
import { isDataTable } from './is-data-table';
import type { Region } from './region';

/**
 * Lines right behind the region that are the text's too, though its template gives them a container of their own: a table of data, and who signed it and when. A name
 * without a date is as often the site's, and a sentence the site's own notice.
 * @returns their numbers, in order
 */
export function tailLines({ lines, spans }: Page, { element, from, to }: Region, { end }: Frame): number[] {
  let box = element.parentElement;
  // What holds the region alone is no more than it.
  for (let span; box && (span = spans.get(box)) && span.from === from && span.to === to; ) box = box.parentElement;
  const last = Math.min(end, (box && spans.get(box)?.to) ?? to);
  const out: number[] = [];
  let names: number[] = [];
  for (let i = to; i < last; ) {
    const line = lines[i]!;
    const table = line.cell?.closest('table');
    const next = (table && spans.get(table)?.to) ?? i + 1;
    const own = lines.slice(i, next);
    if (table ? names.length > 0 || next > last || table.contains(element) || !isDataTable(table) || !own.every(isFree) : !isEmpty(line) && !isFree(line)) break;
    if (table) out.push(...own.map(({ index }) => index));
    else if (isOrgan(line)) names.push(i);
    else if (names.length > 0 && isLineDate(line)) {
      out.push(...names, i);
      names = [];
    } else if (!isEmpty(line)) break;
    i = next;
  }
  return out;
}

/** Of nobody's, and leading nowhere. */
export const isFree = (line: Line): boolean => isPlain(line) && line.links.length === 0;
