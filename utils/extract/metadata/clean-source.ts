import { tidyText } from '../dom/tidy-text';
import { labelKind } from './labels';
import { cleanValue } from './parse-labels';
import { parseDate } from './parse-date';

/** `来源：[ 人民网 ]`, `来源：驻外使馆（供稿）`: the name alone, or undefined when the value is none. */
export function cleanSource(value: string): string | undefined {
  let text = tidyText(value)
    .replace(/^(本文|信息|文章|稿件|内容|新闻)?来源(于)?\s*[:：]?\s*/, '')
    .replace(/^[（(]\s*(.+?)\s*供稿[）)]$/, '$1')
    .replace(/^[\[【(（]\s*(.+?)\s*[\]】)）]$/, '$1');
  text = cleanValue(text);
  if (text.length < 2 || text.length > 40 || labelKind(text) || /^\d+$|^(null|undefined|无|暂无|未知|空)$|^(原创|转载)$|[。；？]|^https?:/i.test(text)) return undefined;
  if (parseDate(text) && text.replace(/\D/g, '').length >= 6 && text.length < 20) return undefined;
  return text;
}
