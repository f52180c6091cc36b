import { describe, expect, test } from 'vitest';
import { UNSURE } from '@/utils/article/field';
import type { Found } from '@/utils/extract/metadata/found';
import { settle } from '@/utils/extract/metadata/settle';

const day = (value: string, origin: Found['origin'], confidence: number): Found => ({ field: 'publishedOn', value, origin, confidence });

describe('settle', () => {
  test('places that agree make a value surer', () => {
    const { fields } = settle([day('2026-05-12', 'meta', 0.8), day('2026-05-12', 'labelLine', 0.8)]);
    expect(fields.publishedOn?.confidence).toBeCloseTo(0.96);
  });
  test('one place that says the same twice does not', () => {
    const { fields } = settle([day('2026-05-12', 'meta', 0.8), day('2026-05-12', 'meta', 0.8)]);
    expect(fields.publishedOn?.confidence).toBeCloseTo(0.8);
  });
  test('a trusted place that disagrees makes it unsure, and what lost is kept', () => {
    const { fields, candidates } = settle([day('2026-05-12', 'labelLine', 0.88), day('2026-05-14', 'meta', 0.82)]);
    expect(fields.publishedOn?.value).toBe('2026-05-12');
    expect(fields.publishedOn?.confidence).toBeLessThan(UNSURE);
    expect(candidates).toEqual([{ field: 'publishedOn', value: '2026-05-14', origin: 'meta', confidence: 0.82 }]);
  });
  test('a time of another day is dropped, the one with seconds is taken', () => {
    const at = (value: string): Found => ({ field: 'publishedAt', value, origin: 'meta', confidence: 0.8 });
    expect(settle([day('2026-05-12', 'labelLine', 0.88), at('2026-05-14T09:02:11+08:00')]).fields.publishedAt).toBeUndefined();
    const both = settle([day('2026-05-12', 'labelLine', 0.88), { ...at('2026-05-12T09:02:00+08:00'), confidence: 0.9 }, at('2026-05-12T09:02:11+08:00')]);
    expect(both.fields.publishedAt?.value).toBe('2026-05-12T09:02:11+08:00');
  });
});
