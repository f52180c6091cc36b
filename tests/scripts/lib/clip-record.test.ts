import { describe, expect, it } from 'vitest';
import { clipRecord } from '../../../scripts/lib/clip-record.mjs';
import { clipText } from '../../../scripts/lib/clip-text.mjs';
import type { Stored } from '../../../scripts/lib/read-stored.mjs';

const NAMES = [
  'file', 'url', 'ok', 'error', 'title', 'kicker', 'subtitle', 'publishedOn', 'publishedAt', 'writtenOn', 'source', 'authors', 'editors',
  'documentNumber', 'indexNumber', 'issuingBody', 'siteName', 'siteIdCode', 'text', 'html', 'images', 'attachments', 'completeness',
  'removed', 'fields', 'timings',
];

const url = 'http://www.yunxi.example.gov.cn/a.html';
const row = { capture: 'C', clip: 1, alt: '', reason: null, tries: 0, sha: null, mime: null, length: null };
const fields: Stored['capture']['fields'] = {
  title: { value: '关于防汛的通知', origin: 'meta', confidence: 0.95 },
  publishedOn: { value: '2026-11-20', origin: 'labelLine', confidence: 0.5 },
  editors: { value: ['林一', '陈二'], origin: 'labelLine', confidence: 0.9 },
};
const completeness: Stored['capture']['completeness'] = {
  text: { found: 5, kept: 5 }, tables: { found: 0, kept: 0 }, images: { found: 1, kept: 1 }, attachments: { found: 1, kept: 1 },
  firstKept: true, lastKept: true, verdict: 'whole',
};
const stored = {
  capture: { url, fields, completeness, timings: { extractMs: 5, clickToStoredMs: 30 } },
  html: '<p>特此通知。</p>',
  text: '特此通知。',
  details: { candidates: [], removed: [{ step: 'prune', reason: 'filing', html: '<p>备案</p>', text: '备案', anchor: '1/2' }] },
  files: [
    { ...row, n: 0, role: 'image', url: `${url}/1.jpg`, name: '1.jpg', state: 'kept' },
    { ...row, n: 1, role: 'attachment', url: `${url}/2.pdf`, name: '清单.pdf', state: 'waiting' },
  ],
} as unknown as Stored;

describe('clipRecord', () => {
  it('has every name, in one JSON line, and null for what the page does not have', () => {
    const record = clipRecord({ file: 'a.html', url }, { stored });
    expect(Object.keys(record)).toEqual(NAMES);
    expect(JSON.stringify(record)).not.toContain('\n');
    expect(record).toMatchObject({
      file: 'a.html', url, ok: true, error: null, title: '关于防汛的通知', publishedOn: '2026-11-20', editors: ['林一', '陈二'],
      kicker: null, authors: null, documentNumber: null,
      images: [{ src: `${url}/1.jpg`, state: 'kept' }],
      attachments: [{ name: '清单.pdf', href: `${url}/2.pdf`, state: 'waiting' }],
      removed: [{ step: 'prune', reason: 'filing', text: '备案' }],
      fields, completeness, timings: { extractMs: 5, clickToStoredMs: 30 },
    });
  });

  it('has the same names for a page that failed', () => {
    const record = clipRecord({ file: null, url }, { error: 'clip.empty' });
    expect(Object.keys(record)).toEqual(NAMES);
    expect(record).toMatchObject({ file: null, url, ok: false, error: 'clip.empty', title: null, text: null, images: [], fields: null });
  });
});

describe('clipText', () => {
  it('reads as an article, with what is unsure marked', () => {
    expect(clipText(clipRecord({ file: 'a.html', url }, { stored }))).toBe(
      ['关于防汛的通知', '发布日期：2026-11-20 (?)', '责任编辑：林一、陈二', `网址：${url}`, '', '特此通知。', '', `图片 [kept] ${url}/1.jpg`, `附件 [waiting] 清单.pdf ${url}/2.pdf`].join('\n'),
    );
  });

  it('says why a page failed', () => {
    expect(clipText(clipRecord({ file: 'a.html', url }, { error: 'clip.empty' }))).toBe('✗ a.html\n  clip.empty');
  });
});
