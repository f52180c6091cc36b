import { describe, expect, it } from 'vitest';
import type { Fields } from '../../utils/article/field';
import { bodyOf, deriveText } from '../../utils/library/search-text';
import { capture, cell, clip } from './helpers/shell';

describe('deriveText', () => {
  it('sets the parts one after the other, NFC, and says where each is', () => {
    const files = [
      { n: 0, role: 'image' as const, url: '', name: '图.jpg', alt: '图' },
      { n: 1, role: 'attachment' as const, url: '', name: '1.docx', alt: '附件1' },
      { n: 2, role: 'attachment' as const, url: '', name: '2.pdf', alt: '2.pdf' },
    ];
    const fields: Fields = {
      title: { value: 'e\u0301', origin: 'meta', confidence: 1 },
      authors: { value: ['甲', '乙'], origin: 'meta', confidence: 1 },
      source: { value: '丙', origin: 'meta', confidence: 1 },
    };
    const text = deriveText(clip({ note: cell('记\n二') }), capture({ fields, files }), 'a\u030A\n文');
    expect(text.id).toBe(7);
    expect(text.text).toBe('é\nå\n文\n记\n二\n丙\n甲\n乙\n1.docx\n附件1\n2.pdf');
    expect(text.parts.map(({ part, name, start, end }) => [part, name ?? '', text.text.slice(start, end)])).toEqual([
      ['title', '', 'é'],
      ['body', '', 'å\n文'],
      ['note', '', '记\n二'],
      ['field', 'source', '丙'],
      ['field', 'authors', '甲'],
      ['field', 'authors', '乙'],
      ['attachment', '', '1.docx'],
      ['attachment', '', '附件1'],
      ['attachment', '', '2.pdf'],
    ]);
    expect(bodyOf(text)).toBe('å\n文');
  });

  it('leaves out what is empty', () => {
    const text = deriveText(clip({ note: cell('') }), undefined, '');
    expect(text).toEqual({ id: 7, text: '', parts: [] });
    expect(bodyOf(text)).toBe('');
    expect(bodyOf(undefined)).toBe('');
  });
});
