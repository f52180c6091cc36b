import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './helpers/files';

const names = listFiles('utils/portals/families', (path) => path.endsWith('.ts')).map((path) => basename(path, '.ts'));
const folders = [...new Set(listFiles('tests/fixtures/pages', (path) => path.endsWith('/source.html')).map((path) => path.split('/')[3]!))];

describe('rules of portals', () => {
  it('every family has a page of its own', () => {
    expect(names.length).toBeGreaterThan(10);
    const bare = names.filter((name) => !folders.some((folder) => folder.startsWith(`${name}--`)));
    expect(bare, 'Write a page folder <family>--<case> (CONTRIBUTING.md, "A portal or CMS"), or begin with npm run new:portal').toEqual([]);
  });

  it('every family is asked', () => {
    const registry = readText('utils/portals/registry.ts');
    expect(names.filter((name) => !registry.includes(`'./families/${name}'`)), 'Add it to utils/portals/registry.ts').toEqual([]);
  });
});
