import { STRIDE, type Work } from '../dom/in-slices';
import type { Line, Page } from '../lines/line';
import type { Found } from './found';
import { parseDate } from './parse-date';
import { ORGAN } from './organ';
import { parsePeople } from './people';
import { isLineDate, isOrgan } from './signature-lines';

const ORGAN_ENDS = new RegExp(`..${ORGAN}$`);
/** Lines at the end in which the editors may stand, calls to follow the paper with them. */
const FOOT = 12;
/** `省长 顾维民`: of a decree. */
const SIGNER = /^.{0,4}[长席任].{2,4}$/;
/** What a document says of itself. */
const EFFECTIVE = /(?:本.{1,8}[法定则例案告知]|布，)自(.{8,11})起[施实执生]/;
const EDITOR = /(?:^[（(][\u4E00-\u9FFF]{0,10}编辑\s+|(?:^|\s)(?:责任编辑|责编|编辑)\s*[|｜丨/／]\s*)([\u4E00-\u9FFF·、\s]{2,20}?)(?:\s[\u4E00-\u9FFF]{2}[/／].*|[）)])?$/;

/**
 * 署名 and date of a document, as the kept text has them, and who edited a report, by the lines that went as its credit too.
 * @param removed why a line went
 */
export function* readSignature(page: Page, kept: ReadonlySet<number>, removed: ReadonlyMap<number, string>): Work<Found[]> {
  const out: Found[] = [];
  const lines = [...kept].sort((a, b) => a - b).map((index) => page.lines[index]!).filter((line) => line.chars > 0);
  let dated = -1;
  for (let i = 1; i < lines.length && dated < 0; i++) {
    if (i % STRIDE === 0) yield;
    if (isLineDate(lines[i]!) && (isOrgan(lines[i - 1]!) || SIGNER.test(lines[i - 1]!.tight)) && (inOne(page, lines[i]!, lines[i - 1]!) || (isAlone(lines[i]!) && isAlone(lines[i - 1]!)))) dated = i;
  }
  if (dated > 0) {
    let from = dated;
    while (from > 0 && isOrgan(lines[from - 1]!) && inOne(page, lines[from - 1]!, lines[dated - 1]!)) from--;
    const bodies = lines.slice(from, dated).map(namesIn);
    if (bodies.length > 0) out.push({ field: 'issuingBody', value: bodies.join(' '), origin: 'body', confidence: 0.76, line: lines[dated - 1]!.index });
    out.push({ field: 'writtenOn', value: parseDate(lines[dated]!.tight)!.day, origin: 'body', confidence: 0.8, line: lines[dated]!.index });
  } else {
    const last = lines.findLast(({ files }) => files.length === 0);
    if (last && lines.length > 2 && !last.cell?.nextElementSibling && !last.cell?.previousElementSibling && isLineDate(last)) out.push({ field: 'writtenOn', value: parseDate(last.tight)!.day, origin: 'body', confidence: 0.72, line: last.index });
  }
  const begins = new Set(lines.flatMap(({ tight }) => parseDate(EFFECTIVE.exec(tight)?.[1] ?? '')?.day ?? []));
  for (const day of begins) if (begins.size < 2) out.push({ field: 'effectiveOn', value: day, origin: 'body', confidence: 0.76 });
  const credits = [...removed].flatMap(([index, reason]) => (reason === 'credit' ? [page.lines[index]!] : []));
  const editors = [...lines.slice(-FOOT), ...credits].flatMap(({ text, chars }) => (chars > 40 ? [] : parsePeople(EDITOR.exec(text)?.[1] ?? '', true)));
  if (editors.length > 0) out.push({ field: 'editors', value: editors, origin: 'body', confidence: 0.75 });
  return out;
}

/** Bodies that sign side by side stay apart; one that is set with spaces is one. */
const namesIn = ({ text, tight }: Line): string => (text.split(' ').every((part) => ORGAN_ENDS.test(part)) ? text : tight);
/** In one cell, or, the first behind it perhaps, in a table that holds nothing but who signed and when. */
function inOne(page: Page, one: Line, other: Line): boolean {
  if (one.cell === other.cell) return true;
  const table = other.cell?.closest('table');
  const span = table && page.spans.get(table);
  return span != null && span.to - span.from <= FOOT && (!one.cell || table!.contains(one.cell)) && page.lines.slice(span.from, span.to).every((line) => line.chars === 0 || isOrgan(line) || isLineDate(line));
}
const isAlone = ({ cell }: Line): boolean => !cell?.nextElementSibling && !cell?.previousElementSibling;
