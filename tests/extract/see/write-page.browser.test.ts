import { describe, expect, it, onTestFinished } from 'vitest';
import { writePage } from '../../../utils/extract/see/write-page';
import markup from '../../fixtures/hostile/markup.html?raw';
import names from '../../fixtures/hostile/names.html?raw';
import scripts from '../../fixtures/hostile/scripts.html?raw';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const ODD = '<!DOCTYPE html><html lang="zh"><head><title>a &amp; b</title><style>p > b { color: red }</style></head><body data-x="&quot;<&amp;">\u00A0<br><!-- c --><textarea>&lt;b></textarea><p hidden>1 &lt; 2</p></body></html>';

describe('a page that writes itself', () => {
  it.each([
    ['odd', ODD],
    ['hostile markup', markup],
    ['hostile names', names],
    ['hostile scripts', scripts],
  ])('%s: reads as what the browser would write', (_, html) => {
    const page = parse(html);
    for (const template of page.querySelectorAll('template')) template.content.replaceChildren();
    const written = parse(writePage(page, 1e9)!);
    // Some markup reads as another page once it was written, whoever writes it.
    expect(written.documentElement.outerHTML).toBe(parse(page.documentElement.outerHTML).documentElement.outerHTML);
    expect(written.doctype?.name).toBe(page.doctype?.name);
  });

  it('bears 100,000 nested elements', () => {
    const page = document.implementation.createHTMLDocument();
    let inner: Element = page.body;
    for (let i = 0; i < 100_000; i++) inner = inner.appendChild(page.createElement('b'));
    inner.append('end');
    const written = writePage(page, 1e9)!;
    expect(written.match(/<b>/g)).toHaveLength(100_000);
    expect(written.match(/<\/b>/g)).toHaveLength(100_000);
    expect(written).toContain('<b>end</b>');
  });

  it('stops where it is longer than wanted', () => {
    expect(writePage(parse('<p>一二三四五</p>'), 20)).toBeUndefined();
  });

  it('holds nothing that was typed', () => {
    const field = document.body.appendChild(document.createElement('input'));
    onTestFinished(() => field.remove());
    field.value = '密 1949';
    expect(writePage(document, 1e9)).not.toContain('密 1949');
  });
});
