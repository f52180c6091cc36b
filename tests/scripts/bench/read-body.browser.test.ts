import { describe, expect, it } from 'vitest';
import { readBody } from '../../../scripts/bench/read-body.mjs';

const parse = (html: string): Document =>
  new DOMParser().parseFromString(`<base href="http://portal.example.gov.cn/a/">${html}`, 'text/html');

describe('readBody', () => {
  it('puts a line feed between blocks and at br, a tab between cells, and leaves out scripts', () => {
    const doc = parse('<div id=z><p>甲<b>乙</b></p>丙<br>丁<style>x</style><script>1</script><table><tr><td>一</td><td>二</td></tr></table><!-- 注 -->戊</div>己');
    expect(readBody(doc, { select: ['#z'] }).text).toBe('甲乙\n丙\n丁\n一\t二\n戊');
  });

  it('takes the first match of a selector, all where it ends in > p', () => {
    const html = '<div class=a><p>甲</p><p>乙</p></div><div class=a>丙</div>';
    expect(readBody(parse(html), { select: ['.a'] }).text).toBe('甲\n乙');
    expect(readBody(parse(html), { select: ['.a > p'] }).text).toBe('甲\n乙');
    expect(readBody(parse(html), { select: ['.none'] }).text).toBe('');
  });

  it('drops what is excluded and names what is optional', () => {
    const body = readBody(parse('<div id=z>甲<i class=x>广告</i><i class=o>责编：林一</i></div>'), { select: ['#z'], exclude: ['.x'], optional: ['.o'] });
    expect(body.text).toBe('甲责编：林一');
    expect(body.optional).toEqual(['责编：林一']);
  });

  it('knows an image by each of its addresses, resolved, and not the one in noscript', () => {
    const body = readBody(parse('<div id=z><img src=blank.gif data-src="/b.jpg" data-file=7 alt=图><noscript><img src=c.jpg></noscript></div>'), { select: ['#z'] });
    expect(body.images).toEqual([['http://portal.example.gov.cn/a/blank.gif', 'http://portal.example.gov.cn/b.jpg']]);
  });

  it('counts rows that hold text and no table', () => {
    const body = readBody(parse('<table id=z><tr><td><table><tr><th>甲 <td>1<tr><td> </table></table>'), { select: ['#z'] });
    expect(body.rows).toEqual(['甲1']);
  });

  it('bears a page nested thirty thousand deep', () => {
    const doc = parse('<div id=z></div>');
    let at = doc.querySelector('#z')!;
    for (let i = 0; i < 30_000; i++) at = at.appendChild(doc.createElement('div'));
    at.append('底');
    expect(readBody(doc, { select: ['#z'] }).text).toBe('底');
  });
});
