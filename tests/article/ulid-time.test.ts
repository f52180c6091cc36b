import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ulid } from '../../utils/article/ulid';
import { ulidTime } from '../../utils/article/ulid-time';

describe('ulidTime', () => {
  it('is the time that the ULID was made at', () => {
    fc.assert(fc.property(fc.nat({ max: 2 ** 48 - 1 }), (time) => ulidTime(ulid(time)) === time));
    expect(ulidTime(ulid(1_709_251_200_000))).toBe(1_709_251_200_000);
  });

  it.each(['', 'x', '81HQVMZ1Z8SP488K4TQWPDRAHC', 5, undefined])('of %j is none', (id) => expect(ulidTime(id)).toBeUndefined());
});
