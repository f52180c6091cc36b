import type { Candidate, Fields } from '../../article/field';
import type { Chrome } from '../lines/classify';
import { type Frame, readFrame } from '../lines/frame';
import type { Page } from '../lines/line';
import { likeness, tidyText } from '../dom/tidy-text';
import { cleanTitle } from './clean-title';
import type { Found } from './found';
import { readJsonLd } from './json-ld';
import { readMetaTags } from './meta-tags';
import { type LabelReading, readLabels } from './read-labels';
import { settle } from './settle';
import { readTextFields } from './text-fields';
import { readTitleLines } from './title-lines';

export interface Metadata {
  found: Found[];
  labels: LabelReading;
  frame: Frame;
}

/** Step 2. Everything that the page tells of its article, before anything is removed; `chrome` only says what is no title. */
export function readMetadata(page: Page, chrome: Chrome): Metadata {
  const labels = readLabels(page);
  const head = [...readMetaTags(page.document), ...readJsonLd(page.document)];
  const wanted = [...head, ...labels.found].filter((item) => item.field === 'title').map((item) => String(item.value));
  const titles = readTitleLines(page, chrome, labels, wanted);
  const frame = readFrame(page, chrome, labels, titles);
  const found: Found[] = [...head, ...placed(labels.found, frame, page)];
  const best = titles[0];
  if (best) found.push({ field: 'title', value: best.text, origin: 'heading', confidence: Math.min(0.95, 0.5 + best.score * 0.045), line: best.from });
  const names = [...found.filter((item) => item.field === 'siteName' || item.field === 'column').map((item) => String(item.value)), ...crumbs(page, chrome)];
  const fromDocument = cleanTitle(page.document.title ?? '', names);
  if (fromDocument.length >= 4 && !names.some((name) => likeness(name) === likeness(fromDocument))) found.push({ field: 'title', value: fromDocument, origin: 'documentTitle', confidence: 0.6 });
  found.push(...readTextFields(page, frame), ...readFoot(page));
  return { found, labels, frame };
}

/** Best values of all that was found. */
export const settleMetadata = (found: readonly Found[]): { fields: Fields; candidates: Candidate[] } => settle(found);

/** A label line far from the article tells of something else: a related list, a poll, the footer. */
function placed(found: readonly Found[], frame: Frame, page: Page): Found[] {
  const title = frame.title?.from ?? 0;
  return found.map((item) => {
    const line = item.line ?? 0;
    if (item.origin === 'headerTable') return line > frame.end ? { ...item, confidence: item.confidence * 0.7 } : item;
    const near = line >= title - 8 && line <= frame.start + 2;
    if (near) return item;
    const tail = line > frame.start && line <= Math.min(page.lines.length, frame.end + 6);
    const credit = item.field === 'editors' || item.field === 'authors' || item.field === 'source';
    return { ...item, confidence: item.confidence * (tail && credit ? 0.88 : tail ? 0.5 : 0.45) };
  });
}

function crumbs(page: Page, chrome: Chrome): string[] {
  const out: string[] = [];
  for (const [index, rule] of chrome) if (rule.reason === 'breadcrumb') out.push(...page.lines[index]!.links.map((link) => tidyText(link.textContent ?? '')));
  return out.filter((name) => name.length >= 2);
}

/** 网站标识码 in the footer. */
function readFoot(page: Page): Found[] {
  for (let i = page.lines.length - 1; i >= 0 && i > page.lines.length - 60; i--) {
    const code = /网站标识码\s*[:：]?\s*((?:bm)?\d{8,12})/i.exec(page.lines[i]!.text)?.[1];
    if (code) return [{ field: 'siteIdCode', value: code, origin: 'labelLine', confidence: 0.85, line: i }];
  }
  return [];
}
