import type { ChromeRule } from './rule';

/** Lines for the site's own switches: 无障碍说明页面, 长者模式, a player that cannot play. */
export const accessibility: ChromeRule = {
  reason: 'siteControls',
  where: 'edge',
  test: (text, line) =>
    line.chars < 60 &&
    ((/^点击[查加]/.test(text) && (line.chars <= 8 || line.linkChars === line.chars)) ||
      /按回车键|无障碍(说明|浏览|模式|阅读|版|工具)|^.{0,4}无障碍.{0,2}$|^(长者|老年人?|关怀)(模式|版|助手)|^本(文件|政策)已(废止|失效)[，,]请|您的浏览器|^(Play Video|0:00|0%$|Loading)|^正在加载|^点击阅读原文|^(阅读|查看)原文(\s*[\d.]+K)?$|^(点击)?(展开|收起|余下)(全文|剩余|更多)*[\s\d%∨∧↓↑]*$|^点击[上下]方.{0,8}关注|^(以上|本)(内容|摘要|解读|文)由\s?(AI|人工智能).{0,8}生成/.test(text)),
};
