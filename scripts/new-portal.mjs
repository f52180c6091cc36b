// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { portalPage } from './lib/portal-page.mjs';
import { ROOT } from './lib/root.mjs';
import { SetupError } from './lib/setup-error.mjs';
import { runScript } from './lib/setup.mjs';

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
  const { container, files } = portalPage(name);
  const listed = readFileSync(registry, 'utf8');
  const withImport = addImport(listed, `import { ${key} } from './families/${name}';`);
  const withEntry = withImport.replace(/, generic\];/, `, ${key}, generic];`);
  if (withEntry === withImport) throw new SetupError(`${registry} has no list that ends with generic: add ${key} by hand.`);

  writeFileSync(family, rule(key, `.${container}`));
  writeFileSync(registry, withEntry);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
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
