import { tidyText } from '../dom/tidy-text';
import { labelKind } from './labels';
import { cleanValue } from './parse-labels';
import { parseDate } from './parse-date';

/** A name that is followed by its date without a gap: `人民日报2024-05-13 08:49`. */
const DATE_AND_AFTER = /\s*(19|20)\d{2}\s*[-年/.]\s*\d{1,2}\s*[-月/.]\s*\d{1,2}.*$/;

/** `来源：[ 人民网 ]`, `来源：驻外使馆（供稿）`: the name alone, or undefined when the value is none. */
export function cleanSource(value: string): string | undefined {
  const text = cleanValue(
    tidyText(value)
      .replace(/^(本文|信息|文章|稿件|内容|新闻)?来源(于)?\s*[:：]?\s*/, '')
      .replace(DATE_AND_AFTER, '')
      .replace(/\s*(播放|阅读|浏览|点击)量?\s*[\d.]+万?$|([\s·]*字[体号]\s*([-+默认大小中超]|$).*|\s+[【[]?(举报|分享|打印|收藏|字号|参与互动|评论|更多).*|参与互动.*)$/, '')
      // Where the paper is made, as 网易 adds it.
      .replace(/(?<=[报网社刊闻道讯)])\s*[（(](?!.版)[\u4E00-\u9FFF]{2}[）)]$/, '')
      .replace(/^[（(]\s*(.+?)\s*供稿\s*[）)]$/, '$1')
      .replace(/^[[【(（]\s*([^[\]【】()（）]+?)\s*[\]】)）]$/, '$1'),
  );
  if (text.length < 2 || text.length > 40 || labelKind(text) || /^\d+$|^([Nn]ull|NULL|undefined|无|暂无|未知|空)$|^(原创|转载)(文章)?$|^([大中小]|[AT][+-]?|\s)+$|^(分享|打印|收藏|关闭|返回|扫[一描码]|点击|浏览|阅读|字[号体]|复制)|[。；？=]|^https?:|^([週周]|星期).$|^楼主$/.test(text)) return undefined;
  if (parseDate(text) && text.replace(/\D/g, '').length >= 6 && text.length < 20) return undefined;
  return text;
}
