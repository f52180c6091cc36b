import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseDate } from '@/utils/extract/metadata/parse-date';

describe('parseDate', () => {
  test.each([
    ['2026-03-27 15:02:08', '2026-03-27', '2026-03-27T15:02:08+08:00'],
    ['2026-05-18 10:19', '2026-05-18', '2026-05-18T10:19:00+08:00'],
    ['2026-06-13 14∶06', '2026-06-13', '2026-06-13T14:06:00+08:00'],
    ['2026-07-20', '2026-07-20', undefined],
    ['2026年05月25日10:10', '2026-05-25', '2026-05-25T10:10:00+08:00'],
    ['2026年5月5日', '2026-05-05', undefined],
    ['2026 05/09 22:27:02', '2026-05-09', '2026-05-09T22:27:02+08:00'],
    ['2005.08.2605:39', '2005-08-26', '2005-08-26T05:39:00+08:00'],
    ['２０２６年１月２日', '2026-01-02', undefined],
    ['2026-05-09 22:30·临江社', '2026-05-09', '2026-05-09T22:30:00+08:00'],
    ['2026年5月9日 星期六 下午3:05', '2026-05-09', '2026-05-09T15:05:00+08:00'],
    ['21 2026年02月', '2026-02-21', undefined],
    ['20260504', '2026-05-04', undefined],
    ['二〇二六年十一月二十一日', '2026-11-21', undefined],
    ['二○○七年四月九日', '2007-04-09', undefined],
    ['2026-05-09T22:30:00Z', '2026-05-10', '2026-05-10T06:30:00+08:00'],
    ['2026-05-09T22:30:00+0800', '2026-05-09', '2026-05-09T22:30:00+08:00'],
    ['1778337000000', '2026-05-09', '2026-05-09T22:30:00+08:00'],
    ['（2012-06-04 09:20:26）', '2012-06-04', '2012-06-04T09:20:26+08:00'],
  ])('%s', (text, day, at) => {
    expect(parseDate(text)).toEqual(at === undefined ? { day } : { day, at });
  });

  test.each(['', '来源：', '2026-02-30', '2026年13月1日', '第12期', '0558-20260504123', '13800000000'])('%j is no date', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  it('reads back every day of three centuries', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        const [year, month, of] = day.split('-').map(Number);
        expect(parseDate(day)?.day).toBe(day);
        expect(parseDate(`${year}年${month}月${of}日`)?.day).toBe(day);
      }),
    );
  });
});
