import { expect, test, vi } from 'vitest';
import { extract } from './support/extract';

const PARAGRAPHS = Array.from({ length: 20_000 }, (_, i) => `<p>第${i}户：本户已按规定登记，面积和位置经核对无误。</p>`).join('');

test('a long page breathes while it is read, without the timers that a tab in the background gets once a second', async () => {
  const document = new DOMParser().parseFromString(`<title>登记公示</title><h1>登记公示</h1><div>${PARAGRAPHS}</div>`, 'text/html');
  const timer = vi.spyOn(globalThis, 'setTimeout');
  let turns = 0;
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    turns++;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
  const draft = await extract(document, { url: 'https://portal.example.gov.cn/gs/1.html' });
  port1.close();
  expect(draft.text.split('\n').length).toBeGreaterThanOrEqual(20_000);
  expect(turns).toBeGreaterThan(2);
  expect(timer).not.toHaveBeenCalled();
});
