import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './helpers/files';

/** Sources that the linter must refuse, each in its folder, and by which rule: an override that no longer fits would pass unseen. */
const REFUSED: readonly (readonly [path: string, source: string, rule: string])[] = [
  ['utils/article/a.ts', "import { x } from '../library/open';\nexport const y = x;", 'no-restricted-imports'],
  ['utils/portals/a.ts', "import { x } from '@/utils/extract/extract';\nexport const y = x;", 'no-restricted-imports'],
  ['utils/sanitise/a.ts', "import { x } from '../library/open';\nexport const y = x;", 'no-restricted-imports'],
  ['utils/extract/a.ts', "import { x } from '../sanitise/sanitise';\nexport const y = x;", 'no-restricted-imports'],
  ['utils/app/a.ts', "import { x } from '../library/open';\nexport const y = x;", 'no-restricted-imports'],
  ['utils/library/a.ts', "import { x } from 'wxt/browser';\nexport const y = x;", 'no-restricted-imports'],
  ['components/ui/a.ts', "import { x } from '../model/route';\nexport const y = x;", 'no-restricted-imports'],
  ['components/model/a.ts', "import { x } from 'node:fs';\nexport const y = x;", 'no-restricted-imports'],
  ['components/model/b.ts', 'export const y = chrome.tabs;', 'no-restricted-globals'],
  ['utils/library/b.ts', "console.log('x');\nexport const y = 1;", 'no-console'],
  ['components/clip/B.tsx', "export const y = (b: string) => <p dangerouslySetInnerHTML={{ __html: b }} />;", 'no-danger'],
  ['components/clip/C.tsx', 'export const y = <button>x</button>;', 'button-has-type'],
  ['utils/export/a.ts', "import { y } from './b';\nexport const x = y;", 'no-cycle'],
  ['utils/export/b.ts', "import { x } from './a';\nexport const y = x;", 'no-cycle'],
  ['scripts/a.mjs', "eval('1');", 'no-eval'],
  ['tests/a.test.ts', "import { it } from 'vitest';\nit('asserts nothing', () => {});", 'expect-expect'],
];

/** The same folders with what is allowed there. */
const PASSED: readonly (readonly [path: string, source: string])[] = [
  ['utils/app/ok.ts', "import type { X } from '../library/open';\nexport type Y = X;"],
  ['utils/extract/ok.ts', "import { x } from '../sanitise/policy';\nexport const y = x;"],
  ['utils/browser/ok.ts', "import { x } from 'wxt/browser';\nexport const y = x;"],
  ['scripts/ok.mjs', "import { x } from 'node:fs';\nconsole.log(x);"],
];

let folder: string;
let found: { path: string; rule: string }[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-lint-'));
  cpSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
  for (const [path, source] of [...REFUSED, ...PASSED]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
  found = lint();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function lint(): { path: string; rule: string }[] {
  const run = (): string => execFileSync(process.execPath, [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'], { cwd: folder, encoding: 'utf8' });
  const output = (() => {
    try {
      return run();
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  })();
  const { diagnostics } = JSON.parse(output) as { diagnostics: { filename: string; code: string }[] };
  return diagnostics.map(({ filename, code }) => ({ path: filename.replaceAll('\\', '/'), rule: code }));
}

describe('the linter', () => {
  it.each(REFUSED)('refuses %s: %s', (path, _source, rule) => {
    const rules = found.filter((one) => one.path === path).map((one) => one.rule);
    expect(rules, '.oxlintrc.json lets it through: look at the `files` of its overrides').toContainEqual(expect.stringContaining(`(${rule})`));
  });

  it.each(PASSED)('lets %s pass', (path) => {
    expect(found.filter((one) => one.path === path)).toEqual([]);
  });
});
