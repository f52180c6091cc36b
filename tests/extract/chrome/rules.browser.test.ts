import { describe, expect, test } from 'vitest';
import { makePace } from '@/utils/extract/dom/pace';
import { atOnce } from '@/utils/extract/dom/at-once';
import { classify } from '@/utils/extract/lines/classify';
import { readLines } from '@/utils/extract/lines/read-lines';

/** Reasons of the lines of a page, `null` for a line that is none of the page's chrome. */
async function reasons(html: string): Promise<(string | null)[]> {
  const page = await readLines(new DOMParser().parseFromString(html, 'text/html').documentElement, 'http://www.example.gov.cn/a/b.html', makePace(async () => {}));
  atOnce(classify(page));
  return page.lines.map(({ rule }) => rule?.reason ?? null);
}

describe('chrome', () => {
  test.each([
    ['当前位置：<a href="/">首页</a> &gt; <a href="/x/">通知公告</a>', 'breadcrumb'],
    ['<a href="/">首页</a>&gt;&gt;<a href="/x/">人物</a>', 'breadcrumb'],
    ['首页 &gt; 县政府公报 &gt; 2026年第4号', 'breadcrumb'],
    ['浏览次数：2168', 'counter'],
    ['阅读数(15878）', 'counter'],
    ['总访问量： 当日访问量：', 'counter'],
    ['[字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>]', 'fontSize'],
    ['字体放大 | 字体缩小', 'fontSize'],
    ['【<a href="#">打印本页</a>】【<a href="#">关闭窗口</a>】', 'tools'],
    ['【返回顶部】【关闭窗口】【打印本页】', 'tools'],
    ['<span>我要收藏</span><span>我要打印</span><span>我要分享</span>', 'tools'],
    ['<a href="/w">我要提问</a>', 'tools'],
    ['<a href="javascript:void(0)">文字实录</a><a href="javascript:void(0)">图文直播</a>', 'tools'],
    ['【<a href="/pl/">评论</a>】【<a href="/lt/">河街论坛</a>】【<a href="/tj/">推荐</a>】【<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】【<a href="#">打印</a>】【<a href="#">关闭</a>】', 'tools'],
    ['<a href="#">我要说说</a> <a href="javascript:print()">打印</a> <a href="#">推荐</a>', 'tools'],
    ['<a href="#top">返回页首</a> | <a href="#">关闭窗口</a>', 'tools'],
    ['分享到：微信 微博 QQ空间', 'share'],
    ['扫一扫在手机打开当前页', 'qr'],
    ['关注“洛水发布”微信公众号，了解更多消息', 'qr'],
    ['长按识别二维码关注“洛水发布”', 'qr'],
    ['洛水林业视频号', 'qr'],
    ['<a href="1.html">上一篇</a><a href="2.html">下一篇</a>', 'previousNext'],
    ['相关日志', 'related'],
    ['更多精彩', 'related'],
    ['上一篇：<a href="1.html">县文化馆办春联活动</a>', 'previousNext'],
    ['下一篇：没有了', 'previousNext'],
    ['<a href="#">1</a> <a href="2.html">2</a> <a href="2.html">下一页</a>', 'pager'],
    ['第<b>1</b>页/共<b>1</b>页 &lt;&lt; 上一页 | 下一页 &gt;&gt;', 'pager'],
    ['<a href="javascript:;">上一页</a> <span>1/2</span> <a href="2.html">下一页</a>', 'pager'],
    ['其他人也在看', 'related'],
    ['本类新闻', 'related'],
    ['网友评议', 'related'],
    ['你可能還想看', 'related'],
    ['相关新闻：', 'related'],
    ['延伸阅读', 'related'],
    ['往期回顾', 'related'],
    ['重点推荐', 'related'],
    ['<b>重点推荐</b> <a href="/zt/">更多资讯请点击 云溪专题</a>', 'related'],
    ['主办单位：云溪县人民政府办公室', 'organisers'],
    ['云溪县人民政府办公室 技术支持：云溪县融媒体中心', 'organisers'],
    ['皖ICP备00000000号', 'filing'],
    ['皖公网安备00000000000000号', 'filing'],
    ['网站标识码：0000000001', 'filing'],
    ['免责声明：', 'disclaimer'],
    ['欢迎访问云溪组工网!今天是:', 'welcome'],
    ['今天是：2026年6月3日 星期三', 'welcome'],
    ['违法和不良信息举报电话：0000-0000055', 'filing'],
    ['<a href="/jb/">违法和不良信息举报中心</a>', 'filing'],
    ['特别声明：本文为平台作者上传，不代表本网观点', 'disclaimer'],
    ['下一个：<a href="1.html">县文化馆办春联活动</a>', 'previousNext'],
    ['浏览 1286 次 评论 12', 'counter'],
    ['进入无障碍浏览', 'siteControls'],
    ['<a href="/b/">点击查看全部内容与附件说明</a>', 'siteControls'],
    ['【字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】【<a href="#">打印</a>】', 'fontSize'],
    ['（责任编辑：苏晓）', 'credit'],
    ['【编辑:苏晓】', 'credit'],
    ['点击播放视频', 'tools'],
    ['00:00 / 02:37', 'tools'],
    ['01:45立即播放', 'tools'],
    ['满意度评价<input type="radio">', 'related'],
    ['满意度评价：非常满意 满意 一般 不满意', 'counter'],
    ['本页面对您有帮助吗？有帮助(0) 没帮助(0)', 'counter'],
    ['★★★★★ 提交', 'counter'],
    ['以上内容是否解决了您的问题？已解决 未解决', 'counter'],
    ['点击展开全文 ∨', 'siteControls'],
    ['展开剩余60%', 'siteControls'],
    ['以上内容由AI大模型生成，仅供参考', 'siteControls'],
    ['点击上方蓝字关注我们', 'siteControls'],
    ['顶一下', 'counter'],
    ['（0）', 'counter'],
    ['------分隔线------', 'counter'],
    ['图集精选', 'related'],
    ['长者模式', 'siteControls'],
    ['本文件已废止，请谨慎使用。', 'siteControls'],
    ['附件【<a href="a.doc">名单.doc</a>】已下载14次', 'download'],
  ])('%s', async (html, reason) => {
    expect(await reasons(`<p>${html}</p>`)).toEqual([reason]);
  });

  test.each([
    '老年人优待办法自六月起施行',
    '老年人服务中心：河街12号',
    '该文件已失效，请按2026年新办法执行。',
    '作品精选',
    '金句集萃',
    '满意度评价',
    '群众对改造结果表示满意',
    '希望对您有所帮助，感谢您的来信。',
    '您对县里的做法有什么评价？',
    '请对本次培训的满意程度逐项填写。',
    '请对本学期的课程作出评价，下周一前交教务处。',
    '问题是否解决，由群众说了算。',
    '本文由人工智能研究所供稿。',
    '（1）',
    '调查对象：非常满意 62 户，一般 3 户',
    '06:30/22:00',
    '06:20 07:00 07:40 08:20',
    '08:30-12:00',
    '请各乡镇于十二月十日前将申报表报县粮食局，逾期不再受理。',
    '打印机、高拍仪、读卡器都在车上。',
    '一、关闭小砖窑的时间和范围',
    '此件公开发布',
    '十年回顾',
    '重点政策',
    '<a href="/a/">文字实录</a><a href="/b/">图文直播</a>',
    '责任编辑部设在县文化馆，编辑由三人组成。',
    '2026年11月12日',
    '附件：1.值班登记表',
    '上一次清淤是在一九五八年。',
    '浏览沿线风光的游客增加了三成。',
    '（编辑：严白）',
    '（二）加强无障碍设施建设和适老化改造。',
    '点击查询按钮，进入办理结果页面。',
    '（一）“云溪医保”微信小程序',
    '报名方式：扫描下方二维码填写报名信息。',
    '位置：青石区人民路以东、建设路以北',
    '栏目：听民声',
    '字体：标题用二号宋体',
    '文字：王小明',
    '参与人数：50人',
    '200人参与此次应急演练',
    '现就做好2025年度增值电信业务经营许可年报工作通知如下。',
    '2026年4月，全市受理违法和不良信息举报1750件，比上月多两成。',
    '今天是第三十四个世界水日',
    '郑重声明：本次招聘不收取任何培训费用',
    '下一个季度重点工作：',
    '<h3>注册</h3>',
    '（）',
    '【县级】【打印】【邮寄】三种方式任选其一。',
    '<a href="/a/">打印机采购公告</a> <a href="/b/">县政府采购网</a>',
    '其他人在看台上等着。',
    '请关注“洛水人社”微信公众号查询录用结果。',
    '在线办理',
    '我要提问',
    '关注“洛水发布”的读者超过三万人。',
    '关注“洛水发布”微信公众号，回复“停电”即可获知停电范围；',
    '下一条街道修好了',
  ])('%s is text', async (text) => {
    expect(await reasons(`<p>${text}</p>`)).toEqual([null]);
  });

  test.each([`${'浏览 '.repeat(14)}x`, `${'浏览: 1 '.repeat(8)}x`, `${'X/'.repeat(29)}。`, `${'|'.repeat(58)}。`, `${'下载'.repeat(29)}啊`])('%j is read, and read once', async (text) => {
    // Asked in all ways there are, it would not come to an end.
    expect(await reasons(`<p>${text}</p>`)).toEqual([null]);
  });

  test('words of buttons in a table are data', async () => {
    expect(await reasons('<table><tr><td>打印</td><td>收藏</td></tr></table>')).toEqual([null, null]);
  });

  test('a breadcrumb goes on over its cells', async () => {
    expect(await reasons('<table><tr><td>当前位置：</td><td><a href="/">首页</a></td><td>&gt;<a href="/x/">投资</a></td></tr></table><p>正文从这里开始。</p>')).toEqual(['breadcrumb', 'breadcrumb', 'breadcrumb', null]);
  });
});
