import { type Line, type Page, isMidst } from '../lines/line';
import { squeeze } from '../dom/tidy-text';
import { cleanSource } from './clean-source';
import { dateFields } from './date-fields';
import { findDocumentNumber } from './document-number';
import type { Found } from './found';
import { type LabelKind, labelKind } from './labels';
import { parseDate } from './parse-date';
import { parseLabels } from './parse-labels';
import { parsePeople } from './people';
import { splitWords } from './split-words';

const POLICY: ReadonlySet<LabelKind> = new Set(['indexNumber', 'documentNumber', 'issuingBody', 'writtenOn', 'validity', 'topic', 'effectiveOn', 'expiresOn', 'keywords', 'title']);
const LONGEST_LINE = 220;

/**
 * What the label lines and header tables of a page say; marks the lines that are labels and values and nothing else.
 * Whether one stands where such lines stand is judged later, by its line number.
 */
export function readLabels(page: Page): Found[] {
  const found: Found[] = [];
  const note = (line: Line, kind: LabelKind) => (line.labels ??= new Set()).add(kind);
  for (let i = 0; i < page.lines.length; i++) {
    const line = page.lines[i]!;
    if (line.chars === 0 || line.chars > LONGEST_LINE || isMidst(page, line)) continue;
    const whole = labelKind(line.text);
    const inTable = line.cell !== null || /^(dt|dd|li)$/.test(line.block.localName);
    if (whole && (/[:：∶﹕][\]】)）]?$/.test(line.text) || (line.cell !== null && line.chars >= 2 && isLabelCell(page, line)))) {
      note(line, whole);
      const next = page.lines[i + 1];
      if (next && isValueOf(line, next)) {
        note(next, whole);
        push(found, whole, next.text, inTable, i + 1);
      }
      continue;
    }
    const { head, pairs } = parseLabels(line.gapped);
    if (pairs.length === 0 || isProse(line, head.join(' '), pairs.length)) continue;
    const loose = [...head];
    pairs.forEach(({ kind, pieces }, at) => {
      note(line, kind);
      const table = inTable && POLICY.has(kind);
      if (pieces.length > 0) {
        push(found, kind, valueOf(kind, pieces, table), table, i);
        loose.push(...pieces.slice(kind === 'source' ? 1 : 0).filter(() => !DATED.has(kind)));
        return;
      }
      const next = page.lines[i + 1];
      // Only the last label of a line can have its value in the next element.
      if (at === pairs.length - 1 && next && isValueOf(line, next) && kind !== 'other') {
        note(next, kind);
        push(found, kind, valueOf(kind, next.gapped.split('\t'), table), table, i + 1);
      }
    });
    if (!pairs.some(({ kind }) => kind === 'publishedOn')) for (const piece of loose) if (piece.length < 40 && parseDate(piece)) push(found, 'publishedOn', piece, false, i, 0.75);
  }
  return found;
}

const DATED: ReadonlySet<LabelKind> = new Set(['publishedOn', 'updatedOn', 'writtenOn', 'effectiveOn', 'expiresOn']);

/** A name ends at the first gap, where the next thing of the line begins; all else is taken whole. */
const valueOf = (kind: LabelKind, pieces: readonly string[], table: boolean): string => (kind === 'source' && !table ? pieces[0]! : pieces.join(' '));

/** A cell without a colon is a label when its row is made of label and value cells, or all its column is. */
function isLabelCell(page: Page, line: Line): boolean {
  const row = line.cell?.parentElement;
  if (!row) return false;
  const cells = [...row.children];
  const at = cells.indexOf(line.cell!);
  if (line.cell!.localName === 'th') return cells.length > 1 && cells[at + 1]?.localName === 'td';
  if (at % 2 !== 0 || cells.length < 2 || cells.length > 6) return false;
  const table = row.closest('table');
  const rows = table ? [...table.rows] : [];
  const labels = rows.filter((other) => other.cells[0] && labelKind(other.cells[0].textContent ?? '')).length;
  return labels >= 2 && labels * 2 >= rows.length && page.spans.get(line.cell!)!.to - page.spans.get(line.cell!)!.from === 1;
}

function isValueOf(label: Line, next: Line): boolean {
  if (next.chars === 0 || next.chars > 120 || labelKind(next.text) || parseLabels(next.gapped).pairs.length > 0) return false;
  if (label.cell) {
    const row = label.cell.parentElement;
    return next.cell !== null && next.cell.parentElement === row;
  }
  return !next.heading && !/[。；]$/.test(next.text);
}

/** A sentence that happens to hold `时间：` is no label line. */
function isProse(line: Line, head: string, labels: number): boolean {
  if (head.length > 60 && labels < 2) return true;
  const stops = (line.text.match(/[。；！？]/g) ?? []).length;
  return stops >= 1 && line.chars > 40 && labels < 3;
}

function push(found: Found[], kind: LabelKind, value: string, table: boolean, line: number, sure?: number): void {
  const origin = table ? 'headerTable' : 'labelLine';
  const confidence = sure ?? (table ? 0.9 : 0.88);
  const at = { origin, confidence, line } as const;
  const text = (field: 'title' | 'validity' | 'issuingBody' | 'topic' | 'column', least: number, most: number) => {
    if (value.length >= least && value.length <= most && !/^(暂?无|null)$|[。！？]/.test(value)) found.push({ field, value, ...at });
  };
  switch (kind) {
    case 'publishedOn':
      found.push(...dateFields(value, origin, confidence, { line }));
      return;
    case 'updatedOn':
      found.push(...dateFields(value, origin, 0.74, { line, updated: true }));
      return;
    case 'writtenOn':
    case 'effectiveOn':
    case 'expiresOn': {
      const day = parseDate(value)?.day;
      if (day) found.push({ field: kind, value: day, ...at });
      return;
    }
    case 'source': {
      const name = cleanSource(value);
      if (name) found.push({ field: kind, value: name, ...at });
      return;
    }
    case 'authors':
    case 'editors':
    case 'keywords': {
      const list = kind === 'keywords' ? splitWords(value) : parsePeople(value, true);
      if (list.length > 0) found.push({ field: kind, value: list, ...at });
      return;
    }
    case 'documentNumber': {
      const number = squeeze(value);
      if (/\d/.test(number) && number.length <= 60) found.push({ field: kind, value: number, ...at, confidence: findDocumentNumber(number) ? confidence : 0.6 });
      return;
    }
    case 'indexNumber':
      if (/^(?=.*\d)[\w\-/.:：〔〕[\]()（）\u4E00-\u9FFF ]{4,60}$/.test(value)) found.push({ field: kind, value: squeeze(value), ...at });
      return;
    case 'title':
      return table ? text(kind, 4, 200) : undefined;
    case 'issuingBody':
      return /\d{5}/.test(value) ? undefined : text(kind, 2, 80);
    case 'validity':
      return text(kind, 1, 20);
    case 'topic':
    case 'column':
      return text(kind, 2, 60);
    case 'other':
      return;
  }
}
