import { describe, expect, it } from 'vitest';
import { kindTable, worstTen, worstText } from '../../../scripts/bench/report.mjs';
import { type Gold, scorePage, summarise } from '../../../scripts/bench/score.mjs';

const body = (text: string) => ({ text, images: [], rows: [], optional: [] });
const score = (gold: Partial<Gold>, found: string, title?: string) =>
  scorePage({ slug: 'a', bodySelector: ['body'], ...gold }, body('甲乙丙丁戊'), { body: body(found), title: title ?? null });

describe('kindTable', () => {
  it('puts n beside every figure and leaves out what was not annotated', () => {
    const good = summarise([score({ title: '题' }, '甲乙丙丁戊', '题'), score({}, '甲乙丙丁戊')]);
    const bad = summarise([score({ title: '题' }, '甲乙丙丁', '别'), score({}, '甲乙丙丁戊')]);
    expect(kindTable('gov', { Jianbao: good, Readability: bad }).split('\n')).toEqual([
      'gov (2 pages)',
      '              Jianbao  Readability  n',
      '  body F1       1.000        0.857  2',
      '  precision     1.000        1.000  2',
      '  recall        1.000        0.750  2',
      '  exact body  100.0 %       50.0 %  2',
      '  title       100.0 %        0.0 %  1',
    ]);
  });
});

describe('worstTen', () => {
  it('leaves out pages without fault, puts the worst first, and says what went wrong', () => {
    const pages = [
      { score: { ...score({ title: '题' }, '甲乙丙丁戊', '题'), slug: 'good' }, error: null },
      { score: { ...score({ title: '题' }, '甲乙丙丁戊', '别'), slug: 'title' }, error: null },
      { score: { ...score({ title: '题' }, ''), slug: 'empty' }, error: 'clip.empty' },
    ];
    const worst = worstTen(pages);
    expect(worst.map(({ slug }) => slug)).toEqual(['empty', 'title']);
    expect(worstText(worst)).toContain('empty  F1 0.000  clip.empty');
    expect(worst[1]?.wrong).toEqual(['title: 题 ≠ 别']);
    expect(worstTen(Array.from({ length: 12 }, () => pages[1]!))).toHaveLength(10);
  });
});
