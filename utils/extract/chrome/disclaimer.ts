import type { ChromeRule } from './rule';

const HEAD = /^[\[【“"]?((版权|免责|平台|版权与免责|特别|本网|郑重|转载|网站)(声明|条款)|反侵权公告)[\]】]?\s*([:：]|$)/;
const BODY = /^([(（]?声明[:：]|凡?本网站?(转载|注明)|凡注明|以上(作品)?内容([（(]包括|仅|来自|与|为.{0,8}(平台|用户|作者))|[该本]文(观点)?仅?代表作者|本文(已)?经.{2,12}授权(转载|发布)|Notice: The content above|本文来源于.{2,16}$|转载请注明|(转载申请|侵权)[^。]{0,30}请?(联系|告知|致电)|原创版权)/;

/** 版权与免责声明, 凡本网注明…: the site speaks of itself, in prose. */
export const disclaimer: ChromeRule = {
  reason: 'disclaimer',
  where: 'edge',
  ends: true,
  test: (text, line) => HEAD.test(text) || (line.chars < 400 && BODY.test(text)),
};

/** `本文为某网原创文章，未经允许不得转载`: who may print the text. No end: a text may speak of it too. */
const RIGHTS = /(原创|专稿|独家|版权|本[文网站刊]|内容)[^。]{0,30}未经[^。]{0,12}(不得|请勿|禁止|严禁|谢绝)转载/;

export const rights: ChromeRule = { reason: 'disclaimer', where: 'edge', test: (text, line) => line.chars < 120 && RIGHTS.test(text) };
