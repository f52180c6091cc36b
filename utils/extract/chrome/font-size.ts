import { squeeze } from '../dom/tidy-text';
import type { ChromeRule } from './rule';

const LABEL = /^[\[【(（〖|]*(字号|字体|字体大小|文字大小|字体显示|调整字体|选择字号|视力保护色)[\]】]?[:：]?/;
const TOKENS = /^(字号|字体|文字|大小|大号|中号|小号|小字号|字大|字小|增大|减小|缩小|放大|显示|调整|选择|默认|正常|标准|恢复|复位|超大|特大|较大|大|中|小|打印|本页|关闭|窗口|分享|收藏|纠错|A[+-]?|T|[+-]|[\[\]【】()（）〖〗|｜:：、，/·.\-—>])+$/;

/** 【字号：大 中 小】, 字体放大 | 字体缩小. */
export const fontSize: ChromeRule = {
  reason: 'fontSize',
  where: 'anywhere',
  test(text, line) {
    if (line.chars > 60) return false;
    const tight = squeeze(text);
    if (LABEL.test(tight) && tight.length < 40) return true;
    return TOKENS.test(tight) && (/字|A[+-]|T[+-]|^[\[【(（〖]?大[\]】]?[|｜/]?[\[【]?中/.test(tight) || tight === '大中小');
  },
};
