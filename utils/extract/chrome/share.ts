import { squeeze } from '../dom/tidy-text';
import type { ChromeRule } from './rule';

const LINE =
  /^[\[【(（]?(一键)?(分享|转发|转播|推荐)(到|至|给|文章|本文|按钮|让更多人看到|这篇文章)?[:：]?(-?(微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|手机|头条|朋友圈|微信朋友圈|人人网|豆瓣|朋友|好友|更多|确定|X|[|,，、]))*[:：\]】)）]?$/;
const NAMES = /^((微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣网?|Facebook|Twitter|LinkedIn|更多|复制链接|网易微博|搜狐微博|开心网|百度贴吧|[|,，、])){2,}$/i;

/** 分享到：微信 微博 QQ空间. */
export const share: ChromeRule = {
  reason: 'share',
  where: 'anywhere',
  test: (text, line) => {
    const tight = squeeze(text);
    return line.chars < 60 && ((LINE.test(tight) && (tight.length > 2 || line.linkChars > 0 || !line.cell)) || NAMES.test(tight) || /^链接已复制|^分享到微信朋友圈|^推荐给朋友/.test(tight));
  },
};
