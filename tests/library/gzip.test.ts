import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gunzip, gzip } from '../../utils/library/gzip';
import { ownBytes } from '../../utils/library/own-bytes';

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
