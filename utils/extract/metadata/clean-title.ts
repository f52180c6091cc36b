import { likeness, tidyText } from '../dom/tidy-text';
import { isSiteName } from './site-names';

/** No title is longer; what a page repeats without end is cut. */
const LONGEST = 300;
/** Signs that part title, column and site, with or without spaces; inside a title a bare space or hyphen may stand too. */
const SEPARATOR = /\s*(?:_+|--+|—+|\||｜|»|>+|\s[-–:：·]\s)\s*|\s*[-–]\s*|\s+/g;

/**
 * `text` of <title> without what names site and column after it, or before it.
 * @param names true for a name that the page tells elsewhere
 */
export function cleanTitle(text: string, isName: (text: string) => boolean): string {
  let title = tidyText(text.slice(0, LONGEST));
  for (;;) {
    const cuts = [...title.matchAll(SEPARATOR)];
    const tail = cuts.findLast(({ index, 0: sign }) => isOther(title.slice(index + sign.length), isName, /_/.test(sign) && index > 3));
    const head = cuts.find(({ index }) => isOther(title.slice(0, index), isName, false));
    if (tail && tail.index > 0) title = title.slice(0, tail.index);
    else if (head && head.index + head[0].length < title.length) title = title.slice(head.index + head[0].length);
    else return title.replace(/[_\-|–—\s]+$/, '');
  }
}

const isOther = (part: string, isName: (text: string) => boolean, sure: boolean): boolean =>
  likeness(part) === '' || /^(文章|内容|新闻|信息|详细)?(显示|正文|详情|内容|页面?|[\u4E00-\u9FFF]{2,4}(政协|人大))$/.test(part) || isName(part) || isSiteName(part) || (sure && part.length <= 30 && !/[，。！？]/.test(part));
