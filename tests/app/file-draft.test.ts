import { describe, expect, it } from 'vitest';
import { fileDraft } from '../../utils/app/file-draft';
import { servedName } from '../../utils/app/served-name';

const URL_ = 'http://portal.example.gov.cn/files/%E5%85%BB%E6%8A%A4%E5%8A%9E%E6%B3%95.pdf?v=1&w=2';
const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (character) => character.charCodeAt(0));
const NOW = new Date('2026-11-20T08:00:00Z');

describe('the name of a served file', () => {
  it.each([
    ['', URL_, '养护办法.pdf'],
    ["attachment; filename*=UTF-8''%E4%BA%91%E6%BA%AA.pdf; filename=x.pdf", URL_, '云溪.pdf'],
    ['inline; filename="%E4%BA%91%E6%BA%AA.pdf"', URL_, '云溪.pdf'],
    [`inline; filename="${String.fromCharCode(...new TextEncoder().encode('云溪.pdf'))}"`, URL_, '云溪.pdf'],
    ['attachment; filename="../../etc/x.pdf"', URL_, 'x.pdf'],
    ['attachment; filename="a\u202Efdp.exe"', URL_, 'a fdp.exe'],
    ['', 'http://portal.example.gov.cn/', ''],
    ['', 'http://portal.example.gov.cn/%E0%A4%A.pdf', '%E0%A4%A.pdf'],
  ])('%s of %s is %s', (disposition, url, name) => {
    expect(servedName(disposition, url)).toBe(name);
  });
});

describe('the draft of a tab that shows a file', () => {
  it('is a PDF by its bytes: one attachment, no text, an unsure title', () => {
    const { draft, held } = fileDraft({ url: URL_, bytes: bytes('\n%PDF-1.7\n'), disposition: '' }, NOW);
    expect(held.mime).toBe('application/pdf');
    expect(draft.files).toEqual([{ n: 0, role: 'attachment', url: URL_, name: '养护办法.pdf', alt: '' }]);
    expect(draft).toMatchObject({ html: '', text: '', fields: { title: { value: '养护办法', origin: 'url', confidence: 0.4 } } });
  });

  it('is a picture with its place in the body', () => {
    const { draft, held } = fileDraft({ url: URL_, bytes: bytes('\xFF\xD8\xFF\xE0'), disposition: '' }, NOW);
    expect(held.mime).toBe('image/jpeg');
    expect(draft.html).toBe(`<p><img src="${URL_.replace('&', '&amp;')}" alt="" data-file="0"></p>`);
    expect(draft.files[0]!.role).toBe('image');
  });

  it.each(['<!doctype html><title>登录</title>', '{}', ''])('refuses %j, whatever its address says', (text) => {
    expect(() => fileDraft({ url: URL_, bytes: bytes(text), disposition: '' }, NOW)).toThrow('clip.otherFile');
  });

  it('keeps no password of the address', () => {
    const { draft } = fileDraft({ url: 'http://user:word@portal.example.gov.cn/a.pdf', bytes: bytes('%PDF-1.4'), disposition: '' }, NOW);
    expect(JSON.stringify(draft)).not.toContain('word');
  });
});
