import type { Chrome } from '../lines/classify';
import type { Frame } from '../lines/frame';
import type { Page } from '../lines/line';
import type { Region } from './region';

/** Free text after a line that names the site's organisers above which the line is part of a notice: 主办单位：… 三、活动内容…. */
const REST = 40;

/** Where the page takes over again inside the region: only when little text follows, or what follows is made of links. */
export function endOf(page: Page, region: Region, frame: Frame, chrome: Chrome, first: number): number {
  let before = 0;
  for (let i = first; i < region.to; i++) {
    const rule = chrome.get(i);
    if (rule?.ends && i > first && i >= Math.min(frame.end, region.to)) {
      let free = 0;
      for (let j = i + 1; j < region.to; j++) {
        const line = page.lines[j]!;
        if (!chrome.has(j) && line.linkChars * 2 < line.chars) free += line.chars;
      }
      const soft = rule.reason === 'organisers' || rule.reason === 'filing';
      if (soft ? free < REST : free < before) return i;
    }
    before += page.lines[i]!.chars;
  }
  return region.to;
}
