import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { lean, shortNames } from '@/scripts/build/lean-readability.mjs';

const code = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

test('the part that finds and cleans the text stays, the log and the rest go', () => {
  const out = lean(code);
  expect(out).toContain('_grabArticle(');
  expect(out).toContain('_getLinkDensity(');
  expect(out).toContain('_cleanConditionally(');
  expect(out).not.toMatch(/this\.log\(|_getJSONLD|_unwrapNoscriptImages|_cleanClasses|_linkDensityModifier|_articleDir|readability-page|PRESENTATIONAL_ATTRIBUTES|module\.exports/);
  expect(out.length).toBeLessThan(code.length * 0.7);
});

test('every method that is called is there', () => {
  const out = lean(code);
  const called = [...out.matchAll(/this\.(_\w+)\(/g)].map(([, name]) => name!);
  const defined = new Set([...out.matchAll(/^ {2}(_\w+)\(/gm)].map(([, name]) => name!));
  expect(called.filter((name) => !defined.has(name))).toEqual([]);
});

test('a version with other methods, or another way out, fails the build', () => {
  expect(() => lean(code.replaceAll('_prepArticle', '_prepareArticle'))).toThrow('_prepArticle');
  expect(() => lean(code.replace('typeof module === "object"', 'module'))).toThrow('exports in another way');
});

test('private members have short names, each its own, but for those that the extraction overrides', () => {
  const before = [...lean(code).matchAll(/this\.(_[a-z]\w+|[A-Z_]+\b)/g)].map(([, name]) => name!);
  const after = [...shortNames(lean(code)).matchAll(/this\.(_\w+)/g)].map(([, name]) => name!);
  expect(after).toHaveLength(before.length);
  const pairs = new Set(before.map((name, i) => `${name} ${after[i]}`));
  expect(pairs.size).toBe(new Set(before).size);
  expect(new Set(after).size).toBe(new Set(before).size);
  expect([...new Set(after.filter((name) => name.length > 4))].toSorted()).toEqual(['_headerDuplicatesTitle', '_isProbablyVisible', '_isValidByline', '_prepArticle']);
});
