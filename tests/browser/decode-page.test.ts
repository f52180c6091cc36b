import { describe, expect, it } from 'vitest';
import { encodeGbk } from '../../scripts/sample-portal/gbk.mjs';
import { decodePage } from '../../utils/browser/decode-page';

const gbk = (text: string) => new Uint8Array(encodeGbk(text));
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('the charset of a page that was fetched', () => {
  it('is what the server says, else what the page says, else that of the pages beside it', () => {
    expect(decodePage(gbk('石门渠'), 'gbk', 'utf-8')).toBe('石门渠');
    expect(decodePage(gbk('<meta charset="gb2312">石门渠'), '', 'utf-8')).toMatch(/石门渠$/);
    expect(decodePage(gbk('<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />石门渠'), '', 'utf-8')).toMatch(/石门渠$/);
    expect(decodePage(gbk('石门渠'), '', 'gb18030')).toBe('石门渠');
    expect(decodePage(utf8('石门渠'), 'x-unknown', '')).toBe('石门渠');
  });
});
