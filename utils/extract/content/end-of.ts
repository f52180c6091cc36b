import { STRIDE, type Work } from '../dom/in-slices';
import type { Frame } from '../lines/frame';
import { isEnd } from '../lines/is-end';
import { isPlain, isProse, type Line, type Page } from '../lines/line';
import type { Region } from './region';

/** Free text after a line that names the site's organisers above which the line is part of a notice: 主办单位：… 三、活动内容…. */
const REST = 40;

/** Where the page takes over again inside the region: only when little text follows, or what follows is made of links. */
export function* endOf(page: Page, region: Region, frame: Frame, first: number): Work<number> {
  const { lines } = page;
  // What follows is known from the end on, and not counted again for each line that may be the last.
  let free = 0;
  let last = region.to;
  // Last line with a link or a picture, and last sentence without.
  let linked = first;
  let told = first;
  for (let i = first; i < region.to; i++) {
    if (i % STRIDE === 0) yield;
    const line = lines[i]!;
    if (isFree(line)) free += line.chars;
    if (line.linkChars + line.pictures.length > 0) linked = i;
    else if (isOfArticle(line) && isProse(line)) told = i;
  }
  while (last > first && !isOfArticle(lines[last - 1]!)) {
    if (--last % STRIDE === 0) yield;
  }
  let before = 0;
  for (let i = first; i < region.to; i++) {
    if (i % STRIDE === 0) yield;
    const line = lines[i]!;
    if (isFree(line)) free -= line.chars;
    // Above the first sentence nothing ends.
    if (i > first && line.rule && isEnd(page, i) && !(told > i && isOfText(line, linked <= i)) && !line.gone && i >= Math.min(frame.end, region.to) && free < (/organisers|filing/.test(line.rule.reason) ? REST : before)) return i;
    // Behind the line of the editor, what is neither a sentence nor a thing of the article is the page's.
    if (i > first && line.rule?.reason === 'credit' && last <= i + 1) return i;
    before += line.chars;
  }
  return region.to;
}

/** Above a sentence without links: `相关解读：《…》`, and a heading of that name below which nothing is linked. */
const isOfText = ({ tight, linkChars }: Line, last: boolean): boolean => /^(相关|延伸)/.test(tight) && (linkChars > 0 ? /[:：]./.test(tight) : last);

const isFree = ({ rule, gone, linkChars, chars }: Line): boolean => !rule && !gone && linkChars * 2 < chars;

const isOfArticle = (line: Line): boolean =>
  isPlain(line) && ((isProse(line) && /[。！？]/.test(line.text)) || line.cell !== null || line.pictures.length > 0 || line.files.length > 0 || line.text.includes('附件'));
