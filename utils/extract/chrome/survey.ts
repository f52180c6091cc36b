import type { ChromeRule } from './rule';

const ASKED = /^.?(页面|文章|信息)对您.{0,4}有?所?帮助|^您对[本该此][^。]{1,12}(评价|满意)|^请对[本该此][^。]{1,12}评价[:：]|^.{0,2}内容是否(解决|对您)|^(我要|满意度|信息|服务)(评价|调查|评议)[:：]($|非常|满意)|^网友评论[(（]?\d/;
/** What may be chosen: a button each, or all in one line. */
const CHOICE = /^(?=.*[满助决★提般])(?:(?:非常|很|比较|较|基本|不太?)?满意|一般|[有没无]帮助|[已未]解决|[(（]\d{1,6}[)）]|[★☆/、|]|提交(?:评价)?)+$/;

/** How good the page was, and whether it helped: what portals ask below a text; in the midst of one it is the text that asks. */
export const survey: ChromeRule = {
  reason: 'counter',
  where: 'edge',
  test: (_text, { tight, chars, cell }) => !cell && chars < 60 && (ASKED.test(tight) || CHOICE.test(tight)),
};
