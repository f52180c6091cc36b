// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './lib/root.mjs';
import { SetupError } from './lib/setup-error.mjs';
import { runScript } from './lib/setup.mjs';

const PARAGRAPHS = ['三月十日起，河西水厂分三段清洗输水管，每段停水四小时，夜里进行。', '停水前一天，网格员会在楼道里贴出时间，请提前备水。', '恢复供水后，先放两分钟再用。'];

/** Imports of families stay in the order of their names. @param {string} source @param {string} line */
function addImport(source, line) {
  const lines = source.split('\n');
  const later = lines.findIndex((other) => other.startsWith('import ') && (other.includes("'./generic'") || (other.includes("'./families/") && (other.split("'")[1] ?? '') > (line.split("'")[1] ?? ''))));
  lines.splice(later < 0 ? 0 : later, 0, line);
  return lines.join('\n');
}


/** @param {string} key @param {string} selector */
const rule = (key, selector) => `import type { Portal } from '../portal';

/** Name of the system, and how its pages are known: addresses, comments, what stands in the foot. */
export const ${key}: Portal = {
  body: ['${selector}'],
};
`;

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
 * Scaffolds what a new CMS or portal needs: a family of rules, its line in the registry, and a page folder, which is the test. All
 * passes as it is written; then markup and expectation are made those of the real kind of page.
 */
await runScript(async () => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string', default: ROOT }, case: { type: 'string', default: 'first-page' } } });
  const [name] = positionals;
  if (name === undefined || positionals.length > 1 || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new SetupError('Name the family in lower case, as in: npm run new:portal -- acme-cms');
  const family = join(values.root, `utils/portals/families/${name}.ts`);
  const registry = join(values.root, 'utils/portals/registry.ts');
  const folder = join(values.root, `tests/fixtures/pages/${name}--${values.case}`);
  for (const path of [family, folder]) if (existsSync(path)) throw new SetupError(`${path} is there already.`);
  const key = name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
  const selector = `.${name}-text`;
  const listed = readFileSync(registry, 'utf8');
  const withImport = addImport(listed, `import { ${key} } from './families/${name}';`);
  const withEntry = withImport.replace(/, generic\];/, `, ${key}, generic];`);
  if (withEntry === withImport) throw new SetupError(`${registry} has no list that ends with generic: add ${key} by hand.`);

  writeFileSync(family, rule(key, selector));
  writeFileSync(registry, withEntry);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.html'), source(`${name}-text`));
  writeFileSync(join(folder, 'expected.html'), `${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}\n`);
  writeFileSync(join(folder, 'expected.json'), expectation(name));
  console.log(
    [
      `Written: utils/portals/families/${name}.ts, a line in utils/portals/registry.ts, tests/fixtures/pages/${name}--${values.case}/`,
      '1. Put the container of the text into the rule, and the markup of such a page, with words of your own, into source.html.',
      '2. Say in expected.html and expected.json what is right.',
      '3. npx vitest run --project browser tests/extract/pages tests/extract/portals; see it fail without the rule.',
    ].join('\n'),
  );
  return 0;
});
