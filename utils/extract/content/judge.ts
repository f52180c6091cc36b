import type { Page } from '../lines/line';
import type { Region } from './region';

/** What a name that a CMS is known for is worth beside the lines' own values, as a share and in absolute value. */
const SIGNED_SHARE = 0.12;
const SIGNED_VALUE = 20;
const AGREED_SHARE = 0.06;

/** The region that the evidence speaks for most; undefined when none has any. */
export function judge(page: Page, regions: readonly Region[], sums: readonly number[]): Region | undefined {
  let best: Region | undefined;
  let most = 0;
  for (const region of regions) {
    let worth = sums[region.to]! - sums[region.from]!;
    if (worth <= 0) continue;
    if (/^(signature|marker)/.test(region.by)) worth += worth * SIGNED_SHARE + Math.min(worth, SIGNED_VALUE);
    for (const other of regions) {
      if (other.by !== region.by && !other.by.startsWith('signature') && overlap(page, region, other) > 0.9) worth += worth * AGREED_SHARE;
    }
    if (worth > most || (worth === most && best?.element.contains(region.element))) {
      most = worth;
      best = region;
    }
  }
  return best;
}

/** Characters in both over characters in either. */
function overlap(page: Page, a: Region, b: Region): number {
  const count = (from: number, to: number): number => {
    let chars = 0;
    for (let i = from; i < to; i++) chars += page.lines[i]!.chars;
    return chars;
  };
  const both = count(Math.max(a.from, b.from), Math.min(a.to, b.to));
  return both / Math.max(1, count(a.from, a.to) + count(b.from, b.to) - both);
}
