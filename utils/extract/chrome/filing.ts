import type { ChromeRule } from './rule';

const FILING = /[Ii][Cc][Pp]\s*(备|证)|(公|网)\s*(网)?安备|网站标识码|公安机关备案|备案(序)?号[:：]/;
/** What notices are about too: in a line of the foot a number follows, or it is a link. */
const LICENCE = /(增值电信业务|互联网新闻信息服务许可|网络视听许可|广播电视节目制作|违法和不良信息举报)/;

/** ICP and 公安 filings, 网站标识码: the legal line at the foot of every site. */
export const filing: ChromeRule = {
  reason: 'filing',
  where: 'edge',
  ends: true,
  test: (text, line) => line.chars < 400 && !/。.*。/.test(text) && (FILING.test(text) || (LICENCE.test(text) && !text.includes('。') && (line.linkChars > 0 || /[:：号]\s*[\w(（@]/.test(text)))),
};
