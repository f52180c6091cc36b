import type { ChromeRule } from './rule';

const WORDS = /^([首点已]?赞|[赏顶踩](一下)?|推荐|不?喜欢|好文|钦佩|收藏|分享|打赏|评论|转发|举报|内容举报|换一换|[+＋]?\d+|[()（）|+·、])+$/;
const END = /^[-—–=]*((THE)?(END|End)|-分[隔割]线)[-—–=]*$/;
const DISCUSS = /^进入【.{2,20}】讨论$|^(Tags?|标签)[:：]/i;

/** 赞 0 赏 分享, 推荐99, 首赞: the row of numbers and hearts below a text, and what stands beside it. */
export const praise: ChromeRule = {
  reason: 'counter',
  where: 'edge',
  test: (_text, { tight, linkChars, cell }) =>
    !cell && tight.length < 60 && (END.test(tight) || (linkChars > 0 && DISCUSS.test(tight)) || (tight.length < 20 && WORDS.test(tight) && /^(首赞|内容举报|不喜欢|换一换|[顶踩]一下|[(（]0[)）])$|[\u4E00-\u9FFF].*\d|\d.*[\u4E00-\u9FFF]/.test(tight))),
};
