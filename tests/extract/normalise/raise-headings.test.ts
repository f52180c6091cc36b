import { assert, constantFrom, property, array, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atOnce } from '../../../utils/extract/dom/at-once';
import { type OutNode, outText } from '../../../utils/extract/normalise/out-node';
import { raiseHeadings } from '../../../utils/extract/normalise/raise-headings';

const paragraph = (text: string): OutNode => ({ tag: 'p', attrs: {}, kids: [text] });
const raised = (...texts: string[]): string[] => {
  const root = { tag: 'div', attrs: {}, kids: texts.map(paragraph) };
  atOnce(raiseHeadings(root));
  return root.kids.map(({ tag }) => tag);
};

describe('headings of a document', () => {
  it('chapters stand above sections and articles that have a line to themselves', () => {
    expect(raised('第一章 总则', '第一条 为了渡运安全，制定本办法。', '第二章 渡口', '第一节 设置', '渡口由乡镇设置。', '第二节 管理', '渡口由乡镇管理。')).toEqual(['h2', 'p', 'h2', 'h3', 'p', 'h3', 'p']);
  });

  it.each([
    ['one is no outline', ['一、检查范围', '全县渡口。', '二、检查时间：三月。']],
    ['items of a list stand above nothing', ['1.检查记录表', '2.整改清单', '3.渡口照片', '洛水县交通运输局']],
    ['a sentence is none', ['一、各乡镇要认真检查。', '说明。', '二、各乡镇要认真整改。', '说明。']],
    ['a figure is none', ['2.5万亩退养还湖', '说明。', '3.2万只候鸟越冬', '说明。']],
  ])('%s', (_, texts) => {
    expect(raised(...texts)).toEqual(texts.map(() => 'p'));
  });

  it('no word is changed, and only paragraphs become headings', () => {
    const text = tuple(constantFrom('', '一、', '二、', '（一）', '1.', '第一章 ', '第三条 '), constantFrom('范围', '全县渡口。', '名单：', '')).map((parts) => parts.join(''));
    assert(
      property(array(text, { maxLength: 20 }), (texts) => {
        const root = { tag: 'div', attrs: {}, kids: texts.map(paragraph) };
        atOnce(raiseHeadings(root));
        expect(root.kids.map(outText)).toEqual(texts);
        expect(root.kids.every(({ tag }) => /^(p|h[2-6])$/.test(tag))).toBe(true);
      }),
    );
  });
});
