import { tidyText } from '../dom/tidy-text';
import type { Page } from '../lines/line';

/** A line without any of these has no step. */
const MAY = /[\d页]|next|prev/i;
/** 2, [2], 第2页, 下一页: all that readPager takes for a step. */
const STEP = /^[[【(（<«|\s]*(第?\s*\d{1,3}\s*页?|[上下]一?页|(next|prev(ious)?)( page)?)[\]】)）>»|\s]*$/i;

/** Whether anything on the page may lead to a further page of its article, so that it is worth the while to bring what reads pagers. */
export const mayBeSplit = ({ lines, document }: Page): boolean =>
  lines.some(({ text, links }) => MAY.test(text) && links.some((link) => STEP.test(tidyText(link.textContent ?? '')))) ||
  [...document.querySelectorAll('script:not([src])')].some((script) => script.textContent?.includes('createPageHTML'));
