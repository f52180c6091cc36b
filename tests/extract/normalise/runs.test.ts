import { describe, expect, test } from 'vitest';
import { type Format, joinRuns } from '@/utils/extract/normalise/runs';

const strong: Format = { tag: 'strong', attrs: {} };
const run = (content: string, ...formats: Format[]) => ({ content, formats });

describe('joinRuns', () => {
  test('indents are layout, inner wide spaces are text', () => {
    expect(joinRuns([run('　　\u00a0第一条　总则 ')])).toEqual(['第一条　总则']);
  });
  test('white space is one space, a line break between wide characters is none', () => {
    expect(joinRuns([run('县政\n  府 A\n B')])).toEqual(['县政府 A B']);
    expect(joinRuns([run('县政\n'), run('\n府', strong)])).toEqual(['县政', { tag: 'strong', attrs: {}, kids: ['府'] }]);
  });
  test('like formats side by side are one', () => {
    expect(joinRuns([run('说', strong), run('明', { ...strong }), run('：')])).toEqual([{ tag: 'strong', attrs: {}, kids: ['说明'] }, '：']);
  });
  test('links to two places stay two', () => {
    const link = (href: string): Format => ({ tag: 'a', attrs: { href } });
    expect(joinRuns([run('甲', link('https://a.example.cn/')), run('乙', link('https://b.example.cn/'))])).toHaveLength(2);
  });
  test('nothing but space is nothing', () => {
    expect(joinRuns([run(' \u00a0', strong), run('　')])).toEqual([]);
  });
});
