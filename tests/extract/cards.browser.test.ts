import { describe, expect, test } from 'vitest';
import { FIELD_NAMES, type FieldValues, type Fields } from '@/utils/article/field';
import { extract } from '@/utils/extract/extract';
import { makeCards } from '../fixtures/cards/make-cards';
import { openPage } from './support/open-page';

const cards = makeCards(20261127);
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
    const wrong = wrongs(fields, draft.fields);
    expect(wrong, wrong.join('\n')).toEqual([]);
  });
});

/** Every field that differs, in words. */
const wrongs = (wanted: Partial<FieldValues>, came: Fields): string[] =>
  FIELD_NAMES.flatMap((name) => {
    const field = came[name];
    if (JSON.stringify(field?.value) === JSON.stringify(wanted[name])) return [];
    return [`${name}: ${JSON.stringify(wanted[name])} expected, came ${field ? `${JSON.stringify(field.value)} (${field.origin}, ${field.confidence})` : 'nothing'}`];
  });
