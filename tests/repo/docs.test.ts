import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText, ROOT } from './helpers/files';
import { referencesOf } from './helpers/markdown';

const pages = listFiles('', (path) => path.endsWith('.md'));
const manifest = JSON.parse(readText('package.json')) as Record<string, Record<string, string>> & { version: string };
const inTree = (path: string) => existsSync(join(ROOT, path));

describe('referencesOf', () => {
  const page = [
    '# A page: its `name`',
    'See [one](docs/a.md), ![two](docs/b.png "title"), <img src="docs/c.png" width="1">, [three][x], `[no](no.md)`.',
    '[x]: docs/d.md',
    '```sh',
    'npm run clip -- x   # [no](no.md) `no`',
    '```',
    '| `a` | 1.0.0 | why |',
    '## 第二节 (two)',
    '## 第二节 (two)',
    'Type `npm test`.',
  ].join('\n');

  it('finds what a page refers to', () => {
    expect(referencesOf(page)).toEqual({
      links: ['docs/a.md', 'docs/b.png', 'docs/d.md', 'docs/c.png'],
      spans: ['name', '[no](no.md)', 'a', 'npm test'],
      anchors: ['a-page-its-name', '第二节-two', '第二节-two-1'],
      scripts: ['clip', 'test'],
      rows: [['`a`', '1.0.0', 'why']],
    });
  });
});

describe('the documents', () => {
  it.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'LICENSE'])('%s is there', (path) => {
    expect(listFiles(), `Write ${path}`).toContain(path);
  });

  it('every npm script they name exists', () => {
    const wrong = pages.flatMap((page) => referencesOf(readText(page)).scripts.filter((name) => !(name in manifest['scripts']!)).map((name) => `${page}: ${name}`));
    expect(wrong, 'Add the script to package.json or mend the page').toEqual([]);
  });

  it('every npm script is explained', () => {
    const named = new Set(['README.md', 'CONTRIBUTING.md'].filter(inTree).flatMap((page) => referencesOf(readText(page)).scripts));
    expect(Object.keys(manifest['scripts']!).filter((name) => !named.has(name) && !/^(pre|post)/.test(name)), 'Say in CONTRIBUTING.md what it does').toEqual([]);
  });

  it('every link and picture inside the project exists', () => {
    const wrong = pages.flatMap((page) =>
      referencesOf(readText(page)).links.filter((link) => {
        if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return false;
        const [path = '', anchor] = decodeURI(link).split('#');
        const target = path === '' ? page : join(dirname(page), path);
        if (!inTree(target)) return true;
        return anchor !== undefined && target.endsWith('.md') && !referencesOf(readText(target)).anchors.includes(anchor);
      }).map((link) => `${page}: ${link}`),
    );
    expect(wrong, 'Mend the link, or take the pictures: `npm run pictures`').toEqual([]);
  });

  it('pictures are small', () => {
    const large = listFiles('docs', (path) => /\.(png|jpe?g|gif|webp)$/.test(path)).filter((path) => statSync(join(ROOT, path)).size > 400 * 1024);
    expect(large, 'At most 400 KB a picture: a smaller window shows the same').toEqual([]);
  });

  it('every path they name exists', () => {
    const wrong = pages.flatMap((page) =>
      referencesOf(readText(page))
        .spans.filter((span) => /^(utils|components|entrypoints|scripts|tests|locales|public|docs|\.ci)\/[\w./-]*$/.test(span))
        .filter((span) => !inTree(span))
        .map((span) => `${page}: ${span}`),
    );
    expect(wrong, 'The page speaks of a file that is not there: mend the page').toEqual([]);
  });

  it('ARCHITECTURE.md names every folder of the house', () => {
    const folders = ['utils', 'components', 'entrypoints'].flatMap((parent) =>
      readdirSync(join(ROOT, parent)).filter((name) => statSync(join(ROOT, parent, name)).isDirectory() && listFiles(`${parent}/${name}`).length > 0).map((name) => `${parent}/${name}`),
    );
    const page = readText('ARCHITECTURE.md');
    expect(folders.filter((folder) => !page.includes(`${folder}/`)), 'Say in ARCHITECTURE.md what it is for').toEqual([]);
  });

  it('CONTRIBUTING.md gives every dependency with its version and why it is there', () => {
    const rows = new Map(referencesOf(readText('CONTRIBUTING.md')).rows.filter(([name]) => /^`[@\w/.-]+`$/.test(name ?? '')).map(([name, version, why]) => [name!.slice(1, -1), { version, why: why ?? '' }]));
    const pinned = { ...manifest['dependencies'], ...manifest['devDependencies'] };
    const wrong = [
      ...Object.entries(pinned).filter(([name, version]) => rows.get(name)?.version !== version || rows.get(name)!.why.length < 15).map(([name, version]) => `${name} ${version}`),
      ...[...rows.keys()].filter((name) => !(name in pinned)).map((name) => `${name} is gone`),
    ];
    expect(wrong, 'One row a dependency in the table of CONTRIBUTING.md: | `name` | version | why it is there |').toEqual([]);
  });

  it('CHANGELOG.md has a section for the version of package.json', () => {
    expect(readText('CHANGELOG.md')).toMatch(new RegExp(`^## \\[?${manifest.version.replaceAll('.', '\\.')}\\b`, 'm'));
  });
});
