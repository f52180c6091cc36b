import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/search/fold';

describe('fold', () => {
  it.each([
    ['ＡＢｃ１２３％', 'abc123%', 'width and case'],
    ['湘政发〔２０２３〕１２号', '湘政发[2023]12号', 'number of a document'],
    ['［附件］【通知】〖要点〗', '[附件][通知][要点]', 'brackets'],
    ['“放管服”「专项」『规划』', '"放管服""专项""规划"', 'quotes'],
    ['it’s ‘so’', "it's 'so'", 'single quotes'],
    ['2021—2025 – ‐ －', '2021-2025 - - -', 'dashes'],
    ['關於加強濕地保護的實施辦法', '关于加强湿地保护的实施办法', 'traditional'],
    ['乾坤 幹部 干部', '干坤 干部 干部', 'merged by simplification'],
    ['臺灣裏裡後髮發', '台湾里里后发发', 'variants'],
    ['⼈⼒资源', '人力资源', 'radicals for characters'],
    ['ｶﾅ', 'カナ', 'half-width kana'],
    ['甲\n乙\t丙\u3000丁\u00a0戊', '甲 乙 丙 丁 戊', 'white space'],
    ['ÀÉ ΑΩ ДЖ', 'àé αω дж', 'case of other scripts'],
    ['İß𠮷😀', 'İß𠮷😀', 'what would change its length stays'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(folded).toHaveLength(text.length);
  });

  const any = fc.string({ unit: fc.oneof(fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)), fc.constantFrom('臺', '〔', 'Ａ', '𠮷', ' ')) });

  it('keeps the length, whatever the text', () => {
    fc.assert(fc.property(any, (text) => fold(text).length === text.length), { numRuns: 500 });
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    expect(fold(all)).toHaveLength(0x10000);
  });

  it('changes nothing more when done twice', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    expect(fold(fold(all))).toBe(fold(all));
  });

  it('folds a part as it folds the whole', () => {
    fc.assert(
      fc.property(any, fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y) as [number, number];
        expect(fold(text.slice(from, to))).toBe(fold(text).slice(from, to));
      }),
    );
  });

  it('folds texts longer than one piece', () => {
    expect(fold('臺'.repeat(20_001))).toBe('台'.repeat(20_001));
  });
});
