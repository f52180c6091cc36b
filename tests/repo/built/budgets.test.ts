import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { bundleEngine } from '../../../scripts/bench/sync/bundle-engine.mjs';
import { builtFiles, builtText, gzipBytes, packagePath, type Target } from './builds';
import { scriptsOfPage } from './page-scripts';

const KB = 1024;
const MESSAGE = 'Over its budget: find what made it grow (an import that should be a type, a library that should load later). A change that needs more raises the number here, with its reason in the commit';

describe('size budgets', () => {
  it('follows a page to its scripts', () => {
    const files: Record<string, string> = {
      'page.html': `<link rel="modulepreload" href="/chunks/a.js"><script type="module" src="/chunks/main.js"></script><link href="x.css">`,
      'chunks/main.js': `import{a as b}from"./a.js";import"./b.js";export*from"./c.js";const l=()=>import("./late.js"),s="./no.js";`,
      'chunks/a.js': 'export const a=1',
      'chunks/b.js': 'import{c}from"./c.js"',
      'chunks/c.js': 'export const c=1',
      'chunks/late.js': 'import"./later.js"',
      'chunks/later.js': '',
    };
    const found = scriptsOfPage('page.html', (path) => files[path]!);
    expect(found.eager.toSorted()).toEqual(['chunks/a.js', 'chunks/b.js', 'chunks/c.js', 'chunks/main.js']);
    expect(found.late.toSorted()).toEqual(['chunks/late.js', 'chunks/later.js']);
  });

  it.each(['chrome', 'firefox'] as const)('clip.js is at most 48 KB gzipped (%s)', (target) => {
    expect(gzipBytes(target, 'clip.js'), MESSAGE).toBeLessThanOrEqual(48 * KB);
  });

  it.each(['chrome', 'firefox'] as const)('readability.js, which few pages want, is at most 8 KB gzipped (%s)', (target) => {
    expect(gzipBytes(target, 'readability.js'), MESSAGE).toBeLessThanOrEqual(8 * KB);
  });

  it.each(['chrome', 'firefox'] as const)('large.js, for pages of more than 5,000 elements, is at most 4 KB gzipped (%s)', (target) => {
    expect(gzipBytes(target, 'large.js'), MESSAGE).toBeLessThanOrEqual(4 * KB);
  });

  it.each(['chrome', 'firefox'] as const)('pager.js, for pages with something like a pager, is at most 3 KB gzipped (%s)', (target) => {
    expect(gzipBytes(target, 'pager.js'), MESSAGE).toBeLessThanOrEqual(3 * KB);
  });

  it.each(['chrome', 'firefox'] as const)('doubt.js, for pages that may be no article or note it in a comment, is at most 5 KB gzipped (%s)', (target) => {
    expect(gzipBytes(target, 'doubt.js'), MESSAGE).toBeLessThanOrEqual(5 * KB);
  });

  it.each(['chrome', 'firefox'] as const)('chosen.js, for what the reader has selected or ruled, is at most 3 KB gzipped (%s)', (target) => {
    expect(gzipBytes(target, 'chosen.js'), MESSAGE).toBeLessThanOrEqual(3 * KB);
  });

  it.each(['chrome', 'firefox'] as const)('picker.js is at most 20 KB gzipped (%s)', (target) => {
    expect(gzipBytes(target, 'picker.js'), MESSAGE).toBeLessThanOrEqual(20 * KB);
  });

  it.each(['chrome', 'firefox'] as const)("the popup's JavaScript is at most 43 KB gzipped, and 50 KB with what members of a team alone load (%s)", (target: Target) => {
    const { eager, late } = scriptsOfPage('popup.html', (path) => builtText(target, path));
    expect(eager.length, 'popup.html loads no script').toBeGreaterThan(0);
    const sizes = [...eager, ...late].map((path) => [path, gzipBytes(target, path)] as const);
    const sum = sizes.reduce((total, [, size]) => total + size, 0);
    const first = sizes.filter(([path]) => eager.includes(path)).reduce((total, [, size]) => total + size, 0);
    expect(first, MESSAGE).toBeLessThanOrEqual(43 * KB);
    expect(sum, `${MESSAGE}\n${sizes.map(([path, size]) => `${size} ${posix.basename(path)}`).join('\n')}`).toBeLessThanOrEqual(50 * KB);
  });

  it('the sync of a team, with its client of CouchDB, is at most 15 KB gzipped', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianbao-engine-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    expect((await bundleEngine(folder)).gzip, MESSAGE).toBeLessThanOrEqual(15 * KB);
  });

  it('the zip for the Chrome store is at most 424 KB', () => {
    expect(statSync(packagePath('chrome')).size, MESSAGE).toBeLessThanOrEqual(424 * KB);
  });

  it('ships no source map and no test page', () => {
    const wrong = builtFiles('chrome', /\.map$|\.test\.|fixture/i);
    expect(wrong, 'Keep it out of entrypoints/ and public/').toEqual([]);
  });
});
