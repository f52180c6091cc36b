import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldOf, isFragment, readCorpus } from '../../../scripts/bench/corpus.mjs';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jianbao-corpus-'));
  mkdirSync(join(folder, 'html'));
  writeFileSync(join(folder, 'html/a.html'), '<title>甲</title><div id=zoom>正文</div>');
  writeFileSync(join(folder, 'manifest.jsonl'), '{"slug":"a","kind":"gov","url":"http://a.example.gov.cn/1"}\n');
  writeFileSync(join(folder, 'gold.jsonl'), '{"slug":"a","title":"甲","bodySelector":["#zoom"]}\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('readCorpus', () => {
  it('joins page, address, kind and gold', () => {
    expect(readCorpus(folder)).toEqual([
      {
        slug: 'a',
        kind: 'gov',
        file: join(folder, 'html/a.html'),
        url: 'http://a.example.gov.cn/1',
        html: '<title>甲</title><div id=zoom>正文</div>',
        goldHtml: '<title>甲</title><div id=zoom>正文</div>',
        gold: { slug: 'a', title: '甲', bodySelector: ['#zoom'] },
      },
    ]);
  });

  it('refuses a folder of another form', () => expect(() => readCorpus(join(folder, 'html'))).toThrow('has no gold.jsonl'));

  it("reads the project's own fixtures without a folder", () => {
    const pages = readCorpus(undefined);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.filter(({ gold, url }) => !gold.title || !/^https?:/.test(url))).toEqual([]);
  });
});

describe('goldOf', () => {
  it('makes gold of what a fixture expects', () => {
    const expected = {
      fields: { title: '甲', publishedOn: '2026-11-20', editors: ['林一', '陈二'], issuingBody: '云溪市人民政府' },
      files: [{ role: 'image' }, { role: 'attachment', name: '清单.pdf' }],
      absent: ['备案'],
    };
    expect(goldOf('x', expected)).toEqual({
      slug: 'x',
      bodySelector: ['body'],
      title: '甲',
      pubDate: '2026-11-20',
      author: '林一、陈二',
      issuer: '云溪市人民政府',
      mustExclude: ['备案'],
      attachments: ['清单.pdf'],
    });
  });
});

describe('isFragment', () => {
  it.each([
    ['<html><head><meta charset="utf-8"></head><body><div>', true],
    ['<html><head><TITLE>甲</TITLE>', false],
    ['<titles>', true],
  ])('%s: %s', (html, is) => expect(isFragment(html)).toBe(is));
});
