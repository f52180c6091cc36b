import type { ChromeRule } from './rule';

const WORDS =
  '(?:(?:我要|打印|关闭|收藏|推荐|返回|回到?|下载|保存|复制|发表|分享|转发|加入|添加|设为|字体|放大|缩小|网站|PDF|pdf|W(?:ORD|ord)|word)(?:[本此]页|当前页面|本[文稿]|此文|文章|正文|窗口|页面|顶部|列表|首页|上一?[页级]|页首|喜爱|评论|链接|[图文][字片]版|地图)*|' +
  '(?:\\d\\d:\\d\\d)?(?:点击|立即)?播放(?:视频)?|00:\\d\\d\\/\\d\\d:\\d\\d|倍速|[×✕Xx]|已收藏|\\+?关注|我来说两句|我要.?[揪纠].?错|(?:内容)?纠错|语音播报|播报文章|朗读|TOP|[Tt]op|点赞|打开APP阅读全文|听新闻|微[信博]|易信|更多|登录|注册|搜索|联系我们|举报|(?:在线|我要)(?:办理?|咨询|投诉|申报|预约|提问))';
/** One class for what stands before and behind a word: two would share the signs between words in all ways there are. */
const SIGNS = '[[【(（〖\\]】)）〗|｜·>、/-]*';
const LINE = new RegExp(`^(?:[[【(（〖|｜·>、/-]*|${SIGNS}(?:${WORDS}${SIGNS})+)$`);
/** What a portal lets do beside its guides, where it can be pressed. */
const SERVICE = /^(在线|我要)[办咨投申预提]/;
/** As a heading, what the text below explains. */
const NAME = /^(登录|注册|搜索|举报|下载)$/;
const BRACKETED = /^[[【〖].*[\]】〗]$|^(返回顶部|打印本页|关闭窗口)$/;
/** Beside a field of a form in which the reader may write. */
const FORM = /^\*?(您的)?(姓名|昵称|(电子)?邮[箱件]|(联系)?(电话|方式)|手机号?码?|(意见|留言|评论|反馈)?内容|意见|验证码)[:：]?\*?$/;
/** 【评论】【河街论坛】【推荐】【打印】: what a site adds to its buttons is known by the buttons beside it. */
const ROW = /^([[【][^[\]【】]{1,8}[\]】]){3,}$/;
const BUTTON = /打印|关闭/;
const CLICK = 'a,button,[onclick],[class*="print" i],[class*="close" i],[class*="share" i],[class*="tool" i],[class*="func" i]';

/** 【打印本页】【关闭窗口】, 返回顶部: words of buttons alone. A bare word that nothing can click may be text of a table or list. */
export const tools: ChromeRule = {
  reason: 'tools',
  where: 'edge',
  test(_text, line) {
    const { tight } = line;
    if (FORM.test(tight) && line.block.querySelector('input, textarea')) return true;
    // Tabs and switches: links that lead nowhere and nothing else.
    if (line.links.length > 1 && line.linkChars === line.chars && line.links.every((link) => /^javascript:/i.test(link.getAttribute('href')!))) return true;
    if (line.chars < 40 && BUTTON.test(tight) && (ROW.test(tight) || (line.links.length > 2 && line.linkChars === line.chars && line.links.every((link) => link.textContent!.length < 6)))) return true;
    if (/^(下载客户端|独家抢先看)$/.test(tight) && !line.heading) return true;
    if (tight === '' || tight.length > 60 || !LINE.test(tight) || (line.linkChars === 0 && SERVICE.test(tight))) return false;
    const first = line.nodes.find((node) => node.textContent?.trim());
    return line.linkChars > 0 || tight.length > 4 || BRACKETED.test(tight) || (!line.cell && line.block.localName !== 'li' && !(line.heading && NAME.test(tight))) || first?.parentElement?.closest(CLICK) != null;
  },
};
