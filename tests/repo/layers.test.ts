import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText, ROOT, SHIPPED, shippedCode } from './helpers/files';
import { importsOf, resolveImport } from './helpers/imports';
import { findLoop, forbids, forbidsPackage } from './helpers/layers';

const exists = (path: string) => existsSync(join(ROOT, path)) && statSync(join(ROOT, path)).isFile();

const files = [...shippedCode(), ...SHIPPED.flatMap((folder) => listFiles(folder, (path) => path.endsWith('.css')))];
const edges = files.flatMap((from) =>
  importsOf(from, readText(from)).map((item) => ({ ...item, from, to: resolveImport(from, item.specifier, exists) })),
);

describe('imports go one way', () => {
  it('reads the tree', () => {
    expect(edges.length, 'No import was found at all: the walk over the folders is broken').toBeGreaterThan(50);
  });

  it('no import goes against the directions', () => {
    const wrong = edges.flatMap(({ from, to, line, specifier, typeOnly }) => {
      const why = to === undefined ? forbidsPackage(from, specifier) : forbids(from, to, typeOnly);
      return why ? [`${from}:${line} ${why}`] : [];
    });
    expect(wrong, 'Move the code to the folder it belongs to, or take what it needs as an argument (ARCHITECTURE.md, "Imports go one way")').toEqual([]);
  });

  it('every import names a file that exists, in a way that can be read', () => {
    const wrong = edges
      .filter(({ to, specifier }) => (to === undefined ? specifier === '?' || specifier.startsWith('/') : !to.includes('*') && !exists(to)))
      .map(({ from, line, specifier }) => `${from}:${line} ${specifier}`);
    expect(wrong, 'An import must be a literal path of a file: what is computed cannot be checked').toEqual([]);
  });

  it('no loops', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of edges) if (to) graph.set(from, [...(graph.get(from) ?? []), to]);
    expect(findLoop(graph)?.join(' -> '), 'Break the loop: move what both need into a file of its own').toBeUndefined();
  });

  it('no barrels', () => {
    const wrong = edges.filter(({ reExport, to }) => reExport && to).map(({ from, line }) => `${from}:${line}`);
    expect(wrong, 'Import from the file that has the code; do not export it again from another').toEqual([]);
  });
});
