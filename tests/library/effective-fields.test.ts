import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../utils/article/clip';
import { effectiveFields } from '../../utils/library/effective-fields';
import { draft } from './helpers/draft';
import { cell, clip } from './helpers/shell';

describe('effectiveFields', () => {
  const look = { fields: draft().fields };

  it('lays the reader’s values over those of the capture', () => {
    const fields = effectiveFields(clip({ title: cell('甲'), authors: cell(['乙']) }), look);
    expect(fields.title).toEqual({ value: '甲', origin: 'user', confidence: 1 });
    expect(fields.authors).toEqual({ value: ['乙'], origin: 'user', confidence: 1 });
    expect(fields.source).toBe(look.fields.source);
  });

  it('takes an empty value for none, and null for the capture’s', () => {
    const fields = effectiveFields(clip({ title: cell(''), authors: cell([]), source: cell(null) }), look);
    expect('title' in fields).toBe(false);
    expect('authors' in fields).toBe(false);
    expect(fields.source).toBe(look.fields.source);
  });

  it.each<[string, CellValue]>([
    ['title', 5],
    ['title', ['甲']],
    ['title', true],
    ['authors', '甲'],
    ['authors', { sha: '', mime: '', length: 0 }],
    ['authors', ['甲', 1] as unknown as string[]],
  ])('passes over a %s of %j', (name, value) => {
    expect(effectiveFields(clip({ [name]: cell(value) }), look)).toEqual(look.fields);
  });

  it('does not touch the capture', () => {
    effectiveFields(clip({ title: cell('') }), look);
    expect(look.fields).toEqual(draft().fields);
  });

  it('bears a capture that is not here', () => {
    expect(effectiveFields(clip({ title: cell('甲') }), undefined)).toEqual({ title: { value: '甲', origin: 'user', confidence: 1 } });
  });
});
