import { expect, test } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { articlePage } from './support/parse-page';

const url = 'http://qs.example.gov.cn/gs/202607/t20260705_1.html';
const ROWS = 8_400;

test('a table of 100,000 nodes is kept whole, with every row and every merged cell', async () => {
  const rows = Array.from({ length: ROWS }, (_, i) => `<tr>${i % 10 === 0 ? `<td rowspan="10">第${i / 10 + 1}组</td>` : ''}<td>${i + 1}</td><td>户主${i + 1}号</td><td>材料齐全</td><td>面积无误</td><td>证第${i + 1}号</td></tr>\n`);
  const page = articlePage(`<p>现将登记结果公示如下，公示期为十五日，如有异议请书面提出。</p><table border="1">${rows.join('')}</table><p>异议材料请在公示期内送达登记科。</p>`);
  const { html, text, completeness } = await extract(page, { url });
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')!;
  expect(table.rows.length).toBe(ROWS);
  expect([...table.rows].findIndex(({ cells }, i) => cells[cells.length - 1]!.textContent !== `证第${i + 1}号`)).toBe(-1);
  expect(table.querySelectorAll('td[rowspan="10"]').length).toBe(ROWS / 10);
  expect(text.split('\n').length).toBe(ROWS + 2);
  expect(completeness).toMatchObject({ tables: { found: 1, kept: 1 }, verdict: 'whole' });
});
