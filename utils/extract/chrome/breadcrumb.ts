import type { ChromeRule } from './rule';

const LABEL = /^[\[【(（]?(您|你)?(现在|当前|目前|所处)?(的)?(所在|当前)?(的)?(位置|栏目)(是|在)?\s*[:：>]|^(当前位置|您的位置|现在位置|所在位置|正在阅读|您所在的位置)/;
/** `位置：青石区人民路以东` is a line of a notice. */
const BARE = /^[\[【(（]?(位置|栏目)\s*[:：]/;
const SIGN = /[>»›→＞]/;
const STEPS = /\s*(>>|>|»|›|→|＞|\/|\\|::|-)\s*/;
const HOME = /^(hide)?\s*(网站|返回)?(首页|主页)\s*(>|»|›|→|＞|\/|\\|::|-|$)|^[\u4E00-\u9FFF]{2,8}网\s*(>|»|›|＞)/;

/** 当前位置：首页 > 政务公开 > 通知, with its label or as a row of links with signs between them. */
export const breadcrumb: ChromeRule = {
  reason: 'breadcrumb',
  where: 'anywhere',
  test: (text, line) =>
    line.chars < 120 &&
    ((LABEL.test(text) && (!BARE.test(text) || line.linkChars > 0 || SIGN.test(text))) ||
      (line.chars < 100 && line.linkChars * 3 > line.chars && HOME.test(text) && text.split(STEPS).length >= 2) ||
      /^首页\s*[-–>→]\s*[^，。]{2,16}$/.test(text) ||
      (line.links.length >= 2 && line.chars < 100 && line.linkChars * 2 > line.chars && text.split(/>>|>|»|›|→|＞/).length > Math.max(2, line.links.length - 1))),
};
