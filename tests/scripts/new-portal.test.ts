import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = mkdtempSync(join(tmpdir(), 'jianbao-portal-'));
const run = (...names: string[]) => execFileSync(process.execPath, ['scripts/new-portal.mjs', ...names, '--root', root], { encoding: 'utf8', stdio: 'pipe' });
const read = (path: string) => readFileSync(join(root, path), 'utf8');

beforeAll(() => {
  cpSync('utils/portals', join(root, 'utils/portals'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true }));

test('a family, its line in the registry, and a page folder', () => {
  expect(run('acme-cms')).toContain('acme-cms--first-page');
  expect(read('utils/portals/families/acme-cms.ts')).toContain("export const acmeCms: Portal = {\n  body: ['.acme-cms-text'],\n};");
  const registry = read('utils/portals/registry.ts');
  expect(registry).toContain("import { acmeCms } from './families/acme-cms';");
  expect(registry).toMatch(/, acmeCms, generic\];/);
  const imports = [...registry.matchAll(/families\/([\w-]+)'/g)].map(([, name]) => name);
  expect(imports).toEqual([...imports].sort());
  const page = 'tests/fixtures/pages/acme-cms--first-page';
  expect(read(`${page}/source.html`)).toContain('class="acme-cms-text"');
  expect(JSON.parse(read(`${page}/expected.json`))).toMatchObject({ fields: { title: '河西水厂清洗输水管的通知' }, completeness: 'whole' });
  for (const line of read(`${page}/expected.html`).trim().split('\n')) expect(read(`${page}/source.html`)).toContain(line);
});

test('what is there already stays', () => {
  const before = read('utils/portals/registry.ts');
  expect(() => run('acme-cms')).toThrow(/is there already/);
  expect(read('utils/portals/registry.ts')).toBe(before);
});

test.each(['', 'Acme', '../x', 'a b'])('%j is no name', (name) => {
  expect(() => run(name)).toThrow(/lower case/);
  expect(existsSync(join(root, `utils/portals/families/${name || 'x'}.ts`))).toBe(false);
});
