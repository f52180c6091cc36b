import { parseDate } from '../metadata/parse-date';
import type { Line, Page } from './line';

const DAY = /^\d{1,2}$/;
const MONTH = /^\d{4}\s*[年\-/.]\s*\d{1,2}月?$/;

const known = new WeakMap<Line, boolean>();

/** A short line that is a date, perhaps with a name beside it, or a part of a calendar leaf. */
export function isBareDate(page: Page, index: number): boolean {
  const line = page.lines[index]!;
  const bare = known.get(line) ?? readsBare(page, index);
  known.set(line, bare);
  return bare;
}

function readsBare(page: Page, index: number): boolean {
  const { text, chars } = page.lines[index]!;
  if (chars === 0 || chars > 48 || /^[（(][^）)]*$|^[\u4E00-\u9FFF]{2,6}(时间|日期)[:：]/.test(text)) return false;
  if (DAY.test(text)) return MONTH.test(page.lines[index + 1]?.text ?? '');
  if (MONTH.test(text)) return DAY.test(page.lines[index - 1]?.text ?? '');
  return (parseDate(text) !== undefined || /(^|\s)\d\d[-.]\d\d \d\d:\d\d(\s*关注)?$/.test(text)) && text.replace(/https?:\/\/\S+|星期.|我有话说|收藏本文|[(（]\d+人参与[)）]|(【[^】]*】\s*)+$|[\d年月日时分秒\s:：\-/.·|]/g, '').length <= 16;
}
