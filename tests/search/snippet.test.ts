import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../utils/search/fold';
import { markRanges } from '../../utils/search/mark-ranges';
import { parseQuery } from '../../utils/search/parse-query';
import { makeSnippet } from '../../utils/search/snippet';
import { searchText } from './helpers/made-up';

const far = '没有要找的词'.repeat(30);
const snippet = (words: string, ...pieces: Parameters<typeof searchText>[1]) => makeSnippet(searchText(1, pieces), parseQuery(words).terms);
const marked = (words: string, ...pieces: Parameters<typeof searchText>[1]) => {
  const made = snippet(words, ...pieces)!;
  return made.marks.map(([from, to]) => made.text.slice(from, to));
};

describe('the snippet', () => {
  it('stands around the hit, marked in the words of the original', () => {
    const made = snippet('濕地', ['title', '通知'], ['body', `${far}加强湿地保护${far}`])!;
    expect(made).toMatchObject({ part: 'body', cutBefore: true, cutAfter: true });
    expect(made.text).toHaveLength(80);
    expect(made.marks).toEqual([[14, 16]]);
    expect(made.text.slice(14, 18)).toBe('湿地保护');
  });

  it('shows where most of the words stand together', () => {
    expect(marked('湿地 保护', ['body', `湿地湿地湿地${far}湿地的保护${far}保护`])).toEqual(['湿地', '保护']);
  });

  it('prefers what the title does not show', () => {
    expect(marked('湿地 农忙', ['title', '湿地'], ['body', `湿地湿地${far}农忙时节`])).toEqual(['农忙']);
  });

  it('shows the first of several places that are as good', () => {
    expect(snippet('湿地', ['body', `一湿地${far}二湿地`])!.text.startsWith('一湿地')).toBe(true);
  });

  it.each([
    ['note', '周会', ['note', '周会用']],
    ['attachment', '清单', ['attachment', '责任清单.docx']],
    ['field', '索引号:004', ['field', '004-11', 'indexNumber']],
  ] as const)('looks beyond the body: %s', (part, words, piece) => {
    const made = snippet(words, ['title', '通知'], ['body', far], [...piece])!;
    expect([made.part, made.marks.length]).toEqual([part, 1]);
  });

  it('shows how the body begins when the hit is in the title or beside it', () => {
    const made = snippet('湿地', ['title', '湿地'], ['body', `各县：\n现将有关事项通知如下。${far}`], ['field', '湿地局', 'issuingBody'])!;
    expect(made).toMatchObject({ part: 'body', marks: [], cutBefore: false, cutAfter: true });
    expect(made.text.startsWith('各县： 现将')).toBe(true);
  });

  it('is null for a clip without a text', () => {
    expect(snippet('湿地', ['title', '湿地'])).toBeNull();
  });

  it('breaks no character', () => {
    const made = snippet('湿地', ['body', `${'𠮷'.repeat(50)}x湿地${'𠮷'.repeat(50)}`])!;
    expect(made.text).toMatch(/^𠮷+x湿地𠮷+$/u);
  });

  it('a long phrase is marked whole', () => {
    const phrase = '加强湿地保护'.repeat(20);
    expect(marked(`“${phrase}”`, ['body', far + phrase + far])).toEqual([phrase]);
  });

  const unit = fc.constantFrom('湿', '濕', '地', '保', '護', 'Ａ', 'b', '1', '〔', '“', ' ', '\n', '𠮷');
  const text = fc.string({ unit, minLength: 1, maxLength: 300 });

  it('every mark lies on text that folds to the word', () => {
    fc.assert(
      fc.property(text, fc.string({ unit: fc.constantFrom('湿', '地', '保', '护', 'a', 'b', '1', '['), minLength: 1, maxLength: 3 }), (body, word) => {
        const made = snippet(word, ['title', body], ['body', body])!;
        const [term] = parseQuery(word).terms;
        for (const [from, to] of made.marks) expect(fold(made.text.slice(from, to))).toBe(term!.text);
        for (const [from, to] of markRanges(body, [term!])) expect(fold(body.slice(from, to))).toBe(term!.text);
        expect(body.replace(/\s/g, ' ')).toContain(made.text);
      }),
      { numRuns: 500 },
    );
  });
});
