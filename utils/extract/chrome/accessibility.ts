import type { ChromeRule } from './rule';

/** Lines for the site's own switches: 无障碍说明页面, 长者模式, a player that cannot play. */
export const accessibility: ChromeRule = {
  reason: 'siteControls',
  where: 'edge',
  test: (text, line) =>
    line.chars < 60 &&
    /按回车键在新窗口打开|无障碍(说明|浏览|服务)|^(长者|老年|关怀|适老)(模式|版)|您的浏览器(不支持|版本过低)|^(Play Video|0:00|Loading)|^正在加载|^点击(查看更多|加载更多)|^(展开|收起)(全文|阅读)?$/.test(text),
};
