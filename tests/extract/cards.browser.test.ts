import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, type FieldValues, type Fields, UNSURE } from '@/utils/article/field';
import { extract } from './support/extract';
import { makeCards } from '../fixtures/cards/make-cards';
import { openPage } from './support/open-page';

const cards = makeCards(20261127);
/** Of every value that came out: whether it was right, and whether it was shown as sure. */
const judged: { right: boolean; sure: boolean }[] = [];
const families = [...new Set(cards.map(({ family }) => family))];

test('there are ten families and more, of at least sixty pages', () => {
  expect(families.length).toBeGreaterThanOrEqual(10);
  expect(cards.length).toBeGreaterThanOrEqual(60);
});

describe.each(families)('cards: %s', (family) => {
  test.each(cards.filter((card) => card.family === family))('$trap', async ({ source, url, fields }) => {
    const page = await openPage(source, url);
    const draft = await extract(page.document, { url });
    page.close();
    for (const name of FIELD_NAMES) {
      const field = draft.fields[name];
      if (field) judged.push({ right: JSON.stringify(field.value) === JSON.stringify(fields[name]), sure: field.confidence >= UNSURE });
    }
    const wrong = wrongs(fields, draft.fields);
    expect(wrong, wrong.join('\n')).toEqual([]);
  });
});

test('sure means right, and what is right is mostly sure', () => {
  const right = judged.filter((value) => value.right);
  const sure = judged.filter((value) => value.sure);
  const both = sure.filter((value) => value.right);
  expect(judged.length).toBeGreaterThan(4_000);
  expect(both.length / sure.length).toBeGreaterThanOrEqual(0.99);
  expect(both.length / right.length, `${both.length} of ${right.length}`).toBeGreaterThanOrEqual(0.85);
});

/** Every field that differs, in words. */
const wrongs = (wanted: Partial<FieldValues>, came: Fields): string[] =>
  FIELD_NAMES.flatMap((name) => {
    const field = came[name];
    if (JSON.stringify(field?.value) === JSON.stringify(wanted[name])) return [];
    return [`${name}: ${JSON.stringify(wanted[name])} expected, came ${field ? `${JSON.stringify(field.value)} (${field.origin}, ${field.confidence})` : 'nothing'}`];
  });
