import Readability from '@mozilla/readability/Readability.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { extract } from './support/extract';
import { articlePage, parsePage } from './support/parse-page';

const url = 'http://qs.example.gov.cn/gs/202607/t20260705_1.html';
const ROWS = 8_400;

afterEach(() => vi.restoreAllMocks());

/** A table of six columns, the first of which is merged every ten rows; 12 nodes a row. */
function table(count: number): Document {
  const rows = Array.from({ length: count }, (_, i) => `<tr>${i % 10 === 0 ? `<td rowspan="10">第${i / 10 + 1}组</td>` : ''}<td>${i + 1}</td><td>户主${i + 1}号</td><td>材料齐全</td><td>面积无误</td><td>证第${i + 1}号</td></tr>\n`);
  return articlePage(`<p>现将登记结果公示如下，公示期为十五日，如有异议请书面提出。</p><table border="1">${rows.join('')}</table><p>异议材料请在公示期内送达登记科。</p>`);
}

test('a table of 100,000 nodes is kept whole, with every row and every merged cell', async () => {
  const { html, text, completeness } = await extract(table(ROWS), { url });
  const kept = new DOMParser().parseFromString(html, 'text/html').querySelector('table')!;
  expect(kept.rows.length).toBe(ROWS);
  expect([...kept.rows].findIndex(({ cells }, i) => cells[cells.length - 1]!.textContent !== `证第${i + 1}号`)).toBe(-1);
  expect(kept.querySelectorAll('td[rowspan="10"]').length).toBe(ROWS / 10);
  expect(text.split('\n').length).toBe(ROWS + 2);
  expect(completeness).toMatchObject({ tables: { found: 1, kept: 1 }, verdict: 'whole' });
});

test('the thread is given back all along, and what comes of it is the same', async () => {
  // Every look at the clock uses up the slice: the turns are then the places at which work can be put down.
  let now = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  let turns = 0;
  const slowly = await extract(table(1_000), { url, yield: async () => void turns++ });
  clock.mockRestore();
  const { html, text, original } = await extract(table(1_000), { url, yield: async () => undefined });
  expect(turns).toBeGreaterThan(1_500);
  expect(slowly).toMatchObject({ html, text, original });
});

test.each([10, 1_000])('a page of more than 64 MB is refused: %i rows', async (rows) => {
  const page = table(rows);
  page.querySelector('table')!.setAttribute('data-state', '甲'.repeat(23_000_000));
  await expect(extract(page, { url })).rejects.toMatchObject({ code: 'clip.tooLarge' });
});

describe('Readability', () => {
  const SENTENCE = 'The committee met twice in the spring, and it agreed on the terms of the lease after a long discussion. ';
  const page = (spans: number): Document => parsePage(`<h1>Terms of the lease</h1><main>${`<p>${SENTENCE.repeat(3)}</p>`.repeat(6)}<p>${'<b>So it was. </b>'.repeat(spans)}</p></main>`, '<title>Terms of the lease</title>');

  test('is heard below 20,000 elements, and not above', async () => {
    const parse = vi.spyOn(Readability.prototype, 'parse');
    await extract(page(100), { url });
    expect(parse).toHaveBeenCalledTimes(1);
    const { text } = await extract(page(20_000), { url });
    expect(parse).toHaveBeenCalledTimes(1);
    expect(text).toContain('So it was. So it was.');
  });

  test('is heard of the part that is chosen, where the page is beyond its measure', async () => {
    const parse = vi.spyOn(Readability.prototype, 'parse');
    const large = page(100);
    large.querySelector('p')!.insertAdjacentHTML('afterend', '<div class="related-posts"><ul><li><a href="/1">Other leases to read</a></li></ul></div>');
    large.body.insertAdjacentHTML('beforeend', `<ul hidden>${'<li><a href="/">Home</a></li>'.repeat(10_000)}</ul>`);
    const { text } = await extract(large, { url });
    expect(parse).toHaveBeenCalledTimes(1);
    expect(text).toContain('So it was. So it was.');
    expect(text).not.toContain('Other leases');
  });
});
