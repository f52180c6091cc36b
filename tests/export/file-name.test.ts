import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '../../utils/export/file-name';

describe('file name', () => {
  it.each([
    ['云溪市人民政府关于加强湿地保护的通知', 'md', '云溪市人民政府关于加强湿地保护的通知.md'],
    ['《通知》（试行）〔2024〕7号', 'txt', '《通知》（试行）〔2024〕7号.txt'],
    ['../../etc/passwd', 'md', '_.._etc_passwd.md'],
    ['C:\\temp\\a?.doc', 'md', 'C_temp_a_.doc.md'],
    ['..', 'md', 'clip.md'],
    ['', '', 'clip'],
    ['.hidden. ', 'md', 'hidden.md'],
    ['two\n lines\t here', 'md', 'two lines here.md'],
    ['invoice\u202Efdp.exe', 'md', 'invoicefdp.exe.md'],
    ['a\u200Bb\u2066c\u0000d\u007F', 'md', 'abcd.md'],
    ['con', 'md', '_con.md'],
    ['LPT1.notes', '', '_LPT1.notes'],
    ['console', 'md', 'console.md'],
    ['e\u0301', 'md', '\u00e9.md'],
    ['half \uD842 character', 'md', 'half  character.md'],
    ['name', '../x', 'name._x'],
  ])('%j with %j', (title, extension, expected) => expect(fileName(title, extension)).toBe(expected));

  it('cuts whole characters and keeps the extension', () => {
    const name = fileName('𠮷'.repeat(100), 'md');
    expect(name).toBe(`${'𠮷'.repeat(44)}.md`);
  });

  it('uses what it is given when nothing is left', () => expect(fileName('\u202E', 'md', '剪报')).toBe('剪报.md'));

  it('holds for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.constantFrom('md', 'txt', ''), (title, extension) => {
        const name = fileName(title, extension);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u);
        expect(name).not.toMatch(/^[.\s]|[.\s]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(181);
        expect(name.length).toBeGreaterThan(0);
        if (extension) expect(name.endsWith(`.${extension}`)).toBe(true);
      }),
    );
  });
});
