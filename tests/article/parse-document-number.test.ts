import { expect, test } from 'vitest';
import { parseDocumentNumber } from '@/utils/article/parse-document-number';

test.each([
  ['云政发〔2023〕12号', '云政发', 2023, 12],
  ['云政发[2023]12号', '云政发', 2023, 12],
  ['云政发【2023】12号', '云政发', 2023, 12],
  ['云政发（2023）12号', '云政发', 2023, 12],
  ['云政发(2023)第12号', '云政发', 2023, 12],
  ['云政发﹝2023﹞ 12 号', '云政发', 2023, 12],
  ['云政发［2023］12号', '云政发', 2023, 12],
  ['云溪市人民政府令第57号', '云溪市人民政府令', undefined, 57],
  ['令（第五十七号）', '令', undefined, 57],
  ['云溪市人民政府令第一百零三号', '云溪市人民政府令', undefined, 103],
  ['第12号', '', undefined, 12],
  ['2026年第3号', '', 2026, 3],
  ['云溪市财政局公告2026年第3号', '云溪市财政局公告', 2026, 3],
  ['2026年第3号公告', '公告', 2026, 3],
])('%s', (text, mark, year, serial) => {
  expect(parseDocumentNumber(text)).toEqual({ mark, year, serial, part: undefined });
});

test('a number of several parts', () => {
  expect(parseDocumentNumber('云政发〔2023〕12－2号')).toMatchObject({ serial: 12, part: 2 });
});

test.each(['', '无', '云溪路12号', '关于印发办法的通知', '〔2023〕', '000014349/2017-00110', '第〇号'])('%j is none', (text) => {
  expect(parseDocumentNumber(text)).toBeUndefined();
});
