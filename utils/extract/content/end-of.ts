import type { Frame } from '../lines/frame';
import { isPlain, isProse, type Line, type Page } from '../lines/line';
import type { Region } from './region';

/** Free text after a line that names the site's organisers above which the line is part of a notice: 主办单位：… 三、活动内容…. */
const REST = 40;

/** Where the page takes over again inside the region: only when little text follows, or what follows is made of links. */
export function endOf(page: Page, region: Region, frame: Frame, first: number): number {
  let before = 0;
  for (let i = first; i < region.to; i++) {
    const { rule, chars } = page.lines[i]!;
    if (rule?.ends && i > first && i >= Math.min(frame.end, region.to)) {
      let free = 0;
      for (const line of page.lines.slice(i + 1, region.to)) if (!line.rule && line.linkChars * 2 < line.chars) free += line.chars;
      if (free < (/organisers|filing/.test(rule.reason) ? REST : before)) return i;
    }
    // Behind the line of the editor, what is neither a sentence nor a thing of the article is the page's.
    if (rule?.reason === 'credit' && i > first && !page.lines.slice(i + 1, region.to).some(isOfArticle)) return i;
    before += chars;
  }
  return region.to;
}

const isOfArticle = (line: Line): boolean =>
  isPlain(line) && ((isProse(line) && /[。！？]/.test(line.text)) || line.cell !== null || line.pictures.length > 0 || line.files.length > 0 || line.text.includes('附件'));
