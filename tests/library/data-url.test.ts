import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDataUrl } from '../../utils/library/data-url';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe('decodeDataUrl', () => {
  it.each([
    ['data:,A%20b', 'text/plain', false, 'A b'],
    ['data:text/html;charset=utf-8,<p>', 'text/html', false, '<p>'],
    ['data:image/png;base64,aGk=', 'image/png', true, 'hi'],
    ['DATA:IMAGE/JPEG;BASE64,aG\n k=', 'image/jpeg', true, 'hi'],
    ['data:image/webp;base64,aGk%3D', 'image/webp', true, 'hi'],
    ['data:image/gif,%E6%B9%BF', 'image/gif', true, '湿'],
    ['data:image/gif,100%', 'image/gif', true, '100%'],
    ['data:image/svg+xml,x', 'image/svg+xml', false, 'x'],
    ['data:image/png;base64,', 'image/png', true, ''],
  ])('%j', (url, mime, raster, content) => {
    const decoded = decodeDataUrl(url);
    expect(decoded).toMatchObject({ mime, raster });
    expect(text(decoded?.bytes)).toBe(content);
  });

  it.each(['https://portal.example.gov.cn/', 'data:image/png', 'data:image/png;base64,!', ''])('%j is none', (url) => {
    expect(decodeDataUrl(url)).toBeUndefined();
  });

  it('gives any bytes back', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const base64 = btoa(String.fromCharCode(...bytes));
        const percent = [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
        expect(decodeDataUrl(`data:image/png;base64,${base64}`)?.bytes).toEqual(new Uint8Array(bytes));
        expect(decodeDataUrl(`data:image/png,${percent}`)?.bytes).toEqual(new Uint8Array(bytes));
      }),
    );
  });
});
