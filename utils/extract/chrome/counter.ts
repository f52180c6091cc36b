import type { ChromeRule } from './rule';

const WORD = '(?:本[文页]|文章|信息|页面|本站|网站|累计|今日|当日|总|昨日)?(?:被)?(?:浏览|阅读|点击|访问|查看|观看|人气|围观|访客|来访|下载|点赞|评论|跟贴|参与)(?:次数|总数|人数|量|数|率|人次)?';
const NUMBER = '[:：(（\\[]?\\s*[\\d,.万+ ]*\\s*(?:次|人次|人|条|人参与|条评论)?\\s*[)）\\]]?';
const LINE = new RegExp(`^(?:[\\[【(（|]\\s*)?(?:您是第|${WORD})${NUMBER}(?:[|\\s]*${WORD}${NUMBER})*[\\]】)）|]?$`);

/** 浏览次数：1234, 阅读数(12), 5人参与2评论. */
export const counter: ChromeRule = {
  reason: 'counter',
  where: 'anywhere',
  test: (text, line) =>
    line.chars < 60 &&
    line.cell?.closest('table[border="1"]') == null &&
    ((LINE.test(text) && /[:：\d(（次]/.test(text)) || /^您是第\s*\d*\s*(位|个)?(访客|访问者|浏览者)?/.test(text) || /^\d+\s*(人参与|条评论|人评论|次浏览)/.test(text)),
};
