import { describe, expect, it } from 'vitest';
import { addressOf, charsetOf, isAddress, readManifest } from '../../../scripts/lib/saved-page.mjs';

describe('readManifest', () => {
  it('takes absolute web addresses; an empty or relative one counts as none', () => {
    const manifest = readManifest(
      [
        '\ufeff{"slug":"a","url":"http://www.yunxi.example.gov.cn/a.html","kind":"gov"}',
        '{"slug":"b","url":""}',
        '',
        '{"slug":"c","url":"./t2026.shtml"}',
        '{"slug":"d","url":"www.example.cn/a"}',
        '{"slug":"e","url":"file:///e.html"}',
        '{"slug":"f"}',
      ].join('\r\n'),
    );
    expect([...manifest]).toEqual([['a', 'http://www.yunxi.example.gov.cn/a.html']]);
  });

  it('names the line that is broken', () => {
    expect(() => readManifest('{"slug":"a","url":""}\n{"slug"')).toThrow('line 2');
  });
});

describe('addressOf', () => {
  const manifest = new Map([['a', 'http://a.example.gov.cn/']]);

  it('is the manifest line, else the given address, else a portal that does not exist', () => {
    expect(addressOf('a', manifest, 'http://given.example.gov.cn/')).toBe('http://a.example.gov.cn/');
    expect(addressOf('b', manifest, 'http://given.example.gov.cn/')).toBe('http://given.example.gov.cn/');
    expect(addressOf('通知 1', manifest)).toBe('https://portal.example.gov.cn/%E9%80%9A%E7%9F%A5%201');
  });
});

describe('isAddress', () => {
  it.each([
    ['https://portal.example.gov.cn/a', true],
    ['HTTP://portal.example.gov.cn', true],
    ['http:///a', false],
    ['pages/a.html', false],
    ['javascript:alert(1)', false],
  ])('%s: %s', (text, is) => expect(isAddress(text)).toBe(is));
});

describe('charsetOf', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  // 云溪 in GB 2312.
  const gbk = (head: string) => Uint8Array.from([...utf8(head), 0xd4, 0xc6, 0xcf, 0xaa]);

  it.each([
    ['UTF-8 whatever is declared', utf8('<meta charset=gb2312>云溪'), 'utf-8'],
    ['what is declared when it is not UTF-8', gbk('<meta http-equiv="Content-Type" content="text/html; charset=GBK">'), 'gbk'],
    ['GB18030 when nothing is declared', gbk('<p>'), 'gb18030'],
    ['GB18030 when UTF-8 is declared wrongly', gbk('<meta charset="utf-8">'), 'gb18030'],
    ['GB18030 when the declaration is no charset', gbk('<meta charset="zh-cn">'), 'gb18030'],
  ])('%s', (_, bytes, charset) => expect(charsetOf(bytes)).toBe(charset));
});
