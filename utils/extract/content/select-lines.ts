import { isAttachment } from '../assets/attachments';
import { isPicture } from '../assets/images';
import { likeness, squeeze } from '../dom/tidy-text';
import type { Chrome } from '../lines/classify';
import { isProse } from '../lines/frame';
import type { Page } from '../lines/line';
import type { Metadata } from '../metadata/read-metadata';
import { endOf } from './end-of';
import type { Region } from './region';

export interface Selection {
  /** Lines of the text. */
  kept: Set<number>;
  /** Why a line of the region went. */
  removed: Map<number, string>;
  /** Links to files that stand beside the text: they belong to the article and not to its body. */
  beside: HTMLAnchorElement[];
}

/**
 * Which lines of a region are the text. Grammar that no sentence has goes anywhere but in a table; the rest goes only
 * before the first and after the last line of text. Attachments and pictures that stand beside the region come back.
 */
export function selectLines(page: Page, region: Region, chrome: Chrome, metadata: Metadata, gone: ReadonlyMap<number, string>): Selection {
  const { frame, labels, head } = metadata;
  const kept = new Set<number>();
  const removed = new Map<number, string>();
  const { title } = frame;
  const text = (i: number): boolean => {
    const line = page.lines[i]!;
    return !gone.has(i) && !chrome.has(i) && !labels.lines.has(i) && !head.has(i) && (line.chars > 0 || line.images.some((image) => isPicture(image, page.base)));
  };
  // A decree prints the title of what it enacts in its midst: only a title above the text begins it.
  const titleInside = title !== undefined && title.from >= region.from && title.to < region.to && !page.lines.slice(region.from, title.from).some((line) => isProse(line) && !chrome.has(line.index));
  let first = titleInside ? title.to + 1 : region.from;
  while (first < region.to && (!text(first) || (titleInside && first < frame.start && frame.bareDates.includes(first)))) first++;
  const end = endOf(page, region, frame, chrome, first);
  let last = end - 1;
  while (last > first && !text(last)) last--;
  const ending = chrome.get(end)?.reason ?? 'afterEnd';
  const reasonOf = (i: number): string | undefined => {
    const line = page.lines[i]!;
    const rule = chrome.get(i);
    if (gone.has(i)) return gone.get(i);
    if (titleInside && i <= title.to) return i < title.from ? (rule?.reason ?? head.get(i) ?? 'head') : 'title';
    if (i >= end) return rule?.reason ?? ending;
    if (head.has(i) && i <= frame.start) return head.get(i);
    const inHead = i < frame.start && (titleInside || i < first);
    if (inHead && (labels.lines.has(i) || frame.bareDates.includes(i))) return 'labelLine';
    if (i < first) return rule?.reason ?? (labels.lines.has(i) ? 'labelLine' : undefined);
    if (i > last) return rule?.reason ?? ([...(labels.lines.get(i) ?? ['source'])].every((kind) => FOOT_LABELS.has(kind)) ? 'labelLine' : undefined);
    if (line.cell && isTabular(line.cell)) return undefined;
    return rule?.where === 'anywhere' || FURNITURE.has(rule?.reason ?? '') ? rule?.reason : undefined;
  };
  for (let i = region.from; i < region.to; i++) {
    const reason = reasonOf(i);
    if (reason === undefined) kept.add(i);
    else removed.set(i, reason);
  }
  for (const told of metadata.titles) dropRepeatedTitle(page, told, kept, removed);
  restoreHead(page, region, chrome, metadata, kept);
  return { kept, removed, beside: besideFiles(page, region, chrome, kept, removed) };
}

/** Reasons that hold in the middle of the text too, outside tables. */
const FURNITURE = new Set(['tools', 'qr', 'siteControls', 'download']);
/** Labels that a line at the foot of the text may go for; who wrote it and where it is from stays, as issued. */
const FOOT_LABELS: ReadonlySet<string> = new Set(['editors', 'other', 'publishedOn', 'updatedOn', 'keywords', 'column']);
/** Lines of these hold no file of the article, whatever they link. */
const FOREIGN = new Set(['filing', 'organisers', 'related', 'previousNext', 'disclaimer', 'navigation', 'footer']);
/** Lines after the region that are looked at for attachments. */
const REACH = 40;

/** A cell among others of its row is data; one that fills its row only places things. */
const isTabular = (cell: Element): boolean => (cell.parentElement?.children.length ?? 0) > 1;

/** The title as first line of the text, perhaps over several lines, says nothing new. */
function dropRepeatedTitle(page: Page, title: string, kept: Set<number>, removed: Map<number, string>): void {
  const want = likeness(title);
  if (want.length < 4) return;
  let text = '';
  const lines: number[] = [];
  for (const i of [...kept].sort((a, b) => a - b).slice(0, 6)) {
    const line = page.lines[i]!;
    if (line.chars === 0) continue;
    text += likeness(line.text);
    lines.push(i);
    if (!want.startsWith(text)) return;
    if (text !== want) continue;
    for (const index of lines) {
      kept.delete(index);
      removed.set(index, 'titleRepeated');
    }
    return;
  }
}

/** Text and pictures between head and region that another container holds. */
function restoreHead(page: Page, region: Region, chrome: Chrome, { frame, labels, head }: Metadata, kept: Set<number>): void {
  if (!frame.title || frame.start >= region.from || region.from - frame.start > 12) return;
  for (let i = frame.start; i < region.from; i++) {
    const line = page.lines[i]!;
    if (chrome.has(i) || labels.lines.has(i) || head.has(i) || line.linkChars > 0) continue;
    const picture = line.links.length === 0 && line.images.some((image) => isPicture(image, page.base));
    if (picture || (line.chars >= 24 && /[，。；]/.test(line.text))) kept.add(i);
  }
}

/** Files that are linked after the text, or from lines that went as the page's own. */
function besideFiles(page: Page, region: Region, chrome: Chrome, kept: ReadonlySet<number>, removed: ReadonlyMap<number, string>): HTMLAnchorElement[] {
  const out: HTMLAnchorElement[] = [];
  for (let i = region.from; i < Math.min(page.lines.length, region.to + REACH); i++) {
    if (kept.has(i)) continue;
    const reason = removed.get(i) ?? chrome.get(i)?.reason ?? '';
    if (i >= region.to && chrome.get(i)?.ends && !/附件/.test(squeeze(page.lines[i]!.text))) break;
    if (!FOREIGN.has(reason)) out.push(...page.lines[i]!.links.filter((link) => isAttachment(link, page.base)));
  }
  return out;
}
