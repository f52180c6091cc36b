import { describe, expect, it } from 'vitest';
import { elementIndex } from '../../../utils/extract/content/element-index';
import type { Page } from '../../../utils/extract/lines/line';

const index = (html: string) => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const root = document.documentElement;
  return { document, ...elementIndex({ root } as unknown as Page) };
};
const BODY = '<nav>a</nav><div id=zoom class="TRS_Editor b"></div><p class=b></p><div id=zoom></div><span class="video-js-x b" role=search></span>';

describe('elementIndex', () => {
  it.each([
    ['#zoom'],
    ['.b'],
    ['.TRS_Editor'],
    ['.trs_editor'],
    ['.none'],
    ['p.b'],
    ['[role="search"]'],
    ['nav, .TRS_Editor, [role="search"], [class*="video-js"]'],
    [':is(p, nav)'],
  ])('finds by %s what the browser finds, in standards mode and in quirks mode', (selector) => {
    for (const doctype of ['<!DOCTYPE html>', '']) {
      const { document, all } = index(doctype + BODY);
      expect(new Set(all(selector))).toEqual(new Set(document.querySelectorAll(selector)));
    }
  });

  it('keeps the order of the page', () => {
    const { document, all } = index(BODY);
    expect(all('.b')).toEqual([...document.querySelectorAll('.b')]);
  });
});
