import { describe, expect, it, onTestFinished } from 'vitest';
import { type FindMarks, showMarks } from '../../../components/reader/show-marks';

const marked = () => [...(CSS.highlights.get('search') ?? [])].map(String);
/** Where a word stands, by plain looking. */
const finder = (word: string) => (text: string) => Promise.resolve([...text.matchAll(new RegExp(word, 'g'))].map(({ index }): [number, number] => [index, index + word.length]));

async function mark(html: string, find: FindMarks) {
  const root = document.createElement('article');
  root.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(root);
  const shown = new AbortController();
  onTestFinished(() => {
    shown.abort();
    root.remove();
  });
  return { root, shown, first: await showMarks(root, find, shown.signal) };
}

describe('marks of a search', () => {
  it('lie on the text, across elements, not across lines', async () => {
    const { root } = await mark(
      '<div data-part="body"><p>数据<strong>共</strong>享办法</p><p>数据</p><p>共享</p><table><tbody><tr><td>数据</td><td>共享</td></tr></tbody></table><p>数据共享</p><p>数据<br>共享</p></div>',
      finder('数据共享'),
    );
    expect(marked()).toEqual(['数据共享', '数据共享']);
    expect(root.querySelectorAll('mark')).toHaveLength(0);
  });

  it('stand in title, fields and body, each asked for what it is, and nowhere else; the first is told', async () => {
    const asked: string[] = [];
    const find: FindMarks = (text, part) => {
      asked.push(part);
      return finder('湿地')(text);
    };
    const { first } = await mark('<h1 data-part="title">湿地条例</h1><p>湿地</p><p data-part="source">林业局</p><div data-part="body"><p>保护湿地</p></div>', find);
    expect(asked).toEqual(['title', 'source', 'body']);
    expect(marked()).toEqual(['湿地', '湿地']);
    expect(first?.startContainer.textContent).toBe('湿地条例');
  });

  it('go when they are not wanted any more', async () => {
    const { shown } = await mark('<p data-part="body">湿地与林业</p>', finder('湿地'));
    expect(marked()).toEqual(['湿地']);
    shown.abort();
    expect(CSS.highlights.has('search')).toBe(false);
  });
});
