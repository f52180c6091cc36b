import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORK, diffText } from '../../utils/compare/diff-text';
import type { TextPart } from '../../utils/compare/text-part';

const older = (parts: readonly TextPart[]): string => parts.filter(({ kind }) => kind !== 'added').map(({ text }) => text).join('');
const newer = (parts: readonly TextPart[]): string => parts.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('');
const told = (parts: readonly TextPart[]): string =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`)).join('');

/** Texts with few different pieces, so that much is alike, repeated and moved. */
const text = fc.array(fc.constantFrom('云溪市', '河道', '12', 'ab', '。', '；', '\n', '\n\n', '𠮷', '第一条', '　'), { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('diffText', () => {
  it('leads from one text to the other and back', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = diffText(a, b);
        expect(older(parts)).toBe(a);
        expect(newer(parts)).toBe(b);
      }),
      { numRuns: 500 },
    );
  }, 180_000);

  it('does so with any string, and with hardly any budget', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 20 }), (a, b, left) => {
        const parts = diffText(a, b, { left });
        expect([older(parts), newer(parts)]).toEqual([a, b]);
      }),
      { numRuns: 300 },
    );
  }, 180_000);

  it('is empty of changes for equal texts only, and never holds an empty part or two alike in a row', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = diffText(a, b);
        expect(parts.every(({ kind }) => kind === 'same')).toBe(a === b);
        expect(parts.every((part, i) => part.text !== '' && part.kind !== parts[i - 1]?.kind)).toBe(true);
      }),
    );
  }, 180_000);

  it.each([
    ['自2026年1月1日起施行。', '自2026年3月1日起施行。', '自2026年[-1-]{+3+}月1日起施行。'],
    ['第一条\n第二条\n第三条', '第一条\n第三条', '第一条\n[-第二条\n-]第三条'],
    ['各区、县人民政府：', '各区、县（市）人民政府：', '各区、县{+（市）+}人民政府：'],
    ['甲段。\n乙段。\n丙段。', '甲段。\n丙段。\n乙段。', undefined],
    ['拨付1,200万元', '拨付1,350万元', '拨付[-1,200-]{+1,350+}万元'],
    ['', '新发布', '{+新发布+}'],
  ])('%s → %s', (a, b, expected) => {
    const parts = diffText(a, b);
    if (expected !== undefined) expect(told(parts)).toBe(expected);
    expect(newer(parts)).toBe(b);
  });

  it('reads scattered characters that happen to be alike as one change', () => {
    expect(told(diffText('负责人由张三担任', '负责人由李四兼任'))).not.toMatch(/[\]}][^[{]{1,2}[[{]/);
  });

  it('finds single changes far apart in 500,000 characters', () => {
    const paragraphs = Array.from({ length: 5_000 }, (_, i) => `第${i}条 ${'河道管理单位应当按照规定开展巡查与养护'.repeat(5)}。`);
    const changed = paragraphs.map((paragraph, i) => (i % 1_000 === 7 ? paragraph.replace('巡查', '检查') : paragraph));
    const budget = { left: WORK };
    const parts = diffText(paragraphs.join('\n'), changed.join('\n'), budget);
    expect(parts.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual(['检', '检', '检', '检', '检']);
    expect(WORK - budget.left).toBeLessThan(100_000);
  }, 180_000);

  it('keeps to its budget where nothing is alike: 500,000 characters of one paragraph', () => {
    const random = (seed: number): string => {
      let state = seed;
      return Array.from({ length: 500_000 }, () => {
        state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
        return String.fromCharCode(0x4e00 + (state % 300));
      }).join('');
    };
    const [a, b] = [random(1), random(2)];
    const budget = { left: WORK };
    const parts = diffText(a, b, budget);
    expect([older(parts) === a, newer(parts) === b]).toEqual([true, true]);
    // One round of the shortest way may be under way when the budget ends.
    expect(budget.left).toBeGreaterThan(-1_000_000);
  }, 180_000);

  it('keeps to its budget with many short lines that all stand twice', () => {
    const a = Array.from({ length: 100_000 }, (_, i) => `行${i % 777}`).join('\n');
    const b = Array.from({ length: 100_000 }, (_, i) => `行${(i * 31) % 777}`).join('\n');
    const budget = { left: WORK };
    const parts = diffText(a, b, budget);
    expect([older(parts) === a, newer(parts) === b]).toEqual([true, true]);
    expect(budget.left).toBeGreaterThan(-1_000_000);
  }, 180_000);

  it('keeps to its budget with many paragraphs that each were written anew', () => {
    const written = (from: number): string =>
      Array.from({ length: 40 }, (_, i) => `第${i}条\n${Array.from({ length: 900 }, (__, n) => String.fromCharCode(from + ((n * 7 + i) % 900))).join('')}`).join('\n');
    const [a, b] = [written(0x4e00), written(0x6000)];
    const budget = { left: WORK };
    const parts = diffText(a, b, budget);
    expect([older(parts) === a, newer(parts) === b]).toEqual([true, true]);
    expect(budget.left).toBeGreaterThan(-10_000);
  }, 180_000);
});
