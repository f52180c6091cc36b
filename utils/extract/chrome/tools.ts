import { squeeze } from '../dom/tidy-text';
import type { ChromeRule } from './rule';

const WORDS =
  '打印(?:本页|本稿|此页|正文|文章|预览|机)?|关闭(?:本页|窗口|此页|页面)?|收藏(?:本文|本页|此页|网页)?|已收藏|加入收藏|添加喜爱|推荐(?:本文)?|发表评论|我来说两句|我要["“”]?[揪纠]["“”]?错|纠错|网站纠错|' +
  '返回(?:顶部|列表|首页|上页|上一页|上级|目录|网站首页|主页)?|回到?顶部|(?:pdf|PDF|word|Word|WORD|doc)(?:版)?下载|下载(?:文字版|图片版|本文|word版?|pdf版?)?|分享|转发|复制链接|链接已复制|繁体|简体|无障碍(?:浏览|阅读)?|语音播报|' +
  '朗读|适老化?|保存(?:本页)?|全文(?:打印|下载)|TOP|top|Top|导出|点赞|微信|微博|登录|注册|搜索|设为首页|联系我们|网站地图|字体放大|字体缩小|放大字体|缩小字体|正文|本页|此页|窗口|邮件|评论|举报|播放|暂停';
const LINE = new RegExp(`^(?:[\\[【(（〖|｜·>、/\\-\\s]*(?:${WORDS})[\\]】)）〗|｜·、/\\-\\s]*)+$`);
const BRACKETED = new RegExp(`^(?:[\\[【〖](?:${WORDS})[\\]】〗])+$`);
const CLICK = 'a,button,[onclick],[class*="print" i],[class*="close" i],[class*="share" i],[id*="print" i],[class*="tool" i],[class*="func" i],[id*="share" i]';

/** 【打印本页】【关闭窗口】, 返回顶部: words of buttons alone. A bare word that nothing can click may be text of a table or list. */
export const tools: ChromeRule = {
  reason: 'tools',
  where: 'edge',
  test(text, line) {
    const tight = squeeze(text);
    if (tight.length === 0 || tight.length > 60 || !LINE.test(tight)) return false;
    if (BRACKETED.test(tight) || /^返回顶部$|^打印本页$|^关闭窗口$/.test(tight)) return true;
    const first = line.nodes.find((node) => node.textContent?.trim());
    return line.linkChars > 0 || first?.parentElement?.closest(CLICK) != null || tight.length > 4;
  },
};
