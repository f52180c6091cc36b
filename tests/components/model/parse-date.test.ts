import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../components/model/parse-date';

describe('parseDate', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026/1/5', '2026-01-05'],
    ['2026.01.05', '2026-01-05'],
    ['2026年1月5日', '2026-01-05'],
    [' 2026 年 11 月 20 日 ', '2026-11-20'],
    ['20261120', '2026-11-20'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['2026-00-10', undefined],
    ['2026年1月', undefined],
    ['2026', undefined],
    ['11-20-2026', undefined],
    ['2026-11-20 08:30', undefined],
    ['', undefined],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it('reads every day of the calendar in every form', () => {
    const days = fc.date({ min: new Date('1949-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        for (const text of [date, `${year}/${month}/${dayOfMonth}`, `${year}年${month}月${dayOfMonth}日`, date.replaceAll('-', '')]) {
          expect(parseDate(text)).toBe(date);
        }
      }),
    );
  });

  it('gives a real date or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const date = parseDate(text);
        expect(date === undefined || new Date(date).toISOString().startsWith(date)).toBe(true);
      }),
    );
  });
});
