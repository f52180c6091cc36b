import type { ChromeRule } from './rule';

const COUNT = '(?:本[文页站]|文章|信息|页面|网站|累计|[今当昨]日|总)*被?(?:浏览|阅读|点击|访问|查看|人气|评论|跟贴|参与|下载|点赞|日均)(?:总?次数|总?人[数次]|总?[量数率])?(?:\\s?[:：(（\\[])?(?:\\s*[\\d,.万+]+(?:\\s[\\d,.万+]+)*)?(?:\\s?(?:次|人次?|条|人参与|条评论))?[)）\\]]?';
/** Without one of these no line is asked for the whole grammar, which the browser is long at making ready. */
const COUNTED = /浏览|阅读|点击|访问|查看|人气|评论|跟贴|参与|下载|点赞|日均/;
/** Any number of them, which is dear to ask for as one and more: none is told by the length. */
const LINE = new RegExp(`^[[【(（|]?(?:[|\\s]*${COUNT})*[\\]】)）|]?$`);

/** 浏览次数：1234, 阅读数(12), 5人参与2评论, 总访问量：. */
export const counter: ChromeRule = {
  reason: 'counter',
  where: 'anywhere',
  test: (text, { chars }) => chars < 60 && ((chars > 2 && COUNTED.test(text) && /[:：\d(（次]/.test(text) && LINE.test(text) && !/参与人/.test(text)) || /^您是第|^\d+\s*(人参与(?=\d|$)|条评论|人评论|次浏览)|^[今当]日访问/.test(text)),
};
