import { describe, expect, it } from 'vitest';
import type { FieldName, Fields } from '../../utils/article/field';
import { sourceLine } from '../../utils/export/source-line';

const URL_ = 'https://portal.example.gov.cn/zwgk/t20240315_1024.html';

function line(values: Partial<Record<FieldName, string | string[]>>, at = '2024-03-18T09:30:00+08:00'): string {
  const fields = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, origin: 'meta', confidence: 0.9 }]));
  return sourceLine({ fields: fields as Fields, url: URL_, at });
}

const DOCUMENT = {
  title: '云溪市人民政府关于加强湿地保护的通知',
  documentNumber: '云政发〔2024〕7号',
  issuingBody: '云溪市人民政府',
  publishedOn: '2024-03-15',
  source: '市林业局',
  authors: ['乙'],
};

describe('a document with its number', () => {
  it('names body, title, number, dates and address', () => {
    expect(line(DOCUMENT)).toBe(
      `云溪市人民政府. 云溪市人民政府关于加强湿地保护的通知: 云政发〔2024〕7号[A/OL]. (2024-03-15)[2024-03-18]. ${URL_}`,
    );
  });

  it('does not repeat a number that the title has', () => {
    expect(line({ ...DOCUMENT, title: '关于印发办法的通知（云政发〔2024〕7号）' })).toBe(
      `云溪市人民政府. 关于印发办法的通知（云政发〔2024〕7号）[A/OL]. (2024-03-15)[2024-03-18]. ${URL_}`,
    );
  });

  it('falls back to authors, then to the source, for who answers for it', () => {
    const { issuingBody: _, ...rest } = DOCUMENT;
    expect(line(rest)).toMatch(/^乙\. 云溪市/);
    const { authors: __, ...last } = rest;
    expect(line(last)).toMatch(/^市林业局\. 云溪市/);
  });
});

describe('news', () => {
  const NEWS = { title: '临江县春茶开采', authors: ['甲', '乙'], source: '临江日报', publishedOn: '2024-03-20' };

  it('names authors before the body', () => {
    expect(line({ ...NEWS, issuingBody: '临江县人民政府' })).toBe(`甲, 乙. 临江县春茶开采[EB/OL]. (2024-03-20)[2024-03-18]. ${URL_}`);
  });

  it('cuts more than three authors to three', () => {
    expect(line({ ...NEWS, authors: ['甲', '乙', '丙', '丁'] })).toMatch(/^甲, 乙, 丙, 等\. /);
    expect(line({ ...NEWS, authors: ['甲', '乙', '丙'] })).toMatch(/^甲, 乙, 丙\. /);
  });
});

describe('what is unknown', () => {
  it.each<[Parameters<typeof line>[0], string | undefined, string]>([
    [{ title: '通知' }, undefined, `通知[EB/OL]. [2024-03-18]. ${URL_}`],
    [{ title: '通知', publishedOn: '2024-03-15' }, '', `通知[EB/OL]. (2024-03-15). ${URL_}`],
    [{ title: '通知' }, 'soon', `通知[EB/OL]. ${URL_}`],
    [{ documentNumber: '云政发〔2024〕7号' }, undefined, `云政发〔2024〕7号[A/OL]. [2024-03-18]. ${URL_}`],
    [{}, '', `[EB/OL]. ${URL_}`],
    [{ title: ' 关于\n 湿地的\u3000通知 ', authors: [' ', ''] }, '', `关于 湿地的 通知[EB/OL]. ${URL_}`],
  ])('%j', (values, at, expected) => expect(line(values, at ?? '2024-03-18T09:30:00+08:00')).toBe(expected));
});
