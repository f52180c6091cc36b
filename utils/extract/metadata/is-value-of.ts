import type { Line, Page } from '../lines/line';
import { isLabelled } from './is-labelled';
import type { LabelKind } from './labels';
import { parseDate } from './parse-date';
import { parseLabels } from './parse-labels';

/** Kinds whose value is never a date. */
const WORDS: ReadonlySet<LabelKind> = new Set(['source', 'authors', 'editors', 'issuingBody', 'topic', 'keywords', 'column', 'validity', 'title']);

/**
 * Whether `next` is the value of a label that stands alone in its element, or last in a line: in the same block, or in the
 * element right after it. A missing value must not be read from the next row or from the title.
 * @param alone the label is all there is in its line
 */
export function isValueOf(page: Page, label: Line, next: Line, kind: LabelKind, alone: boolean): boolean {
  // `作者：` without a name, then the date that has no label.
  if (WORDS.has(kind) && next.text.length < 28 && parseDate(next.text)) return false;
  // Below 咨询内容 stands the text.
  if (next.chars === 0 || /内容[:：]?$/.test(label.text) || next.chars > 120 || next.heading || /[。；]$/.test(next.text)) return false;
  if (isLabelled(next.text) || parseLabels(next.gapped).pairs.length > 0) return false;
  if (label.cell !== next.cell) return false;
  if (label.block === next.block || label.block.contains(next.block)) return true;
  let below: Element = label.block;
  while (below.parentElement && !below.parentElement.contains(next.block)) below = below.parentElement;
  const span = page.spans.get(below);
  return alone && span !== undefined && span.to - span.from === 1 && (following(below)?.contains(next.block) ?? false);
}

function following(element: Element): Element | null {
  let next = element.nextElementSibling;
  while (next && /^(br|hr|script|style)$/.test(next.localName)) next = next.nextElementSibling;
  return next;
}
