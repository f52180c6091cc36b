import type { ChromeRule } from './rule';

const NAME = '(?:微信|微博|新浪|腾讯|网易|搜狐|QQ|空间|好友|手机|头条|朋友圈?|人人网|豆瓣|和|百度贴吧|更多|确定|复制链接|[-X|,，、])';
const BEGIN = '[[【(（]?(?:一键)?(?:分享|转[发播]|推荐)(?:[到至给]|文章|让更多人看到)?[:：]?';
/** The last of its names is told, for without a word before them it takes two. */
const LINE = new RegExp(`^(${BEGIN})?(${NAME})*([:：\\]】)）]?)$`);
const SAID = /^链接已复制|^推荐给朋友/;

/** 分享到：微信 微博 QQ空间. */
export const share: ChromeRule = {
  reason: 'share',
  where: 'anywhere',
  test(_text, { tight, chars, linkChars }) {
    if (chars >= 60 || (chars < 3 && linkChars === 0)) return false;
    const [found, begin, last, end] = LINE.exec(tight) ?? [];
    return found === undefined ? SAID.test(tight) : begin !== undefined || (last !== undefined && end === '' && last !== tight);
  },
};
