import { squeeze } from '../dom/tidy-text';
import type { ChromeRule } from './rule';

const HEAD =
  /^[\[【|>■◆●▪·]*(相关|推荐|延伸|热点|热门|更多|猜你喜欢|往期|精彩|最新|同类|关联|今日|阅读下一篇|其他|本栏|图片)?(的)?(新闻|文章|阅读|链接|稿件|报道|推荐|信息|解读|文档|内容|资讯|专题|导读|附件|视频|政策|评论|精选|点击|排行|排行榜|栏目|热点|图片|下载)([\/、]?(新闻|文章|阅读|链接|稿件|报道|推荐|信息|排行|解读|文件))?[:：>\]】|]*(更多)?[>+]*$/;
const PREFIXED = /^[\[【|>■◆●▪·]*(相关|推荐|延伸|热点|热门|猜你|往期|精彩|最新|同类|关联|更多|今日|其他|阅读下一篇|友情|轮播|本栏|图片|网友|我要|发表|大家都在|编辑)/;

/** 相关新闻, 延伸阅读, 友情链接: the heading of a list that belongs to the page. */
export const related: ChromeRule = {
  reason: 'related',
  where: 'edge',
  ends: true,
  test: (text, line) => {
    const tight = squeeze(text);
    return tight.length < 16 && ((HEAD.test(tight) && PREFIXED.test(tight) && !/^相关附件|^更多$/.test(tight)) || /^(友情链接|阅读下一篇|轮播图预览|网友评论|我要评论|热门评论|猜你喜欢|大家都在看|编辑推荐)[:：]?$/.test(tight)) && line.chars > 0;
  },
};
