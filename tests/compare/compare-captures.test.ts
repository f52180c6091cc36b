import { describe, expect, it } from 'vitest';
import type { Fields } from '../../utils/article/field';
import { type Look, compareCaptures } from '../../utils/compare/compare-captures';

const look = (over: { text?: string; html?: string; files?: Look['files']; fields?: Fields } = {}): Look => {
  const text = over.text ?? '第一条\n第二条';
  return { capture: { fields: over.fields ?? {}, html: over.html ?? `<p>${text}`, text }, text, files: over.files ?? [] };
};
const file = (url: string, sha: string | null = null, role: 'image' | 'attachment' = 'attachment') => ({ role, url, name: `${url}.pdf`, sha });

describe('compareCaptures', () => {
  it('finds nothing between two looks that say the same', () => {
    const files = [file('a', 'x'), file('b')];
    expect(compareCaptures(look({ files }), look({ files }))).toMatchObject({ same: true, places: 0, layout: false, fields: [] });
  });

  it('counts the places at which the text changed', () => {
    const found = compareCaptures(look({ text: '一月施行。\n由河道局负责解释。' }), look({ text: '三月施行。\n由河道局、水务局负责解释。' }));
    expect(found).toMatchObject({ same: false, places: 2, layout: false });
  });

  it('tells a new setting of the same words, unless files account for it', () => {
    expect(compareCaptures(look(), look({ html: '<h2>' }))).toMatchObject({ same: false, places: 0, layout: true });
    expect(compareCaptures(look(), look({ html: '<h2>', files: [file('a')] }))).toMatchObject({ same: false, layout: false });
  });

  it('tells fields that came, went and changed', () => {
    const field = <T,>(value: T) => ({ value, origin: 'meta' as const, confidence: 1 });
    const found = compareCaptures(look({ fields: { source: field('甲'), topic: field('乙') } }), look({ fields: { source: field('丙'), authors: field(['丁']) } }));
    expect(found.fields).toEqual([
      { name: 'source', before: '甲', after: '丙' },
      { name: 'authors', before: undefined, after: ['丁'] },
      { name: 'topic', before: '乙', after: undefined },
    ]);
  });

  it('tells files that came, went, and hold something else at the same address', () => {
    const found = compareCaptures(
      look({ files: [file('a', '1'), file('b', '2'), file('c', '3'), file('d', null), file('i', '5', 'image')] }),
      look({ files: [file('a', '1'), file('b', '9'), file('d', '4'), file('e', '6')] }),
    );
    expect(found.files).toEqual({
      attachment: { added: ['e.pdf'], gone: ['c.pdf'], changed: ['b.pdf'] },
      image: { added: [], gone: ['i.pdf'], changed: [] },
    });
  });

  it('takes the same content at another address for the same file', () => {
    expect(compareCaptures(look({ files: [file('a?t=1', '1')] }), look({ files: [file('a?t=2', '1')] })).same).toBe(true);
  });

  it('compares no text that lies elsewhere', () => {
    const found = compareCaptures({ ...look(), text: undefined }, look({ text: '别的' }));
    expect(found).toMatchObject({ text: undefined, same: false });
  });
});
