import { describe, expect, it } from 'vitest';
import { gapText, likeness, squeeze, tidyText } from '../../../utils/extract/dom/tidy-text';

describe('tidyText', () => {
  it.each([
    ['云溪市公告', '云溪市公告'],
    ['\n    云溪市\n    公告\t', '云溪市 公告'],
    ['\u3000\u3000云溪市\u00A0公告', '云溪市 公告'],
    ['云\u200B溪\uFEFF市\u00AD公告', '云溪市公告'],
    ['\u200B 云溪市 \u200B', '云溪市'],
    ['云溪市\u200B \u200B公告', '云溪市 公告'],
    ['', ''],
  ])('%j -> %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
    expect(squeeze(text)).toBe(tidy.replaceAll(' ', ''));
  });
});

describe('gapText', () => {
  it.each([
    ['来源：云溪日报', '来源：云溪日报'],
    ['\n\t\t来源：云溪日报\n\t\t', '来源：云溪日报'],
    ['来源：云溪日报 作者：沈一禾', '来源：云溪日报 作者：沈一禾'],
    ['来源：云溪日报\u00A0作者：沈一禾', '来源：云溪日报 作者：沈一禾'],
    ['来源：云溪日报\u00A0\u00A0作者：沈一禾', '来源：云溪日报\t作者：沈一禾'],
    ['来源：云溪日报\u3000 \u3000作者：沈一禾', '来源：云溪日报\t作者：沈一禾'],
    ['来源：云溪日报\t\t作者：沈一禾', '来源：云溪日报\t作者：沈一禾'],
    ['来源：云溪日报\t\u200B\t作者：沈一禾', '来源：云溪日报\t作者：沈一禾'],
    ['来源：云溪日报\n\n  作者：沈一禾', '来源：云溪日报 作者：沈一禾'],
  ])('%j -> %j', (text, gapped) => {
    expect(gapText(text)).toBe(gapped);
  });
});

describe('likeness', () => {
  it.each([
    ['云溪市公告', '云 溪“市”公告。'],
    ['abc2026号', 'ＡＢＣ２０２６号'],
    ['（云溪）', '(云溪)'],
  ])('%j is like %j', (one, other) => {
    expect(likeness(one)).toBe(likeness(other));
  });

  it('tells other words apart', () => {
    expect(likeness('云溪市公告')).not.toBe(likeness('云溪市公示'));
  });
});
