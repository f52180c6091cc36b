import type { ChromeRule } from './rule';

const LINE = /^[[【(（<«|▪·•■◆\s]*[上下前后]\s*一?\s*(个\s*([\]】)）>»:：]|$)|([篇条则]|主题|新闻|文章)\s*([\]】)）>»:：]|$|[^，。]{3,}))/;
const PAGER = /^([首尾末上下]一?[页张]|余下全文|[共第]\s*\d+\s*页|[\d\s|/<>«»[\]【】.…:：])+$/;

/** 上一篇：…, 下一条：…, and the row of page numbers. */
export const prevNext: ChromeRule = {
  reason: 'previousNext',
  where: 'edge',
  ends: true,
  test: (text, line) => line.chars < 120 && LINE.test(text) && !/[。；]$/.test(text) && (line.linkChars > 0 || /[:：]|没有|无|^.{3,5}$/.test(text)),
};

export const pager: ChromeRule = {
  reason: 'pager',
  where: 'edge',
  test: (text, line) => !line.cell?.closest('table[border="1"]') && PAGER.test(text) && (/[上下尾末共第].*[页张]|余下/.test(text) || (line.links.length >= 2 && line.linkChars > 1)),
};
