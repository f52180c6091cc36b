// @ts-check

const PARAGRAPHS = ['三月十日起，河西水厂分三段清洗输水管，每段停水四小时，夜里进行。', '停水前一天，网格员会在楼道里贴出时间，请提前备水。', '恢复供水后，先放两分钟再用。'];

/** @param {string} container */
const source = (container) => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>河西水厂清洗输水管的通知_通知公告_东溪市水务局</title>
</head>
<body>
<div class="nav"><a href="/">首页</a><a href="/tzgg/">通知公告</a><a href="/bsfw/">办事服务</a></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; <a href="/tzgg/">通知公告</a></div>
<h1>河西水厂清洗输水管的通知</h1>
<div class="info">发布日期：2026-03-06　来源：河西水厂　浏览次数：</div>
<div class="${container}">
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
</div>
<div class="foot">主办：东溪市水务局　皖ICP备00000090号</div>
</body>
</html>
`;

/** @param {string} name */
const expectation = (name) =>
  `${JSON.stringify(
    {
      url: `http://${name}.example.gov.cn/tzgg/202603/t20260306_1.html`,
      fields: { title: '河西水厂清洗输水管的通知', publishedOn: '2026-03-06', source: '河西水厂', siteName: '东溪市水务局', column: '通知公告' },
      unsure: [],
      files: [],
      absent: ['当前位置', '办事服务', '浏览次数', '主办：', 'ICP备'],
      completeness: 'whole',
    },
    null,
    2,
  )}\n`;

/**
 * The page folder of a family that has just been begun, by file: it passes as it is.
 * @param {string} name of the family
 * @returns {{ container: string, files: { 'source.html': string, 'expected.html': string, 'expected.json': string } }} the class of the text's container, and the files
 */
export function portalPage(name) {
  const container = `${name}-text`;
  return { container, files: { 'source.html': source(container), 'expected.html': `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}\n`, 'expected.json': expectation(name) } };
}
