import { describe, expect, it } from 'vitest';
import { readText } from './helpers/files';
import { lockFaults, type LockedPackage } from './helpers/lock';

const lock = JSON.parse(readText('package-lock.json')) as { lockfileVersion: number; packages: Record<string, LockedPackage> };
const manifest = JSON.parse(readText('package.json')) as Record<string, Record<string, string>>;
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('dependencies', () => {
  it('the lock file is read', () => {
    expect(lock.lockfileVersion).toBe(3);
    expect(packages.length, 'package-lock.json lists no package').toBeGreaterThan(50);
  });

  it('the lock names no download address, runs no script at install, and checks what comes', () => {
    expect(
      lockFaults(packages),
      'Install with the project\'s own .npmrc (omit-lockfile-registry-resolved) and choose packages without install scripts; then `npm install --package-lock-only` writes the lock again',
    ).toEqual([]);
  });

  it('package.json pins exact versions', () => {
    const wrong = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides'].flatMap((group) =>
      Object.entries(manifest[group] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)).map(([name, version]) => `${name} ${version}`),
    );
    expect(wrong, 'Pin it: `npm install --save-exact NAME@VERSION`').toEqual([]);
  });

  it('the lock holds the versions that package.json pins', () => {
    const wrong = Object.entries({ ...manifest['dependencies'], ...manifest['devDependencies'] }).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );
    expect(wrong.map(([name]) => name), 'Run `npm install` and commit package-lock.json').toEqual([]);
  });

  it('.npmrc keeps addresses out of the lock and pins what is added', () => {
    const lines = readText('.npmrc').split('\n');
    expect(lines).toEqual(expect.arrayContaining(['omit-lockfile-registry-resolved=true', 'save-exact=true']));
    expect(lines.filter((line) => /registry\s*=|_auth|token/i.test(line)), 'Where packages come from is the business of each machine, not of the project').toEqual([]);
  });

  it('what ships may be shipped: permissive licences only', () => {
    const wrong = packages.filter(([, item]) => !item.dev && !item.devOptional).filter(([, item]) => !PERMISSIVE.test(item.license ?? ''));
    expect(wrong.map(([path, item]) => `${path} ${item.license}`), 'Choose a package under MIT, ISC, BSD, Apache-2.0, MPL-2.0, 0BSD or the like').toEqual([]);
  });
});

/** MPL-2.0 covers its own files only: used unchanged, it asks for the notice that the build writes. A choice counts as its best. */
const PERMISSIVE = /^\(?((MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|Unlicense)( OR |\)?$))/;

describe('lockFaults', () => {
  it.each<[string, LockedPackage, string]>([
    ['an address', { version: '1.0.0', integrity: 'sha512-a', resolved: 'https://packages.example/a.tgz' }, 'resolved'],
    ['an install script', { version: '1.0.0', integrity: 'sha512-a', hasInstallScript: true }, 'install script'],
    ['no checksum', { version: '1.0.0' }, 'no checksum'],
    ['a weak checksum', { version: '1.0.0', integrity: 'sha1-a' }, 'no checksum'],
    ['a folder outside', { version: '1.0.0', link: true, resolved: '../a' }, 'resolved'],
  ])('sees %s', (_name, item, fault) => {
    expect(lockFaults([['node_modules/a', item]])).toEqual([`node_modules/a: ${fault}`]);
  });

  it('passes a package as it should be', () => {
    expect(lockFaults([['node_modules/a', { version: '1.0.0', integrity: 'sha512-a' }]])).toEqual([]);
  });
});
