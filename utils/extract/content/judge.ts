import { type Line, type Page, isPlain, isProse } from '../lines/line';
import { runningSums } from './best-element';
import type { Region } from './region';

/** What a name that a CMS is known for is worth beside the lines' own values, as a share and in absolute value. */
const SIGNED_SHARE = 0.12;
const SIGNED_VALUE = 20;
const AGREED_SHARE = 0.06;
/** Share of their text in common from which two regions differ by a line of the head or foot, which goes by its grammar anyway. */
const SAME = 0.95;

/** The region that the evidence speaks for most; undefined when none has any. */
export function judge(page: Page, regions: readonly Region[], sums: readonly number[]): Region | undefined {
  let best: Region | undefined;
  let most = 0;
  for (const region of regions) {
    const worth = worthOf(page, region, regions, sums);
    if (worth > most || (worth === most && best?.element.contains(region.element))) {
      most = worth;
      best = region;
    }
  }
  return best && whole(page, tighter(page, regions, sums, best, most));
}

/**
 * Whether one voice more could make another region the best. It adds the same share to every region that it agrees with, so
 * what has the same lines as the best, or nearly the same text, stays level with it; and no region has lines worth more than the densest, which
 * is one of `regions`.
 */
export function isOpen(page: Page, regions: readonly Region[], sums: readonly number[]): boolean {
  const worths = regions.map((region) => worthOf(page, region, regions, sums));
  const most = Math.max(0, ...worths);
  const best = regions[worths.indexOf(most)];
  return best !== undefined && regions.some((region, i) => (region.from !== best.from || region.to !== best.to) && worths[i]! * (1 + AGREED_SHARE) >= most && overlap(page, region, best) < SAME);
}

/** What a region's lines are worth, with what its name and the other regions say for it; 0 when its lines speak against it. */
function worthOf(page: Page, region: Region, regions: readonly Region[], sums: readonly number[]): number {
  let worth = sums[region.to]! - sums[region.from]!;
  if (worth <= 0) return 0;
  if (region.by === 'signature' || region.by === 'marker') worth += worth * SIGNED_SHARE + Math.min(worth, SIGNED_VALUE);
  for (const other of regions) if (other.by !== region.by && other.by !== 'signature' && overlap(page, region, other) > 0.9) worth += worth * AGREED_SHARE;
  return worth;
}

/** A container that a CMS names, inside the best region and with nearly all its worth and all its prose, is the text itself. */
function tighter(page: Page, regions: readonly Region[], sums: readonly number[], best: Region, most: number): Region {
  const outside = (region: Region): boolean =>
    page.lines.slice(best.from, best.to).some((line) => (line.index < region.from || line.index >= region.to) && sums[line.index + 1]! > sums[line.index]! && (isProse(line) || line.pictures.length > 0));
  return regions.find((region) => region.by === 'signature' && region !== best && best.element.contains(region.element) && sums[region.to]! - sums[region.from]! > most * 0.6 && !outside(region)) ?? best;
}

/** Labels and tools round a short text may outweigh its last line: where one paragraph is all, its brothers that nothing speaks against are the text too. */
function whole(page: Page, region: Region): Region {
  const { element, from, to } = region;
  const parent = element.parentElement;
  const span = parent && to - from === 1 ? page.spans.get(parent) : undefined;
  const isBrother = ({ block, links }: Line): boolean => block !== element && block.parentElement === parent && block.localName === element.localName && links.length === 0;
  return span && page.lines.slice(span.from, span.to).some((line) => line.chars > 0 && isPlain(line) && isBrother(line)) ? { by: region.by, element: parent!, ...span } : region;
}

const known = new WeakMap<Page, number[]>();

/** Characters before each line: asked for every pair of regions. */
function charsBefore(page: Page): readonly number[] {
  let sums = known.get(page);
  if (!sums) known.set(page, (sums = runningSums(page.lines.map(({ chars }) => chars))));
  return sums;
}

/** Characters in both over characters in either. */
function overlap(page: Page, a: Region, b: Region): number {
  if (a.to <= b.from || b.to <= a.from) return 0;
  const sums = charsBefore(page);
  const count = (from: number, to: number): number => sums[to]! - sums[from]!;
  const both = count(Math.max(a.from, b.from), Math.min(a.to, b.to));
  return both / Math.max(1, count(a.from, a.to) + count(b.from, b.to) - both);
}
