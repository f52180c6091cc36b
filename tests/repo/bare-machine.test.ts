import { existsSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isCode, listFiles, readText, ROOT } from './helpers/files';
import { importsOf, resolveImport } from './helpers/imports';

const exists = (path: string) => existsSync(join(ROOT, path));

/** Packages that a script needs before its first line runs, by way of its own imports: where, and which. */
function eagerPackages(start: string): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const { specifier, eager, typeOnly, line } of importsOf(path, readText(path))) {
      if (typeOnly || !eager) continue;
      const to = resolveImport(path, specifier, exists);
      if (to) waiting.push(to);
      else if (!isBuiltin(specifier)) found.push(`${path}:${line} ${specifier}`);
    }
  }
  return found;
}

const scripts = (JSON.parse(readText('package.json')) as { scripts: Record<string, string> }).scripts;

describe('a bare machine', () => {
  it.each(['start', 'test'])('npm run %s needs nothing but Node until it has installed the rest', (name) => {
    const file = /^node ([\w./-]+\.mjs)/.exec(scripts[name] ?? '')?.[1];
    expect(file, `"${name}" must be \`node scripts/….mjs\``).toBeDefined();
    expect(eagerPackages(file!), 'Reach it by `await import()` after the dependencies are installed').toEqual([]);
  });

  it('every npm script runs a file that is there', () => {
    const wrong = Object.entries(scripts).flatMap(([name, command]) => [...command.matchAll(/\bnode ([\w./-]+)/g)].filter(([, file]) => !exists(file!)).map(([, file]) => `${name}: ${file}`));
    expect(wrong, 'Write the script, or take it out of package.json').toEqual([]);
  });

  it('scripts and tests import only packages that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(readText('package.json')) as Record<string, Record<string, string>>;
    const known = new Set([...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})]);
    const nameOfPackage = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
    const files = [...listFiles('scripts', isCode), ...listFiles('tests', (path) => isCode(path) && !path.startsWith('tests/fixtures/')), ...listFiles('utils', isCode), ...listFiles('components', isCode), ...listFiles('entrypoints', isCode)];
    const wrong = files.flatMap((path) =>
      importsOf(path, readText(path))
        .filter(({ specifier }) => resolveImport(path, specifier, exists) === undefined && !isBuiltin(specifier) && !/^(#|\?|virtual:)/.test(specifier))
        .filter(({ specifier }) => !known.has(nameOfPackage(specifier)))
        .map(({ specifier, line }) => `${path}:${line} ${specifier}`),
    );
    expect(wrong, 'It is there by chance, as a dependency of a dependency: add it to package.json, pinned').toEqual([]);
  });

  it('scripts are checked by the compiler', () => {
    const wrong = listFiles('scripts', (path) => path.endsWith('.mjs')).filter((path) => !/^(#!.*\n)?\/\/ @ts-check\n/.test(readText(path)));
    expect(wrong, 'Begin the file with // @ts-check').toEqual([]);
  });
});
