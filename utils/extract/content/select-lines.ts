import { isAttachment } from '../assets/attachments';
import { isPicture } from '../assets/images';
import { likeness, squeeze } from '../dom/tidy-text';
import type { Chrome } from '../lines/classify';
import type { Frame } from '../lines/frame';
import type { Page } from '../lines/line';
import type { LabelReading } from '../metadata/read-labels';
import type { Region } from './region';

export interface Selection {
  /** Lines of the text, in order. */
  kept: Set<number>;
  /** Why a line of the region or beside it went. */
  removed: Map<number, string>;
  /** Lines of {@link kept} that stood beside the region. */
  restored: Set<number>;
}

/** Lines after the region that are looked at for attachments. */
const REACH = 40;

/**
 * Which lines of a region are the text. Grammar that no sentence has goes anywhere but in a table; the rest goes only
 * before the first and after the last line of text. Attachments that stand beside the region come back.
 */
export function selectLines(page: Page, region: Region, chrome: Chrome, labels: LabelReading, frame: Frame, gone: ReadonlyMap<number, string>): Selection {
  const kept = new Set<number>();
  const removed = new Map<number, string>();
  const restored = new Set<number>();
  const { title } = frame;
  const text = (i: number): boolean => {
    const line = page.lines[i]!;
    return !gone.has(i) && !chrome.has(i) && !labels.lines.has(i) && (line.chars > 0 || line.images.some((image) => isPicture(image, page.base)));
  };
  const titleInside = title !== undefined && title.from >= region.from && title.to < region.to;
  const start = Math.max(region.from, titleInside ? title.to + 1 : region.from);
  let first = start;
  while (first < region.to && (!text(first) || (first < frame.start && frame.bareDates.includes(first)))) first++;
  const end = endOf(page, region, frame, chrome, first);
  let last = end - 1;
  while (last > first && !text(last)) last--;
  for (let i = region.from; i < region.to; i++) {
    const line = page.lines[i]!;
    const rule = chrome.get(i);
    if (gone.has(i)) removed.set(i, gone.get(i)!);
    else if (title && i >= title.from && i <= title.to) removed.set(i, 'title');
    else if (titleInside && i < title.from) removed.set(i, rule?.reason ?? 'head');
    else if (i >= end) {
      if (line.links.some((link) => isAttachment(link, page.base)) && !isForeignLink(rule?.reason)) kept.add(i);
      else removed.set(i, rule?.reason ?? 'afterEnd');
    } else if (i < first || i > last) {
      if (rule || labels.lines.has(i) || frame.bareDates.includes(i)) removed.set(i, rule?.reason ?? 'labelLine');
      else kept.add(i);
    } else if (frame.bareDates.includes(i) && i < frame.start) removed.set(i, 'labelLine');
    else if (labels.lines.has(i) && i < frame.start) removed.set(i, 'labelLine');
    else if (rule?.where === 'anywhere' && !line.cell) removed.set(i, rule.reason);
    else if (rule?.where === 'edge' && !line.cell && isFurniture(rule.reason)) removed.set(i, rule.reason);
    else kept.add(i);
  }
  dropRepeatedTitle(page, frame, kept, removed);
  restore(page, region, frame, chrome, labels, kept, restored);
  return { kept, removed, restored };
}

/** Reasons that hold in the middle of the text too, outside tables. */
const isFurniture = (reason: string): boolean => reason === 'tools' || reason === 'qr' || reason === 'siteControls';
const isForeignLink = (reason: string | undefined): boolean => reason === 'tools' || reason === 'filing' || reason === 'organisers';

/** Where the page takes over again inside the region: only when little text follows, or what follows is made of links. */
function endOf(page: Page, region: Region, frame: Frame, chrome: Chrome, first: number): number {
  for (let i = Math.max(first + 1, Math.min(frame.end, region.to)); i < region.to; i++) {
    const rule = chrome.get(i);
    if (!rule?.ends) continue;
    let free = 0;
    for (let j = i + 1; j < region.to; j++) {
      const line = page.lines[j]!;
      if (!chrome.has(j) && line.linkChars * 2 < line.chars) free += line.chars;
    }
    let before = 0;
    for (let j = first; j < i; j++) before += page.lines[j]!.chars;
    const soft = rule.reason === 'organisers' || rule.reason === 'filing';
    if (soft ? free < 40 : free < before) return i;
  }
  return region.to;
}

/** The title as first line of the text, perhaps over several lines, says nothing new. */
function dropRepeatedTitle(page: Page, frame: Frame, kept: Set<number>, removed: Map<number, string>): void {
  const want = likeness(frame.title?.text ?? '');
  if (want.length < 4) return;
  let text = '';
  const lines: number[] = [];
  for (const i of [...kept].sort((a, b) => a - b).slice(0, 6)) {
    const line = page.lines[i]!;
    if (line.chars === 0) continue;
    text += likeness(line.text);
    lines.push(i);
    if (text === want) {
      for (const index of lines) {
        kept.delete(index);
        removed.set(index, 'titleRepeated');
      }
      return;
    }
    if (!want.startsWith(text)) return;
  }
}

/** Text and pictures between head and region, and attachments after it, that another container holds. */
function restore(page: Page, region: Region, frame: Frame, chrome: Chrome, labels: LabelReading, kept: Set<number>, restored: Set<number>): void {
  const known = new Set<string>();
  for (const i of kept) for (const link of page.lines[i]!.links) known.add(link.getAttribute('href') ?? '');
  const add = (i: number) => {
    kept.add(i);
    restored.add(i);
  };
  if (frame.title && frame.start < region.from && region.from - frame.start < 12) {
    for (let i = frame.start; i < region.from; i++) {
      const line = page.lines[i]!;
      if (chrome.has(i) || labels.lines.has(i) || line.linkChars > 0) continue;
      const picture = line.images.some((image) => isPicture(image, page.base));
      if ((line.chars >= 24 && /[，。；]/.test(line.text)) || (picture && line.links.length === 0)) add(i);
    }
  }
  let heading = -1;
  for (let i = region.to; i < page.lines.length && i < region.to + REACH; i++) {
    const line = page.lines[i]!;
    const rule = chrome.get(i);
    const files = line.links.filter((link) => isAttachment(link, page.base) && !known.has(link.getAttribute('href') ?? ''));
    if (files.length > 0 && !isForeignLink(rule?.reason)) {
      if (heading >= 0) add(heading);
      heading = -1;
      add(i);
    } else if (/^(相关)?附件(列表|下载|信息)?\s*\d*[:：]?$/.test(squeeze(line.text))) heading = i;
    else if (rule?.ends) break;
  }
}
