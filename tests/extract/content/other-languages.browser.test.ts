import { describe, expect, it } from 'vitest';
import { extract } from '../../../utils/extract/extract';

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
});
