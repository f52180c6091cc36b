import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffText } from '../../utils/compare/diff-text';
import { foldUnchanged } from '../../utils/compare/fold-unchanged';
import { paragraphsOf } from '../../utils/compare/paragraphs';

const told = (a: string, b: string): string[] =>
  paragraphsOf(diffText(a, b)).map(({ parts }) => parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`)).join(''));

describe('paragraphs of a comparison', () => {
  it('come one by one, with what of each changed', () => {
    expect(told('总则\n一月施行。\n附则', '总则\n三月施行。\n附则')).toEqual(['总则', '-一-+三+月施行。', '附则']);
    expect(told('总则\n旧条\n附则', '总则\n附则')).toEqual(['总则', '-旧条-', '附则']);
  });

  it('show a line break that alone came or went', () => {
    expect(told('第一句。\n第二句。', '第一句。第二句。')).toEqual(['第一句。-↵-', '第二句。']);
    expect(told('第一句。第二句。', '第一句。\n新句。\n第二句。')).toEqual(['第一句。+↵+', '+新句。+', '第二句。']);
  });

  it('show none where whole paragraphs came or went', () => {
    expect(told('第一条', '第一条\n第二条')).toEqual(['第一条', '+第二条+']);
    expect(told('第一条\n第二条', '第一条')).toEqual(['第一条', '-第二条-']);
    expect(told('第一条\n第三条', '第一条附\n第二条\n第三条')).toEqual(['第一条+附+', '+第二条+', '第三条']);
    expect(told('第一条\n', '第一条')).toEqual(['第一条']);
  });

  it('hold every character of both texts', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '。', '\n'), { maxLength: 30 }).map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const parts = paragraphsOf(diffText(a, b)).flatMap((paragraph) => paragraph.parts);
        const side = (without: string): string => parts.filter(({ kind }) => kind !== without).map((part) => part.text).join('').replaceAll('↵', '');
        expect([side('added'), side('removed')]).toEqual([a.replaceAll('\n', ''), b.replaceAll('\n', '')]);
      }),
    );
  });

  it('far from any change are counted, not shown', () => {
    const lines = Array.from({ length: 10 }, (_, i) => `第${i}段。`);
    const changed = lines.map((line, i) => (i === 4 ? '新写的一段。' : line));
    const shown = foldUnchanged(paragraphsOf(diffText(lines.join('\n'), changed.join('\n'))));
    expect(shown.map((each) => (each.kind === 'unchanged' ? each.count : each.paragraph.changed))).toEqual([3, false, true, false, 4].flatMap((x) => x));
  });

  it('of equal texts are one count', () => {
    expect(foldUnchanged(paragraphsOf(diffText('甲\n乙', '甲\n乙')))).toEqual([{ kind: 'unchanged', count: 2 }]);
  });
});
