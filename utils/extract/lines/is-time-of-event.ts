import type { Page } from './line';

/** `时间：` just above `地点：` or `主持人：` tells of a meeting, not of the page; in a table both have a cell of their own. */
export const isTimeOfEvent = ({ lines }: Page, index: number): boolean =>
  /^(时间|日期)([:：]|$)/.test(lines[index]!.tight) && lines.slice(index + 1, index + 3).some(({ tight }) => /^.{0,2}(地点|主持人?)([:：]|$)/.test(tight));
