import type { ChromeRule } from './rule';

const LINE = /^[\[【(（]*\s*(网络|值班|本期|文字|页面)?(责任编辑|责编|责\s*任\s*编\s*辑|编辑|选稿|网编|值班主任|校对|初审|复审|终审|审核|审核人|编审|监制|信息员|录入|录入者|发布人|签发)\s*[:：]\s*.{0,24}([\]】)）]|$)/;

/** （责任编辑：…） at the end of the text: it becomes the field `editors`. */
export const credit: ChromeRule = {
  reason: 'credit',
  where: 'edge',
  test: (text, line) => line.chars < 60 && LINE.test(text),
};
