import type { ChromeRule } from './rule';

const LINE = /^.{0,8}扫(一?扫|码|描)[^。；]{0,30}([页看]|分享|手机|浏览|阅读|打开|关注|访问|下载|二维码)|^.{0,12}(二维码|小程序|公众号|视频号)$|^长按识|^.{0,3}关注.{2,20}(公众号|视频号)(，..更多.{2,4})?$|^官方微[信博](平台|公众平台|账号)?$|^(微信|手机)扫/;

/** Of a cell below a code. */
const CAPTION = /^[《》“”\u4E00-\u9FFF]{3,14}(微信|微博)$/;

/** What a notice asks to be done by a code, and an item of its list. */
const OWN = /填写|报名|[入进]群|缴费|登录|查询|办理|申请|注册|投票|答题|^[（(]?[一二三四五六七八九十\d]+[）)、.．]/;

/** 扫一扫在手机打开当前页. */
export const qr: ChromeRule = {
  reason: 'qr',
  where: 'edge',
  test: (text, line) => line.chars < 45 && (LINE.test(text) || (line.cell !== null && CAPTION.test(text))) && !/。.+。/.test(text) && !/^(图|注|附)/.test(text) && !OWN.test(text),
};
