import { describe, expect, it } from 'vitest';
import { extract } from '../support/extract';

const PARAGRAPH = 'The harbour board met on Monday, and after a long debate it voted to rebuild the eastern quay, which storms had damaged, before the winter comes again.';

const parse = (body: string): Document => new DOMParser().parseFromString(`<!DOCTYPE html><title>Harbour</title><body>${body}</body>`, 'text/html');
const read = async (body: string): Promise<string> => (await extract(parse(body), { url: 'https://harbour.example/news/quay' })).text;

describe('a page in another language', () => {
  it('is read as Readability reads it: what stands between the paragraphs and is none of the text goes', async () => {
    const aside = '<div class="related-posts"><ul><li><a href="/1">Ten harbours to see</a></li><li><a href="/2">What the tide brought</a></li></ul></div>';
    const text = await read(`<article>${`<p>${PARAGRAPH}</p>`.repeat(2)}${aside}${`<p>${PARAGRAPH}</p>`.repeat(3)}</article><footer><p>Harbour Gazette, all rights reserved.</p></footer>`);
    expect(text.split('\n').filter((line) => line.trim() !== '')).toEqual(Array.from({ length: 5 }, () => PARAGRAPH));
  });

  it('keeps text that stands in its container without a paragraph, and headings between', async () => {
    const text = await read(`<div id="main"><div class="text"><h3>On the quay</h3><div>${PARAGRAPH}</div><h3>In the town</h3><div>${PARAGRAPH} <em>So be it.</em></div><div>${PARAGRAPH}</div></div></div>`);
    expect(text.split('\n').filter((line) => line.trim() !== '')).toEqual(['On the quay', PARAGRAPH, 'In the town', `${PARAGRAPH} So be it.`, PARAGRAPH]);
  });

  it('is known among Chinese pages by its letters', async () => {
    const aside = '<div class="related-posts"><ul><li><a href="/1">青石港十景</a></li><li><a href="/2">潮汐之歌</a></li></ul></div>';
    const korean = '청석항 관리위원회는 월요일에 회의를 열어, 두 번의 폭풍으로 상한 동쪽 부두를 겨울이 오기 전에 다시 짓기로 하였다. 공사는 시월에 시작된다고 담당 기사가 말하였다.';
    const text = await read(`<article>${`<p>${korean}</p>`.repeat(2)}${aside}${`<p>${korean}</p>`.repeat(6)}</article>`);
    expect(text.split('\n').filter((line) => line.trim() !== '')).toEqual(Array.from({ length: 8 }, () => korean));
  });

  it('is read again where little was found, though the second reading has nodes of its own', async () => {
    const text = await read(`<div class="community"><div>${PARAGRAPH} <em>So be it.</em></div>${`<p>${PARAGRAPH}</p>`.repeat(4)}</div>`);
    expect(text.split('\n').filter((line) => line.trim() !== '')).toEqual([`${PARAGRAPH} So be it.`, ...Array.from({ length: 4 }, () => PARAGRAPH)]);
  });
});
