import { afterEach, describe, expect, test } from 'vitest';
import { see } from '@/utils/extract/see/see';
import { type OpenPage, openPage } from '../support/open-page';

let page: OpenPage | undefined;
afterEach(() => page?.close());

const open = async (body: string): Promise<Document> => {
  page = await openPage(`<!doctype html><title>t</title>${body}`, 'http://www.example.gov.cn/a/b.html');
  return page.document;
};

describe('see', () => {
  test('marks what is not visible on the copy, and leaves the page alone', async () => {
    const live = await open('<style>.off{display:none}</style><p class="off" id="a">一</p><p style="visibility:hidden" id="b">二</p><details><summary>三</summary><p id="c">四</p></details><p id="d">五</p>');
    const before = live.documentElement.outerHTML;
    const { root: seen } = see(live);
    expect(live.documentElement.outerHTML).toBe(before);
    expect([...seen.querySelectorAll('[data-jb-hidden]')].map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('writes the page with its style sheets, and leaves them to no browser to read once more', async () => {
    const live = await open('<style>p > b { color: red }</style><p>一</p><svg><style>rect { fill: red }</style></svg>');
    const { root, html } = see(live);
    expect(html).toBe(`<!DOCTYPE html>\n${live.documentElement.outerHTML}`);
    expect(root.isConnected).toBe(false);
    expect([...live.querySelectorAll('style')].map(({ textContent }) => textContent)).toEqual(['p > b { color: red }', 'rect { fill: red }']);
    expect(root.querySelector('p')?.textContent).toBe('一');
  });

  test('passes over what lies in a hidden element, and goes on behind it', async () => {
    const live = await open('<div id="a" style="display:none"><p>一<b hidden>二</b></p><input readonly value="三"></div><p id="b" hidden>四</p><img id="c" src="/loading.gif" data-original="/up/1.jpg"><p id="d" hidden>五</p>');
    const { root: seen } = see(live);
    expect([...seen.querySelectorAll('[data-jb-hidden]')].map(({ id }) => id)).toEqual(['a', 'b', 'd']);
    expect(seen.querySelector('#a [data-jb-value]')).toBeNull();
    expect(seen.querySelector('#c')?.getAttribute('data-jb-src')).toBe('/up/1.jpg');
  });

  test('the dot that holds the place of a late picture does not tell its size', async () => {
    const live = await open('<img id="a" src="/dot.gif" data-src="/up/2.jpg"><img id="b" src="/dot.gif">');
    // Nothing is loaded here: as if the dot were.
    for (const image of live.images) for (const side of ['naturalWidth', 'naturalHeight']) Object.defineProperty(image, side, { value: 1 });
    const { root: seen } = see(live);
    expect(['#a', '#b'].map((id) => [seen.querySelector(id)!.getAttribute('data-jb-src'), seen.querySelector(id)!.getAttribute('data-jb-size')])).toEqual([
      ['/up/2.jpg', null],
      [null, '1x1'],
    ]);
  });

  test('a page that hides itself as a whole is seen as its markup says', async () => {
    const { root: seen } = see(await open('<style>body{visibility:hidden!important}</style><div><p id="a">一</p><p id="b" style="display:none">二</p></div>'));
    expect([...seen.querySelectorAll('[data-jb-hidden]')].map(({ id }) => id)).toEqual(['b']);
  });

  test('a stored page keeps its marks', () => {
    const stored = new DOMParser().parseFromString('<p data-jb-hidden="">一</p><img src="loading.gif" data-jb-src="a.jpg"><p class="ng-hide">二</p>', 'text/html');
    const { root: seen } = see(stored);
    expect(seen.querySelectorAll('[data-jb-hidden]')).toHaveLength(2);
    expect(seen.querySelector('img')?.getAttribute('data-jb-src')).toBe('a.jpg');
  });

  test.each([
    ['<img src="/images/loading.gif" data-original="/up/1.jpg">', '/up/1.jpg'],
    ['<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="//img.example.gov.cn/1.png">', '//img.example.gov.cn/1.png'],
    ['<img data-lazyload="https://img.example.gov.cn/1.png">', 'https://img.example.gov.cn/1.png'],
    ['<img src="/grey.gif" srcset="/s.jpg 320w, /l.jpg 960w">', '/l.jpg'],
    ['<img src="./W0201.jpg" oldsrc="W0201.jpg">', null],
    ['<img src="/a.jpg" data-index="2">', null],
  ])('%s', async (html, source) => {
    const { root: seen } = see(await open(html));
    expect(seen.querySelector('img')?.getAttribute('data-jb-src')).toBe(source);
  });

  test('shows what a read-only field shows, and nothing that was typed or hidden', async () => {
    const { root: seen } = see(await open('<input readonly value="云政〔2026〕1号"><input value="typed"><input type="password" readonly value="secret"><input type="hidden" value="token">'));
    expect([...seen.querySelectorAll('input')].map((input) => input.getAttribute('data-jb-value'))).toEqual(['云政〔2026〕1号', null, null, null]);
  });

  test('names that stand for properties are set aside on the copy', async () => {
    const { root: seen } = see(await open('<form><input name="firstChild"><input name="q"></form><img name="body" src="a.png">'));
    expect([...seen.querySelectorAll('input')].map((input) => input.getAttribute('name'))).toEqual([null, 'q']);
    expect(seen.querySelector('input')?.getAttribute('data-jb-name')).toBe('firstChild');
  });
});
