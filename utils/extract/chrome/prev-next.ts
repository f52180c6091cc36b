import type { ChromeRule } from './rule';

const LINE = /^[\[【(（<«|\s]*(上|下|前|后)\s*一?\s*(篇|条|则|主题|新闻|文章|个)\s*([\]】)）>»]|[:：]|$|\s|[^，。]{4,})/;
const PAGER = /^[\s|<>«»\[\]【】]*((首页|上一页|下一页|尾页|末页|上页|下页|共\s*\d+\s*页|第\s*\d+\s*页|\d{1,3}|\.\.\.|…|[|<>«»\[\]【】])[\s]*)+$/;

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
  test: (text, line) => !line.cell?.closest('table[border="1"]') && PAGER.test(text) && (/页/.test(text) || (line.links.length >= 2 && line.linkChars > 1)),
};
