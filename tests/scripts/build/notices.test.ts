import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { productionPackages, thirdPartyNotices } from '../../../scripts/build/notices.mjs';

let root = '';
const put = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jianbao-notices-'));
  put(
    'package-lock.json',
    JSON.stringify({
      packages: {
        '': { dependencies: { a: '1.0.0' }, devDependencies: { dev: '1.0.0' } },
        'node_modules/a': { dependencies: { b: '2' }, peerDependencies: { c: '1', d: '1' }, peerDependenciesMeta: { d: { optional: true } } },
        'node_modules/a/node_modules/b': {},
        'node_modules/b': {},
        'node_modules/c': {},
        'node_modules/d': {},
        'node_modules/dev': {},
      },
    }),
  );
  for (const [path, name] of [['a', 'a'], ['a/node_modules/b', 'b'], ['c', 'c']] as const) {
    put(`node_modules/${path}/package.json`, JSON.stringify({ name, version: '2.0.0', license: 'MIT' }));
    put(`node_modules/${path}/LICENSE`, `Licence of ${name}\r\n`);
  }
});
afterAll(() => rmSync(root, { recursive: true }));

describe('third-party notices', () => {
  it('names what production dependencies bring, nested ones first, and no development tool', () => {
    expect(productionPackages(root)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c']);
  });

  it('holds the full licence texts', () => {
    const text = thirdPartyNotices(root, {});
    expect(text).toContain('a 2.0.0 (MIT)');
    expect(text).toContain('\n\nLicence of b\n\n');
  });

  it('names a development tool whose data ships, and what that is', () => {
    put('node_modules/dev/package.json', JSON.stringify({ name: 'dev', version: '1.0.0', license: 'Apache-2.0' }));
    put('node_modules/dev/LICENSE', 'Licence of dev');
    put('node_modules/dev/LICENSES/Apache-2.0.txt', 'a folder of texts');
    put('node_modules/dev/THIRD_PARTY_LICENSES.md', 'Licence of its data');
    const text = thirdPartyNotices(root, { dev: 'Its table is built in.' });
    expect(text).toContain('dev 1.0.0 (Apache-2.0)');
    for (const part of ['Its table is built in.', 'Licence of dev', 'Licence of its data']) expect(text).toContain(part);
  });

  it('refuses a package without one', () => {
    rmSync(join(root, 'node_modules/c/LICENSE'));
    expect(() => thirdPartyNotices(root, {})).toThrow('c 2.0.0 ships no licence text');
  });
});
