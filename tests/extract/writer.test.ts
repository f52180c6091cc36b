import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { OutKid } from '@/utils/extract/normalise/out-node';
import { isAllowedValue, writeHtml, writeText } from '@/utils/extract/writer';
import { POLICY } from '@/utils/sanitise/policy';

const node = (tag: string, kids: OutKid[] = [], attrs: Record<string, string> = {}) => ({ tag, attrs, kids });

describe('writeHtml', () => {
  test('elements, attributes and schemes of the policy alone', () => {
    const kids = [
      node('p', [node('a', ['路'], { href: 'javascript:alert(1)', onclick: 'x', 'data-file': '3' }), node('script', ['x']), node('img', [], { src: 'data:image/png;base64,AA', alt: '"><b>', width: '3e9' })], { align: 'justify', style: 'x' }),
    ];
    expect(writeHtml(kids)).toBe('<p><a data-file="3">路</a>x<img alt="&quot;&gt;&lt;b&gt;"></p>');
  });
  test('ten thousand levels', () => {
    let deep: OutKid = '底';
    for (let i = 0; i < 10_000; i++) deep = node('blockquote', [deep]);
    expect(writeHtml([deep])).toHaveLength(10_000 * '<blockquote></blockquote>'.length + 1);
    expect(writeText([deep])).toBe('底');
  });
  it('never writes a tag or attribute that a text holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, alt) => {
        const html = writeHtml([node('p', [text, node('img', [], { alt })])]);
        expect(html).toMatch(/^<p>[^<>]*<img alt="[^"<>]*"><\/p>$/);
      }),
    );
  });
});

test.each([
  ['href', 'https://example.gov.cn/', true],
  ['href', 'mailto:a@example.gov.cn', true],
  ['href', 'JaVaScript:alert(1)', false],
  ['href', '/relative', false],
  ['src', 'mailto:a@example.gov.cn', false],
  ['src', 'data:image/png;base64,AA', false],
  ['align', 'center', true],
  ['align', 'x', false],
  ['colspan', '2', true],
  ['colspan', '99999', false],
  ['width', '-1', false],
])('%s=%s: %s', (attribute, value, allowed) => {
  expect(isAllowedValue(attribute, value)).toBe(allowed);
});

test('every attribute of the policy has a rule for its values', () => {
  const attributes = new Set(Object.values(POLICY.elements).flat());
  expect([...attributes].filter((name) => name !== 'alt' && isAllowedValue(name, '\u0000 no rule'))).toEqual([]);
});

describe('writeText', () => {
  test('a paragraph a line, cells by tabs, paragraphs of a cell by a space', () => {
    const table = node('table', [node('tbody', [node('tr', [node('td', ['甲']), node('td', [node('p', ['乙']), node('p', ['丙'])])]), node('tr', [node('td', []), node('td', ['丁'])])])]);
    expect(writeText([node('p', ['一', node('strong', ['二'])]), table, node('ul', [node('li', ['三']), node('li', ['四'])])])).toBe('一二\n甲\t乙 丙\n\t丁\n三\n四');
  });
});
