import type { ChromeRule } from './rule';

const HEAD = /^[\[【“"]?(((版权|免责|平台|版权与免责|本网|转载|网站)(声明|条款)|反侵权公告)[\]】]?\s*([:：]|$)|(特别|郑重)声明[\]】]?\s*[:：]?\s*(以上|本[文网站平]|$))/;
const BODY = /^([(（]?声明[:：]|凡?本网站?(转载|注明)|凡注明|以上(作品)?内容([（(]包括|仅|来自|与|为.{0,8}(平台|用户|作者))|[该本]文(观点)?仅?代表作者|本文(已)?经.{2,12}授权(转载|发布)|Notice: The content above|本文来源于.{2,16}$|转载请注明|(转载申请|侵权)[^。]{0,30}请?(联系|告知|致电)|原创版权)/;

/** 版权与免责声明, 凡本网注明…: the site speaks of itself, in prose. */
export const disclaimer: ChromeRule = {
  reason: 'disclaimer',
  where: 'edge',
  ends: true,
  test: (text, line) => HEAD.test(text) || (line.chars < 400 && BODY.test(text)),
};
