import { imageUrl } from '../assets/images';
import { STRIDE, type Work } from '../dom/in-slices';
import { likeness } from '../dom/tidy-text';
import { type Line, type Page, isEmpty, isPlain, isProse } from '../lines/line';
import type { Metadata } from '../metadata/read-metadata';
import { endOf } from './end-of';
import { factLines } from './fact-lines';
import { isFilesHeading } from './files-heading';
import { markBoxes } from './mark-boxes';
import { readFoot } from './read-foot';
import type { Region } from './region';
import { isFree, tailLines } from './tail-lines';

export interface Selection {
  /** Lines of the text, in order. */
  kept: Set<number>;
  /** Why a line of the region went. */
  removed: Map<number, string>;
  /** Links to files that stand beside the text: they belong to the article and not to its body. */
  beside: HTMLAnchorElement[];
  /** Lines between headline and text that may be the article's, and were not taken. */
  missed?: ReadonlySet<number>;
  /** Text and pictures in the midst of kept lines that are not the text. */
  without?: ReadonlySet<Node>;
}

/** Reasons that hold in the midst of the text too, outside tables. */
const FURNITURE = /^(tools|qr|siteControls|download|pager)$/;
/** Lines of these hold no file of the article, whatever they link. */
const FOREIGN = /^(filing|organisers|related|previousNext|disclaimer|navigation|footer)$/;
/** Where the foot of every site begins. */
const SITE = /^(关于我们|联系我们|网站地图|网站声明)/;
/** What a site says of its texts. */
const NOTICE = /侵权|仅供|不代表|版权|转载/;
/** Characters of the longest name of a person. */
const NAME = 4;
/** Lines between head and region, and after the region, that are looked at. */
const NEAR = 12;
/** Lines just before the region in which a summary stands, however much is between it and the head. */
const SUMMARY = 2;
const REACH = 40;

/**
 * Which lines of a region are the text. Grammar that no sentence has goes anywhere but in a table; the rest goes only
 * before the first and after the last line of text. Attachments and pictures that stand beside the region come back.
 */
export function* selectLines(page: Page, region: Region, { frame, titles }: Metadata): Work<Selection> {
  const { lines } = page;
  const { title, start } = frame;
  const kept = new Set<number>();
  const removed = new Map<number, string>();
  const { only } = region;
  if (only) {
    for (const line of lines.slice(region.from, region.to)) {
      if (line.index % STRIDE === 0) yield;
      if (!line.gone && line.nodes.some((node) => only.has(node))) kept.add(line.index);
      else removed.set(line.index, line.gone ?? line.rule?.reason ?? 'other');
    }
    // Readability keeps what dates the article, and the headline above it, where both stand in the text's container.
    const first = [...kept].slice(0, 3);
    const head = first.slice(0, first.findIndex((i) => (lines[i]!.labels?.size ?? 0) > 1) + 1);
    if (kept.size > head.length && head.every((i) => lines[i]!.labels || lines[i]!.heading)) {
      for (const i of head) {
        kept.delete(i);
        removed.set(i, 'labelLine');
      }
    }
    return { kept, removed, beside: [], without: new Set([...kept].flatMap((i) => lines[i]!.nodes.filter((node) => !only.has(node) && node.nodeValue?.trim() !== ''))) };
  }
  // A decree prints the title of what it enacts in its midst: only a title above the text begins it.
  const titleInside = title !== undefined && title.from >= region.from && title.to < region.to && !lines.slice(region.from, title.from).some((line) => !line.rule && (isProse(line) || isSentence(line)));
  const isText = (line: Line): boolean => isPlain(line) && line.chars + line.pictures.length > 0 && !isFilesHeading(line);
  const head = titleInside ? title.to + 1 : region.from;
  let first = head;
  const isEcho = ({ text }: Line): boolean => likeness(text) === likeness(title?.text ?? '');
  while (first < region.to && (!isText(lines[first]!) || isButton(lines[first]!) || isEcho(lines[first]!))) first++;
  if (first === region.to) for (first = head; first < region.to && !isText(lines[first]!); ) first++;
  // The label of a row belongs to its text: 信件内容.
  const before = lines[first - 1];
  if (first > head && first < region.to && before?.labels && before.cell !== lines[first]!.cell && before.cell?.parentElement === lines[first]!.cell?.parentElement) first--;
  yield;
  markBoxes(page, lines.slice(first, region.to));
  const end = yield* endOf(page, region, frame, first);
  const foot = readFoot(lines, first, end, isText);

  const reasonOf = (line: Line, i: number): string | undefined => {
    const { rule, labels, field, gone } = line;
    if (gone) return gone;
    if (i < head) return field ?? rule?.reason ?? 'head';
    if (i >= end) return rule?.reason ?? lines[end]?.rule?.reason;
    if (field && (i < start || i < first) && (titleInside || i > title!.to)) return field;
    if (i < first && isPlain(line) && (isButton(line) || isEmpty(line))) return 'tools';
    if (i < first || (labels && titleInside && i < start)) return rule?.reason ?? (labels && 'labelLine');
    if (i > foot.last) return foot.reasonOf(line, i);
    // A cell among others of its row is data; one that fills its row only places things.
    if (line.cell && line.cell.parentElement!.children.length > 1) return undefined;
    return rule && (rule.where === 'anywhere' || FURNITURE.test(rule.reason)) ? rule.reason : undefined;
  };
  // Text and pictures between head and region that another container holds.
  const facts = factLines(page, region, frame);
  const missed = new Set(facts.missed);
  yield;
  for (let i = title?.to ?? region.from; title && region.by !== 'chosen' && i < region.from; i++) {
    const line = lines[i]!;
    const free = isFree(line);
    const prose = free && isProse(line);
    const near = i >= start && region.from - start <= NEAR;
    if (facts.kept.has(i) || (near && free && line.pictures.length > 0) || (prose && (near || region.from - i <= SUMMARY))) kept.add(i);
    else if (prose && /[。！？]/.test(line.text)) missed.add(i);
  }
  // A page about a person may show the face before the name.
  for (let i = title && title.text.length <= NAME ? title.from - 1 : -1; i >= 0 && isPicture(lines[i]!); i--) kept.add(i);
  for (let i = region.from; i < region.to; i++) {
    if (i % STRIDE === 0) yield;
    const reason = reasonOf(lines[i]!, i);
    if (reason === undefined) kept.add(i);
    else removed.set(i, reason);
  }
  if (region.by !== 'chosen') {
    for (const i of tailLines(page, region, frame)) kept.add(i);
    // A sentence behind it that only went for its place may be the text's.
    for (const line of lines.slice(region.to, frame.end)) if (!kept.has(line.index) && isFree(line) && isProse(line) && /。$/.test(line.text) && !NOTICE.test(line.text)) missed.add(line.index);
  }
  // What the reader has shown to be the text is not all chrome, whatever its grammar.
  if (kept.size === 0 && region.by === 'chosen') {
    removed.clear();
    for (const line of lines.slice(region.from, region.to)) if (!line.gone) kept.add(line.index);
  }
  dropEchoes(page, kept, removed);
  for (const told of titles) dropRepeated(page, likeness(told), kept, removed);
  return { kept, removed, missed, beside: besideFiles(page, region, title ? Math.min(title.to + 1, region.from) : region.from, kept, removed) };
}

const isPicture = (line: Line): boolean => isPlain(line) && line.chars === 0 && line.pictures.length > 0 && line.links.length === 0;

/** Even a short one shows that the text has begun: `主持全面工作。` */
const isSentence = (line: Line): boolean => isPlain(line) && line.chars >= 6 && line.linkChars === 0 && /[^：:]。$/.test(line.text);

/** A number or a few signs that are all link stand above a text as buttons: how often it was praised, `#航天`. */
const isButton = ({ chars, linkChars, links, files, cell, pictures, tight }: Line): boolean => chars > 0 && linkChars === chars && files.length + pictures.length === 0 && !cell && links.length > 0 && (/^\d+$/.test(tight) || /^(#[^#]+)+$/.test(tight));

/** Pictures that stand in the text already and come again behind its last word: what a click on one opens. */
function dropEchoes({ lines, base }: Page, kept: Set<number>, removed: Map<number, string>): void {
  const order = [...kept].sort((a, b) => a - b);
  const seen = new Map<string, number>();
  // Of pictures that have not loaded yet the dots that hold their places are one.
  const first = (picture: Element): number | undefined => seen.get(imageUrl(picture, base) ?? '');
  for (const i of order) for (const picture of lines[i]!.pictures) seen.set(imageUrl(picture, base) ?? '', Math.min(i, first(picture) ?? i));
  seen.delete('');
  for (const i of order.reverse()) {
    const { chars, pictures, files } = lines[i]!;
    if (chars + files.length > 0 || pictures.some((picture) => !(first(picture)! < i))) return;
    kept.delete(i);
    removed.set(i, 'widget');
  }
}

/** The title as first line of the text, perhaps over several lines, says nothing new. */
function dropRepeated(page: Page, title: string, kept: Set<number>, removed: Map<number, string>): void {
  let text = '';
  const first: number[] = [];
  for (const i of kept) {
    text += likeness(page.lines[i]!.text);
    first.push(i);
    if (!title.startsWith(text)) return;
    if (text === title) break;
  }
  if (text.length < 4 || text !== title) return;
  for (const i of first) {
    if (page.lines[i]!.chars === 0) continue;
    kept.delete(i);
    removed.set(i, 'titleRepeated');
  }
}

/** Words say what a link leads to, be it those of its picture. */
const isNamed = (link: HTMLAnchorElement): boolean => /\p{L}{2}/u.test(`${link.textContent} ${link.title} ${link.querySelector('img')?.alt ?? ''}`);

/** Files that are linked between headline and text, or after it, or from lines that went as the page's own. @param from line below the headline */
function besideFiles(page: Page, region: Region, from: number, kept: ReadonlySet<number>, removed: ReadonlyMap<number, string>): HTMLAnchorElement[] {
  const out: HTMLAnchorElement[] = [];
  let others = false;
  for (const line of page.lines.slice(from, region.to + REACH)) {
    const { index, rule, files, text, chars, labels } = line;
    if (chars > 0 && kept.has(index)) {
      // An icon alone is no word of the text.
      out.push(...files.filter(({ textContent }) => textContent?.trim() === ''));
      continue;
    }
    // Below a list of other articles there may be one of files yet.
    if (isFilesHeading(line)) others = false;
    if (index >= region.to && ((rule?.ends && !text.includes('附件')) || SITE.test(text))) {
      if (rule?.reason !== 'related') break;
      others = true;
    }
    // 来源： may lead to a file of the paper's.
    if (!others && !(labels && index < region.from) && !FOREIGN.test(removed.get(index) ?? rule?.reason ?? '')) out.push(...(index >= region.from && index < region.to ? files : files.filter(isNamed)));
  }
  return out;
}
