import { describe, expect, it } from 'vitest';
import { originalDraft } from '../../utils/app/original-draft';

const NOW = new Date('2026-11-20T08:00:00Z');
const PAGE = { url: 'http://user:word@portal.example.gov.cn/list.html?a=1', title: '  年度名录：全文/下册 ', bytes: new Uint8Array([60]), charset: 'gbk' };

describe('the draft of a page that is kept as it is', () => {
  it('is no article but one file at the page’s own address, and its title is unsure', () => {
    const { draft, held } = originalDraft(PAGE, NOW);
    expect(draft).toMatchObject({ html: '', text: '', original: '', charset: 'gbk', fields: { title: { value: '年度名录：全文/下册', origin: 'documentTitle', confidence: 0.4 } } });
    expect(draft.files).toEqual([{ n: 0, role: 'attachment', url: draft.url, name: '年度名录：全文_下册.html', alt: '' }]);
    expect(held).toEqual({ bytes: PAGE.bytes, mime: 'text/html' });
  });

  it('keeps no password of the address', () => {
    expect(JSON.stringify(originalDraft(PAGE, NOW).draft)).not.toContain('word');
  });

  it('is named by its host when the tab has no title', () => {
    const { draft } = originalDraft({ ...PAGE, title: ' ' }, NOW);
    expect(draft.fields).toEqual({});
    expect(draft.files[0]!.name).toBe('portal.example.gov.cn.html');
  });
});
