import { describe, expect, it } from 'vitest';
import { importsOf, resolveImport } from './helpers/imports';
import { findLoop, forbids, forbidsPackage } from './helpers/layers';

/** The reader of imports and the judge of directions, on made-up sources: a rule that finds nothing must not pass for a kept one. */
describe('importsOf', () => {
  it.each<[string, string, string, Partial<ReturnType<typeof importsOf>[number]>]>([
    ['a value', "import { a } from './a';", './a', { typeOnly: false, eager: true, reExport: false }],
    ['a default and a namespace', "import b, * as c from '../b';", '../b', { typeOnly: false }],
    ['several lines and comments', "import {\n  // from './no'\n  a,\n} /* from './no' */ from \"./yes\";", './yes', { line: 1 }],
    ['types', "import type { A } from '@/utils/a';", '@/utils/a', { typeOnly: true }],
    ['types inline, which still loads the module', "import { type A } from './a';", './a', { typeOnly: false }],
    ['a side effect', "import './styles.css';", './styles.css', { eager: true }],
    ['a re-export', "export { a } from './a';", './a', { reExport: true }],
    ['a re-export of all', "export * from './a';", './a', { reExport: true }],
    ['a re-exported type', "export type { A } from './a';", './a', { reExport: true, typeOnly: true }],
    ['a dynamic import', "async () => (await import('./late')).x;", './late', { eager: false }],
    ['a dynamic import by template', 'void import(`./late`);', './late', { eager: false }],
    ['a computed import', 'void import(name);', '?', {}],
    ['a type by import()', "let a: import('./a').A;", './a', { typeOnly: true }],
    ['a worker', "new Worker(new URL('./w.ts', import.meta.url), { type: 'module' });", './w.ts', { eager: false }],
    ['require', "const a = require('./a');", './a', {}],
    ['import equals', "import a = require('./a');", './a', {}],
    ['a glob', "import.meta.glob(['./x/*.ts']);", './x/*.ts', {}],
    ['JSDoc', "/** @type {import('./a').A} */\nlet a;", './a', { typeOnly: true }],
  ])('finds %s', (_name, source, specifier, rest) => {
    expect(importsOf('made-up.ts', source)).toEqual([expect.objectContaining({ specifier, ...rest })]);
  });

  it('reads markup beside imports', () => {
    const source = `import { a } from './a';\nconst x = <p title="import './no'">{"from './no'"} import './no'; {a}</p>;\nvoid import('./b');`;
    expect(importsOf('made-up.tsx', source).map(({ specifier, line }) => [specifier, line])).toEqual([
      ['./a', 1],
      ['./b', 3],
    ]);
  });

  it('takes no string and no comment for an import', () => {
    expect(importsOf('made-up.ts', `const a = "import b from './b'"; // import c from './c'\nconst d = new URL('./e', f);`)).toEqual([]);
  });

  it('reads style sheets', () => {
    const source = "@import '../styles/base.css';\n/* @import 'no.css' */\n.a { composes: b from './b.css'; }";
    expect(importsOf('made-up.css', source).map(({ specifier, line }) => [specifier, line])).toEqual([
      ['../styles/base.css', 1],
      ['./b.css', 3],
    ]);
  });

  it('refuses a source it cannot read', () => {
    expect(() => importsOf('made-up.ts', 'import { from')).toThrow('made-up.ts does not parse');
  });
});

describe('resolveImport', () => {
  const exists = (path: string) => ['utils/a/b.ts', 'components/x/Y.tsx', 'utils/a/index.ts', 'utils/a/c.css'].includes(path);

  it.each([
    ['utils/a/d.ts', './b', 'utils/a/b.ts'],
    ['utils/q/d.ts', '../a/b', 'utils/a/b.ts'],
    ['utils/q/d.ts', '../a', 'utils/a/index.ts'],
    ['utils/a/d.ts', '.', 'utils/a/index.ts'],
    ['entrypoints/popup/main.tsx', '@/components/x/Y', 'components/x/Y.tsx'],
    ['utils/a/d.ts', './c.css?inline', 'utils/a/c.css'],
    ['utils/a/d.ts', './gone', 'utils/a/gone'],
    ['utils/a/d.ts', '@preact/signals', undefined],
    ['utils/a/d.ts', 'idb', undefined],
  ])('from %s, %s is %s', (from, specifier, path) => {
    expect(resolveImport(from, specifier, exists)).toBe(path);
  });
});

describe('directions', () => {
  it.each([
    ['utils/extract/a.ts', 'utils/portals/b.ts', false],
    ['utils/extract/a.ts', 'utils/sanitise/policy.ts', false],
    ['utils/extract/deep/a.ts', 'utils/extract/b.ts', false],
    ['utils/app/a.ts', 'utils/library/open.ts', true],
    ['components/reader/A.tsx', 'utils/article/clip.ts', false],
    ['components/model/a.ts', 'utils/library/open.ts', false],
    ['entrypoints/popup/main.tsx', 'utils/library/open.ts', false],
    ['entrypoints/page-files.ts', 'utils/browser/port.ts', false],
  ])('%s may import %s', (from, to, typeOnly) => {
    expect(forbids(from, to, typeOnly)).toBeUndefined();
  });

  it.each([
    ['utils/article/a.ts', 'utils/extract/b.ts', true],
    ['utils/extract/a.ts', 'utils/sanitise/sanitise.ts', false],
    ['utils/sanitise/policy.ts', 'utils/extract/b.ts', true],
    ['utils/app/a.ts', 'utils/library/open.ts', false],
    ['utils/library/a.ts', 'utils/app/b.ts', true],
    ['utils/app/a.ts', 'components/model/b.ts', true],
    ['components/ui/A.tsx', 'components/model/b.ts', true],
    ['components/ui/A.tsx', 'utils/browser/i18n.ts', false],
    ['components/reader/A.tsx', 'components/clip/B.tsx', false],
    ['components/reader/A.tsx', 'utils/library/open.ts', true],
    ['entrypoints/clip.ts', 'utils/browser/send.ts', false],
    ['entrypoints/page-files.ts', 'utils/browser/send.ts', false],
    ['entrypoints/popup/main.tsx', 'entrypoints/sidepanel/App.tsx', false],
    ['entrypoints/popup/main.tsx', 'scripts/a.mjs', false],
    ['utils/extract/a.ts', 'tests/helpers/b.ts', true],
    ['utils/unplanned/a.ts', 'utils/article/b.ts', true],
  ])('%s may not import %s', (from, to, typeOnly) => {
    expect(forbids(from, to, typeOnly)).toContain(from.split('/').slice(0, 2).join('/'));
  });

  it('a folder has its packages and no others', () => {
    expect(forbidsPackage('utils/library/open.ts', 'idb')).toBeUndefined();
    expect(forbidsPackage('components/ui/A.tsx', 'preact/hooks')).toBeUndefined();
    expect(forbidsPackage('utils/extract/a.ts', 'idb')).toContain('not idb');
    expect(forbidsPackage('utils/article/a.ts', 'node:fs')).toContain('no package');
    expect(forbidsPackage('components/ui/A.tsx', 'preactual')).toContain('not preactual');
  });

  it('finds a loop, and no loop in a diamond', () => {
    expect(findLoop(new Map([['a', ['b', 'c']], ['b', ['d']], ['c', ['d']]]))).toBeUndefined();
    expect(findLoop(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
    expect(findLoop(new Map([['a', ['a']]]))).toEqual(['a', 'a']);
  });
});
