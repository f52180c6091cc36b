import type { ChromeRule } from './rule';

const LABEL = /^[[【(（〖|]*(选择|调整)?(字[号体]|文字)(大小|显示)?[\]】]?[:：]|^视力保护色/;
const TOKENS = /^(字[号体大小]|文字|[大中小]号|[增大减小缩小放]{2}|显示|调整|选择|默认|正常|标准|恢复|复位|[超特较]大|[大中小]|打印|语音|播报|朗读|本页|关闭|窗口|分享|收藏|纠错|[AT+-]|[[\]【】()（）〖〗|｜:：、，/·.—>])+$/;

/** `字体：标题用二号` asks for something else. */
const isTokens = (rest: string): boolean => rest === '' || TOKENS.test(rest);

/** 【字号：大 中 小】, 字体放大 | 字体缩小. */
export const fontSize: ChromeRule = {
  reason: 'fontSize',
  where: 'anywhere',
  test(_text, { tight, chars }) {
    return chars < 40 && ((LABEL.test(tight) && isTokens(tight.replace(LABEL, ''))) || (TOKENS.test(tight) && /字|放大|[AT][+-]|^[[【(（〖]?大[\]】]?[|｜/]?[[【]?中/.test(tight)));
  },
};
