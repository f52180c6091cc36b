import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import first from '@/tests/fixtures/template/t20261118_101.html?raw';
import second from '@/tests/fixtures/template/t20261125_102.html?raw';
import { isSelector } from '@/utils/article/is-selector';
import { selectorFor } from '@/utils/pick/selector-for';

const parse = (source: string): Document => new DOMParser().parseFromString(source, 'text/html');

type Tree = { tag: string; id?: string; class?: string; name?: string; children: Tree[] };

const tree = fc.letrec<{ element: Tree; children: Tree[] }>((tie) => ({
  children: fc.oneof({ maxDepth: 5 }, fc.constant<Tree[]>([]), fc.array(tie('element'), { maxLength: 4 })),
  element: fc.record(
    {
      tag: fc.constantFrom('div', 'p', 'span', 'td', 'form', 'input', 'h1', 'article', 'o:p', 'font', 'x-card', 'img'),
      id: fc.constantFrom('zoom', 'zoom', 't20261118_101', 'c193634', '1a', 'a b', '正文', 'children', 'parentElement', 'title', '"]', '\\'),
      class: fc.constantFrom('TRS_Editor', 'nr c101', 'active', 'a"b', 'fl left', 'contentstyle193634', 'index_text_D0U1y', 'con con con_con', 'x:y', '-', '--x'),
      name: fc.constantFrom('matches', 'querySelectorAll', 'ownerDocument', 'firstElementChild'),
      children: tie('children'),
    },
    { requiredKeys: ['tag', 'children'] },
  ),
})).element;

function build(document: Document, { tag, children, ...attributes }: Tree): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value as string);
  element.append(...children.map((child) => build(document, child)));
  return element;
}

describe('a selector', () => {
  test('names just the element it was made for, and is one that a rule may hold, whatever the page', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 5 }), fc.nat(), (forest, n) => {
        const document = parse('');
        document.body.append(...forest.map((one) => build(document, one)));
        const all = [...document.body.querySelectorAll('*')];
        const element = all[n % all.length]!;
        const selector = selectorFor(element);
        expect(isSelector(selector), selector).toBe(true);
        expect([...Document.prototype.querySelectorAll.call(document, selector)], selector).toEqual([element]);
      }),
      { numRuns: 400 },
    );
  });

  test('is a selector to every browser when a rule may hold it', () => {
    const piece = fc.constantFrom('a', '#', '.', '[', ']', '"', '=', '^=', '*', ' ', '>', '+', '~', ',', ':nth-child(2)', ':last-of-type', '\\', '\\31 ', '-', '1', 'é', '正', '(', ')', ':', '\n', '--');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(isSelector(text));
        expect(() => document.querySelector(text), text).not.toThrow();
      }),
      { numRuns: 20_000 },
    );
  });

  test.each([
    ['the title', '.tit_wz'],
    ['the text', '.nr'],
    ['the date in the line of labels', '.xx > span:nth-child(2)'],
    ['the source beside it', '.xx > span:nth-child(3)'],
    ['a hint in the text', '.tip'],
    ['a heading beside it', '.side > h1'],
    ['the second of three like paragraphs', '.side > p:nth-of-type(2)'],
    ['the column that holds all', '#art_101, #art_102'],
  ])('made on one page of a template holds on the other: %s', (_, meant) => {
    const [one, two] = [parse(first), parse(second)];
    const selector = selectorFor(one.querySelector(meant)!);
    expect(two.querySelector(selector), selector).toBe(two.querySelector(meant));
    expect(selector).not.toMatch(/\d{3}/);
  });

  test.each([
    ['<div id="zoom"><p>', '#zoom', '#zoom'],
    ['<div class="contentstyle193634"><p>', 'div', 'div[class*="contentstyle"]'],
    ['<div class="index_text_D0U1y">', 'div', 'div[class*="index_text_"]'],
    ['<div class="info"><span>a</span><span>b</span></div>', 'span + span', 'div.info > span:nth-of-type(2)'],
    ['<div class="a"><p></p></div><div class="b"><p></p></div>', '.b p', 'div.b p'],
    ['<form id="title"></form><h1></h1>', 'form', 'body > form'],
    ['<ul><li></li><li></li></ul><article><p><b></b></p></article>', 'b', 'article b'],
  ])('of %s at %s is %s', (source, meant, selector) => {
    expect(selectorFor(parse(source).querySelector(meant)!)).toBe(selector);
  });
});
