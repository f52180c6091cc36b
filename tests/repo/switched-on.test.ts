import { describe, expect, it } from 'vitest';
import { isCode, lineAt, listFiles, readText } from './helpers/files';
import { type Node, nameOf, parse, walk } from './helpers/parse';

const MODIFIERS = /^(?:describe|it|test|suite|bench)(?:\.\w+)*?\.(skip|skipIf|runIf|only|todo|fails|concurrent\.only|concurrent\.skip)\b/;
const SNAPSHOTS = /\.(toMatchSnapshot|toMatchInlineSnapshot|toMatchFileSnapshot|toThrowErrorMatchingSnapshot|toThrowErrorMatchingInlineSnapshot)$/;
const OLD = /^(xit|xtest|xdescribe|fit|fdescribe)$/;

/** Ways of leaving a test out, and of letting one pass on whatever it sees. */
function switchedOffIn(path: string, source: string): string[] {
  const found: string[] = [];
  walk(parse(path, source).program, (node) => {
    const options = node.type === 'CallExpression' && /^(describe|it|test)\b/.test(nameOf(node['callee']) ?? '') ? (node['arguments'] as Node[])[1] : undefined;
    const off = options?.type === 'ObjectExpression' ? (options['properties'] as Node[]).map((item) => nameOf(item['key'])).find((key) => key && /^(skip|only|todo|fails)$/.test(key)) : undefined;
    const name = node.type === 'MemberExpression' || node.type === 'Identifier' ? nameOf(node)?.replace(/^\?\./, '.') : undefined;
    const hit = off ?? (name && (MODIFIERS.test(name) || SNAPSHOTS.test(name) || OLD.test(name) || /^(ctx|context|task|t)\.skip$/.test(name)) ? name : undefined);
    if (hit) found.push(`${path}:${lineAt(source, node.start)} ${hit}`);
  });
  return found;
}

describe('every test runs', () => {
  it.each([
    "it.skip('a', () => {});",
    "describe.only('a', () => {});",
    "test.todo('a');",
    "it.skipIf(process.env.CI)('a', () => {});",
    "it.concurrent.only('a', () => {});",
    "it.skip.each([1])('a', () => {});",
    "it('a', { skip: true }, () => {});",
    'xit("a", () => {});',
    'expect(a).toMatchSnapshot();',
    'expect(a).not.toMatchInlineSnapshot(`b`);',
    "it('a', (ctx) => ctx.skip());",
  ])('sees %s', (source) => {
    expect(switchedOffIn('made-up.test.ts', source)).not.toEqual([]);
  });

  it.each(["it('skip', () => {});", "it.each([1])('only %i', () => {});", 'expect(a.only).toBe(1); list.skip(2);', "// it.skip('a')", "it('a', { timeout: 5 }, f);"])('sees nothing in %s', (source) => {
    expect(switchedOffIn('made-up.test.ts', source)).toEqual([]);
  });

  const tests = listFiles('tests', isCode);

  it('none is left out, none writes what it expects by itself', () => {
    const wrong = tests.filter((path) => !path.startsWith('tests/fixtures/')).flatMap((path) => switchedOffIn(path, readText(path)));
    expect(wrong, 'A test that does not run proves nothing: mend it or take it out; write the expectation by hand').toEqual([]);
  });

  it('every test file belongs to a project of vitest.config.ts', () => {
    const strays = listFiles('', (path) => /\.(test|spec)\.\w+$/.test(path)).filter((path) => !/^tests\/.*\.test\.tsx?$/.test(path) || (path.startsWith('tests/e2e/') && !/^tests\/e2e\/(chromium|firefox)\//.test(path)));
    expect(strays, 'Name it tests/…/<what>.test.ts (or .test.tsx, .browser.test.ts) so that it is run').toEqual([]);
  });

  it('no test sleeps', () => {
    const wrong = tests.filter((path) => !path.startsWith('tests/repo/')).flatMap((path) => {
      const source = readText(path);
      const found: string[] = [];
      walk(parse(path, source).program, (node) => {
        const name = node.type === 'CallExpression' ? nameOf(node['callee']) : undefined;
        if (name === 'waitForTimeout' || name?.endsWith('.waitForTimeout')) found.push(`${path}:${lineAt(source, node.start)} ${name}`);
      });
      return found;
    });
    expect(wrong, 'Wait for the event, not for a time').toEqual([]);
  });
});
