import { squeeze } from '../dom/tidy-text';
import type { Line } from '../lines/line';
import type { ChromeRule } from './rule';

const HEAD =
  /^[[【|>■◆●▪·]*((相关|推荐|重点(?!公告|文[件档]|内容|会议|政策|信息)|延伸|热[点门]|最热|猜你|为[你您]|全部|往期|精[彩编选]|最新|同类|关联|更多|今日|其他|本[栏类]|友情|网友|我要|发表|编辑)(的|喜欢|文章|·)?(留言|日志|精彩|新闻|文章|阅读|链接|稿件|报道|推荐|信息|解读|公告|文[档件]|内容|资讯|回顾|专题|视频|政策|评论|点击|排行榜?|热点|图片|会议|来信|[/、])+|(网友)?评[论议]|我要发表意见|阅读下一篇|猜你喜欢|(大家|其[他它]人|[你您]可能)[也都还還]?[在想]看|看了又看|点击进入专题|轮播图预览|([\u4E00-\u9FFF]{0,2}新闻|图集|图片|专题)(精选|集萃))[:：>\]】|]*(更多)?[>+]*$/;

/** How most of these begin: lines of links are many. */
const BEGIN = /^[[【|>■◆●▪·]*[相推重延热最猜为全往精同关更今其本友网我发编阅大看点轮]/;

/** `相关政策：` and the policy that is explained. */
const LINK = /^(相关|延伸)(政策|文件|解读|新闻|报道|阅读|链接)[:：]/;

/** 相关新闻, 延伸阅读, 友情链接: the heading of a list that belongs to the page. */
export const related: ChromeRule = {
  reason: 'related',
  where: 'edge',
  ends: true,
  test: (text, line) =>
    (text.length < 24 && HEAD.test(line.tight)) ||
    // Where the reader may press how good it was.
    (/^满意度评价[:：]?$/.test(line.tight) && line.block.parentElement?.querySelector('input') != null) ||
    (line.linkChars * 2 > line.chars && LINK.test(line.tight)) || (line.linkChars > 0 && line.chars < 120 && BEGIN.test(line.tight) && HEAD.test(besideLinks(line))),
};

/** `相关资讯` of a heading behind which the links follow in the same line. */
const besideLinks = ({ nodes, links }: Line): string => squeeze(nodes.filter((node) => !links.some((link) => link.contains(node))).map((node) => node.nodeValue ?? '').join(''));
