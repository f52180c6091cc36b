import type { ChromeRule } from './rule';

const NAME = '(?:微信|微博|新浪|腾讯|网易|搜狐|QQ|空间|好友|手机|头条|朋友圈?|人人网|豆瓣|百度贴吧|更多|确定|复制链接|[-X|,，、])';
const BEGIN = '[[【(（]?(一键)?(分享|转[发播]|推荐)([到至给]|文章|让更多人看到)?[:：]?';
/** What every such line reads like: seen at once, while the browser is long at making ready for the whole grammar. */
const MAY = new RegExp(`^(${BEGIN})?${NAME}*[:：\\]】)）]?$|^链接已复制|^推荐给朋友`);
const LINE = new RegExp(`^${BEGIN}${NAME}*[:：\\]】)）]?$|^${NAME}{2,}$|^链接已复制|^推荐给朋友`);

/** 分享到：微信 微博 QQ空间. */
export const share: ChromeRule = {
  reason: 'share',
  where: 'anywhere',
  test: (_text, { tight, chars, linkChars }) => chars < 60 && MAY.test(tight) && LINE.test(tight) && (chars > 2 || linkChars > 0),
};
