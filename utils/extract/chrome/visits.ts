import type { ChromeRule } from './rule';

/** 总访问量：… 当日访问量：…. */
export const visits: ChromeRule = {
  reason: 'visits',
  where: 'anywhere',
  test: (text, line) => line.chars < 80 && /^(本站|网站|网页)?(累计|总|今日|当日|昨日|日均)?(访问|浏览|点击)(总)?(量|人次|次数|人数)\s*[:：]/.test(text),
};
