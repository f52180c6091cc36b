import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ulid } from '../../utils/article/ulid';
import { ulidTime } from '../../utils/article/ulid-time';
import { decodeDataUrl } from '../../utils/library/data-url';
import { libraryError } from '../../utils/library/errors';
import { gunzip, gzip } from '../../utils/library/gzip';
import { AppError } from '../../utils/article/app-error';
import { ownBytes } from '../../utils/library/own-bytes';

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

describe('gzip', () => {
  it('gives any bytes back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const own = ownBytes(bytes);
        expect(await gunzip(await gzip(own))).toEqual(own);
      }),
    );
  });

  it('refuses what is damaged', async () => {
    const packed = await gzip(new TextEncoder().encode('湿地'.repeat(100)));
    await expect(gunzip(packed.slice(0, -9))).rejects.toBeInstanceOf(Error);
  });
});

describe('ulidTime', () => {
  it('is the time that the ULID was made at', () => {
    fc.assert(fc.property(fc.nat({ max: 2 ** 48 - 1 }), (time) => ulidTime(ulid(time)) === time));
    expect(ulidTime(ulid(1_709_251_200_000))).toBe(1_709_251_200_000);
  });

  it.each(['', 'x', '81HQVMZ1Z8SP488K4TQWPDRAHC', 5, undefined])('of %j is none', (id) => expect(ulidTime(id)).toBeUndefined());
});

describe('libraryError', () => {
  it.each([
    [new DOMException('', 'QuotaExceededError'), 'library.full'],
    [Object.assign(new Error('no room'), { name: 'QuotaExceededError' }), 'library.full'],
    [new DOMException('', 'VersionError'), 'library.newer'],
    [new DOMException('', 'InvalidStateError'), 'library.failed'],
    [new TypeError('x'), 'library.failed'],
    ['odd', 'library.failed'],
  ])('%s', (error, code) => expect(libraryError(error)).toMatchObject({ code, cause: error }));

  it('leaves our own as they are', () => {
    const error = new AppError('library.missing');
    expect(libraryError(error)).toBe(error);
  });
});

it('copies a view, and only a view', () => {
  const whole = new Uint8Array([1, 2, 3]);
  expect(ownBytes(whole)).toBe(whole);
  expect(ownBytes(whole.subarray(1)).buffer.byteLength).toBe(2);
});
