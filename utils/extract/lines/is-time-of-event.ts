import type { Page } from './line';

/** `时间：` just above `地点：` or `主持人：`, as `发布时间：` right above `发布地点：`, tells of a meeting, not of the page; in a table both have a cell of their own. */
export const isTimeOfEvent = ({ lines }: Page, index: number): boolean => {
  const [own, press] = /^(发布)?(?:时间|日期)(?:[:：]|$)/.exec(lines[index]!.tight) ?? [];
  return own !== undefined && lines.slice(index + 1, index + 3).some(({ tight }) => (press ? tight.startsWith('发布地点') : /^.{0,2}(地点|主持人?)([:：]|$)/.test(tight)));
};
