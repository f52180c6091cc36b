import type { ChromeRule } from './rule';

/** `本文为某网原创文章，未经允许不得转载`: who may print the text. No end: a text may speak of it too. */
const RIGHTS = /(原创|专稿|独家|版权|本[文网站刊]|内容)[^。]{0,30}未经[^。]{0,12}(不得|请勿|禁止|严禁|谢绝)转载/;

export const rights: ChromeRule = { reason: 'disclaimer', where: 'edge', test: (text, line) => line.chars < 120 && RIGHTS.test(text) };
