import { STRIDE, type Work } from '../dom/in-slices';
import { squeeze, tidyText } from '../dom/tidy-text';
import { isTimeOfEvent } from '../lines/is-time-of-event';
import { type Line, type Page, isMidst } from '../lines/line';
import { readBareLabels } from './bare-labels';
import type { Found } from './found';
import { isLabelled } from './is-labelled';
import { isPerson } from './is-person';
import { isValueOf } from './is-value-of';
import { isLabelCell, valueCell } from './label-cells';
import { isTerm, labelValue, LINE_SURE, TABLE_SURE } from './label-value';
import { type LabelKind, kindOf, labelKind } from './labels';
import { housesIn } from './names-beside';
import { parseDate } from './parse-date';
import { COLON, parseLabels } from './parse-labels';

const POLICY: ReadonlySet<LabelKind> = new Set(['indexNumber', 'documentNumber', 'issuingBody', 'writtenOn', 'validity', 'topic', 'effectiveOn', 'expiresOn', 'keywords', 'title']);
const DATED: ReadonlySet<LabelKind> = new Set(['publishedOn', 'updatedOn', 'writtenOn', 'effectiveOn', 'expiresOn']);
const LONGEST_LINE = 220;
/** With its colon and brackets. */
const LONGEST_LABEL = 24;
/** What the time of an event is worth as that of the page. */
const EVENT = 0.6;
/** What a name of a house is worth that stands among labels without one. */
const UNLABELLED = 0.6;
/** What a label is worth beside another of its kind that names the field better. */
const VAGUE = 0.6;

/**
 * What the label lines and header tables of a page say; marks the lines that are labels and values and nothing else.
 * Whether one stands where such lines stand is judged later, by its line number.
 */
export function* readLabels(page: Page): Work<Found[]> {
  const found: Found[] = [];
  const bare = yield* readBareLabels(page);
  const note = (line: Line, kind: LabelKind) => (line.labels ??= new Set()).add(kind);
  const take = (kind: LabelKind, label: string, value: string, table: boolean, line: number, sure?: number) => {
    // A meeting has a theme too.
    if (label === '主题' && /^地点/.test(page.lines[line - 1]?.tight ?? '')) return;
    // A step of the breadcrumb that reads like a row of a card is a column.
    if (!POLICY.has(kind) || page.lines[line]!.rule?.reason !== 'breadcrumb') found.push(...labelValue(kind, label, value, { table, line }, sure));
  };
  for (const line of page.lines) {
    const i = line.index;
    if (i % STRIDE === 0) yield;
    if (line.chars === 0 || line.chars > LONGEST_LINE || isMidst(page, line)) continue;
    const next = page.lines[i + 1];
    if (line.cell && isTimeOfEvent(page, i)) continue;
    const inTable = line.cell !== null || /^(dt|dd|li)$/.test(line.block.localName);
    const known = bare.get(i);
    if (known) {
      note(line, known.kind);
      if (known.rest !== '') take(known.kind, known.label, known.rest, true, i);
      else if (next && !bare.has(i + 1) && isValueOf(page, line, next, known.kind, true)) {
        note(next, known.kind);
        take(known.kind, known.label, next.text, true, i + 1);
      }
      continue;
    }
    const whole = line.chars <= LONGEST_LABEL ? labelKind(line.text) : undefined;
    if (whole && (/[:：∶﹕][\]】)）]?$/.test(line.text) || (line.cell !== null && line.chars >= 2 && isLabelCell(page, line)))) {
      note(line, whole);
      const lines = linesOfValue(page, line, next, whole);
      for (const value of lines) note(value, whole);
      if (lines[0]) take(whole, line.text, lines.map(({ text }) => text).join(' '), inTable, lines[0].index);
      continue;
    }
    const { head, pairs } = parseLabels(withoutTools(line));
    if (pairs.length === 0 || isProse(line, head.join(' '), pairs.length)) continue;
    const loose = [...head];
    // What has a place is an event, whose time need not be that of the page.
    const isEvent = pairs.some(({ label }) => label === '地点') || isTimeOfEvent(page, i);
    pairs.forEach(({ kind, label, pieces }, at) => {
      // A line of the text: when something takes place, from when to when.
      if (!(kind === 'publishedOn' && (isEvent || isTerm(pieces.join(' '))))) note(line, kind);
      const table = inTable && POLICY.has(kind);
      if (pieces.length > 0) {
        take(kind, label, valueOf(kind, pieces, table), table, i, isEvent && DATED.has(kind) ? EVENT : undefined);
        // `来源：临江日报 2026-5-11 沈一禾`
        const last = pieces.at(-1)!;
        const writer = kind === 'source' && parseDate(last) && /[\d日]\s+(?!周)([\u4E00-\u9FFF]{2,4})$/.exec(last)?.[1];
        if (writer && isPerson(writer) && !pairs.some((other) => other.kind === 'authors')) take('authors', '', writer, false, i, UNLABELLED);
        loose.push(...pieces.slice((kind === 'source' && !parseDate(pieces[0]!)) || kindOf(squeeze(label)) === null ? 1 : 0).filter(() => !DATED.has(kind) && !/[信询言问复][时日]/.test(label)));
        return;
      }
      // Only the last label of a line can have its value in the next element.
      if (at === pairs.length - 1 && next && kind !== 'other' && isValueOf(page, line, next, kind, pairs.length === 1 && head.length === 0)) {
        note(next, kind);
        take(kind, label, valueOf(kind, next.gapped.split('\t'), table), table, i + 1);
      }
    });
    const houses = inTable || pairs.some(({ kind }) => kind === 'source') ? [] : head.flatMap(housesIn);
    if (houses.length === 1) take('source', '', houses[0]!, false, i, UNLABELLED);
    // `征集时间：2026-05-01 至 2026-05-31`: a term, whose end is no day of the page.
    if (!pairs.some(({ kind, pieces }) => kind === 'publishedOn' && !/^[\u4E00-\u9FFF]+$/.test(pieces[0] ?? '')) && !isTerm(head.join(' '))) for (const piece of loose) if (piece.length < 40 && parseDate(piece)) take('publishedOn', '', piece, false, i, 0.75);
  }
  const cards = cardLines(page);
  return found.map((item) => {
    const inCard = item.origin === 'labelLine' && POLICY.has(item.field as LabelKind) && cards.has(item.line ?? -1);
    const confidence = inCard && item.confidence === LINE_SURE ? TABLE_SURE : item.confidence;
    const outdone = item.vague && found.some((other) => other.field === item.field && !other.vague);
    return { ...item, ...(inCard && { origin: 'headerTable' }), confidence: outdone ? confidence * VAGUE : confidence };
  });
}

/** Lines of stretches in which labels of several kinds follow each other: a header table, whatever it is made of. */
function cardLines(page: Page): Set<number> {
  const out = new Set<number>();
  for (let from = 0; from < page.lines.length; from++) {
    const kinds = new Set<LabelKind>();
    let to = from;
    for (; page.lines[to]?.labels; to++) for (const kind of page.lines[to]!.labels!) if (POLICY.has(kind)) kinds.add(kind);
    if (kinds.size >= 3) for (let i = from; i < to; i++) out.add(i);
    from = Math.max(from, to);
  }
  return out;
}

/** A name of a source ends at the first gap, where the next thing of the line begins; dates and values of a table are taken whole. */
const valueOf = (kind: LabelKind, pieces: readonly string[], table: boolean): string => (table || DATED.has(kind) ? pieces.join(' ') : kind === 'source' ? pieces[0]! : untilOther(pieces).join(' '));

/** What stands behind a gap and is a date, or a tool of the page, is no part of the value before it. */
function untilOther(pieces: readonly string[]): readonly string[] {
  const other = pieces.findIndex((piece, i) => i > 0 && (parseDate(piece) !== undefined || TOOL.test(piece) || /^发[布表]于/.test(piece)));
  return other < 0 ? pieces : pieces.slice(0, other);
}

/** The lines of the value of a label that has a line of its own: the rest of its cell, the cell that belongs to it, or the next line. */
function linesOfValue(page: Page, label: Line, next: Line | undefined, kind: LabelKind): Line[] {
  if (!label.cell || (next && next.cell === label.cell)) return next && isValueOf(page, label, next, kind, true) ? [next] : [];
  const cell = valueCell(page, label);
  const span = cell && page.spans.get(cell);
  if (!span || span.to - span.from > 6 || /内容[:：]?$/.test(label.text)) return [];
  const lines = page.lines.slice(span.from, span.to).filter(({ chars }) => chars > 0);
  return lines.some(({ chars, text }) => chars > 120 || isLabelled(text) || /[。；]$/.test(text)) ? [] : lines;
}

const TOOL = /^[【[（(\s]*(收藏|打印|分享|纠错|复制|举报|评论|关闭|返回|听)/;

/** `来源：省教育厅<a>收藏</a>`: what a link does to the page ends the value before it. */
const withoutTools = ({ gapped, links }: Line): string =>
  (COLON.test(gapped) ? links : []).reduce((text, link) => {
    const tool = tidyText(link.textContent);
    const at = TOOL.test(tool) ? text.lastIndexOf(tool) : -1;
    return at < 0 ? text : `${text.slice(0, at)}\t${text.slice(at + tool.length)}`;
  }, gapped);

/** A sentence that happens to hold `时间：` is no label line. */
function isProse(line: Line, head: string, labels: number): boolean {
  if (head.length > 60 && labels < 2) return true;
  const stops = (line.text.match(/[。；！？]/g) ?? []).length;
  return stops >= 1 && line.chars > 40 && labels < 3;
}
