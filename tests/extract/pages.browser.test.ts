import { afterAll, assert, beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '@/utils/article/draft';
import { UNSURE } from '@/utils/article/field';
import { extract } from './support/extract';
import { firstDifference } from './support/first-difference';
import { normalTree } from './support/normal-tree';
import { type OpenPage, openPage } from './support/open-page';
import { pageFixtures } from './support/page-fixtures';

const fixtures = pageFixtures();

test('there are page folders, and every one is complete', () => {
  expect(fixtures.length).toBeGreaterThan(0);
  const incomplete = fixtures.filter(({ source, expectedHtml, expectation }) => [source, expectedHtml, expectation].includes(undefined));
  expect(incomplete.map(({ name }) => name)).toEqual([]);
});

describe.each(fixtures)('$name', ({ source = '', expectedHtml, expectation }) => {
  let page: OpenPage;
  let draft: Draft;

  beforeAll(async () => {
    page = await openPage(source, expectation?.url ?? '');
    draft = await extract(page.document, { url: expectation?.url ?? '' });
  });
  afterAll(() => page?.close());

  test('body', () => {
    assert(expectedHtml !== undefined, 'expected.html is missing');
    expect(firstDifference(normalTree(expectedHtml), normalTree(draft.html)) ?? 'equal').toBe('equal');
    expect(bare(draft.text)).toBe(bare(textOf(draft.html)));
  });

  test('fields', () => {
    assert(expectation, 'expected.json is missing');
    expect(valuesOf(draft)).toEqual(expectation.fields);
    expect(unsureOf(draft)).toEqual([...expectation.unsure].sort());
  });

  test('files', () => {
    assert(expectation, 'expected.json is missing');
    expect(draft.files.map(({ role, name, url }) => ({ role, name, url }))).toEqual(expectation.files);
    expect(draft.files.map(({ n }) => n)).toEqual(expectation.files.map((_, n) => n));
  });

  test('what is not the article stays out', () => {
    assert(expectation, 'expected.json is missing');
    // A misspelt string would be absent from anything: each must stand in the page.
    expect(expectation.absent.filter((string) => !source.includes(string))).toEqual([]);
    expect(expectation.absent.filter((string) => draft.html.includes(string) || draft.text.includes(string))).toEqual([]);
  });

  test('completeness', () => {
    assert(expectation, 'expected.json is missing');
    // Compared whole, so that a failure shows the figures.
    expect(draft.completeness).toEqual({ ...draft.completeness, verdict: expectation.completeness });
  });

  test('the stored original yields the same again', async () => {
    const stored = new DOMParser().parseFromString(draft.original, 'text/html');
    const again = await extract(stored, { url: draft.url });
    expect(again.html).toBe(draft.html);
    expect(again.fields).toEqual(draft.fields);
    expect(again.files).toEqual(draft.files);
  });
});

const valuesOf = (draft: Draft) => Object.fromEntries(Object.entries(draft.fields).map(([name, field]) => [name, field.value]));

const unsureOf = (draft: Draft) =>
  Object.entries(draft.fields)
    .filter(([, field]) => field.confidence < UNSURE)
    .map(([name]) => name)
    .sort();

const textOf = (html: string) => new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '';

const bare = (text: string) => text.replace(/\s+/g, '');
