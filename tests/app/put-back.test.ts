import { describe, expect, it } from 'vitest';
import type { FileRow } from '../../utils/article/clip';
import type { RemovedBlock } from '../../utils/article/draft';
import { putBack } from '../../utils/app/put-back';
import { draft, file } from '../library/helpers/draft';

const block = (text: string, at?: number, step: RemovedBlock['step'] = 'prune'): RemovedBlock => ({ step, reason: 'tools', html: `<p>${text}</p>`, text, anchor: '1', ...(at !== undefined && { at }) });
const html = '<h2>一 、</h2><p>甲&amp;乙&nbsp;<br>丙</p><p><img src="x" alt="图" data-file="0"></p><table><tr><td>丁</td><td>戊</td></tr></table><p>己</p>';
const text = '一 、\n甲&乙\n丙\n丁\t戊\n己';
const whole = (...removed: RemovedBlock[]) => ({ html, text, details: { candidates: [], removed }, completeness: draft().completeness, files: [{ ...file(0), capture: 'a', clip: 1 } as FileRow] });
const put = (at: number | undefined, step?: RemovedBlock['step']) => putBack('a', 0, whole(block('回来', at, step)), 'b')!;

describe('a removed block', () => {
  it.each([
    [0, '<p>回来</p><h2>', '回来\n一 、'],
    [2, '</h2><p>回来</p><p>甲', '、\n回来\n甲'],
    [6, '</p><p>回来</p><p><img', '丙\n回来\n丁'],
    [8, '</table><p>回来</p><p>己', '戊\n回来\n己'],
    [9, '<p>己</p><p>回来</p>', '己\n回来'],
  ])('comes back where %i characters stand before it', (at, inHtml, inText) => {
    const made = put(at);
    expect(made.html).toContain(inHtml);
    expect(made.text).toContain(inText);
    expect(made).toMatchObject({ by: 'putBack', capture: 'b', details: { removed: [] }, files: [{ n: 0, was: 0 }] });
    expect(made.completeness.text).toEqual({ found: 22, kept: 22 });
  });

  it('never lands in the midst of a block', () => {
    expect(put(7).html).toContain('丙</p><p>回来</p><p><img');
    expect(put(3).html).toContain('</h2><p>回来</p><p>甲');
  });

  it('of an older version comes back at the head or at the end', () => {
    expect(put(undefined).text).toMatch(/己\n回来$/);
    expect(put(undefined, 'metadata').text).toMatch(/^回来\n一/);
  });

  it('moves those behind it on, so that they come back in the order in which they stood', () => {
    const all = whole(block('先', 2), block('中', 2), block('后', 9), block('前', 0));
    const one = putBack('a', 1, all, 'b')!;
    expect(one.details.removed.map(({ text: words, at }) => [words, at])).toEqual([['先', 2], ['后', 10], ['前', 0]]);
    const two = putBack('b', 0, { ...all, ...one, files: [] }, 'c')!;
    expect(two.text).toContain('、\n先\n中\n甲');
    expect(putBack('c', 0, { ...all, ...two, files: [] }, 'd')!.text).toMatch(/己\n后$/);
  });

  it('stays out while pages of the article are missing, and where there is none', () => {
    const all = whole(block('回来', 0));
    expect(putBack('a', 1, all, 'b')).toBeUndefined();
    const pages = [{ n: 1, url: 'http://a.example.gov.cn/', kept: true, part: { ...all, removed: [], files: [] } }];
    expect(putBack('a', 0, { ...all, details: { ...all.details, pages } }, 'b')).toBeUndefined();
  });
});
