import fc from 'fast-check';
import { expect, it } from 'vitest';
import { attachmentName } from '../../../utils/extract/assets/attachments';

it.each([
  ['名单.pdf', 'http://a.example.gov.cn/P020260704.pdf', '名单.pdf'],
  ['名单', 'http://a.example.gov.cn/P020260704.PDF', '名单.pdf'],
  ['', 'http://a.example.gov.cn/files/%E5%90%8D%E5%8D%95.xlsx', '名单.xlsx'],
  ['', 'http://a.example.gov.cn/', 'file'],
  ['../../../名单.pdf', 'http://a.example.gov.cn/x.pdf', '名单.pdf'],
  ['', 'http://a.example.gov.cn/%2e%2e%2f%2e%2e%2fx.pdf', 'x.pdf'],
  ['', 'http://a.example.gov.cn/..%5C..%5Cx.pdf', 'x.pdf'],
  ['名单\u202Exslx.exe', 'http://a.example.gov.cn/x.xlsx', '名单xslx.exe.xlsx'],
  ['.bashrc', 'http://a.example.gov.cn/x.doc', 'bashrc.doc'],
])('%j at %s is %s', (text, url, name) => expect(attachmentName(text, url)).toBe(name));

it('is one part of a path for any text and address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 60 }), (text, path) => {
      const name = attachmentName(text, `http://a.example.gov.cn/${encodeURIComponent(path.replaceAll(/\p{Cs}/gu, ''))}`);
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(name).not.toMatch(/^\./);
      expect(name).not.toBe('');
    }),
  );
});
