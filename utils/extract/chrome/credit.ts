import type { ChromeRule } from './rule';

const LINE = /^([[【(（]*\s*(责\s*任\s*编\s*辑|责编|选稿|网编|(网络|值班)编辑|校对|[初复终一二三]审|审[核稿]人?|编审|信息员|录入者?|发布人|信息发布|签发)|[[【]?编辑)\s*[:：|｜丨]\s*(.{0,24}([\]】)）]|$)|[^。]*[】)）]$)/;

/** （责任编辑：…） at the end of the text: it becomes the field `editors`. */
export const credit: ChromeRule = {
  reason: 'credit',
  where: 'edge',
  test: (text, line) => line.chars < 60 && LINE.test(text),
};
