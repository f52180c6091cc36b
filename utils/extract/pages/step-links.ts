import { tidyText } from '../dom/tidy-text';
import type { Line } from '../lines/line';

/** A line without any of these has no step. */
const MAY = /[\d页]|next|prev/i;
/** 2, [2], 【2】, 第2页, 下一页. */
const STEP = /^[[【(（<«|\s]*(第?\s*\d{1,3}\s*页?|[上下]一?页|(next|prev(ious)?)( page)?)[\]】)）>»|\s]*$/i;

/** Links of a line that may be steps of a pager, by their words. */
export const stepLinks = ({ text, links }: Line): readonly HTMLAnchorElement[] => (MAY.test(text) ? links.filter((link) => STEP.test(tidyText(link.textContent ?? ''))) : []);
