import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUlid, ulid } from '../../utils/article/ulid';

describe('ulid', () => {
  it('encodes time as the specification’s example does', () => {
    expect(ulid(1469918176385, (bytes) => bytes)).toBe('01ARYZ6S410000000000000000');
  });

  it('sorts by time and is always of the form', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 48 - 1), fc.nat(2 ** 48 - 1), (a, b) => {
        expect(isUlid(ulid(a))).toBe(true);
        if (a < b) expect(ulid(a) < ulid(b)).toBe(true);
      }),
    );
  });

  it.each(['', 'x'.repeat(26), '81ARYZ6S410000000000000000', 3, null])('does not take %s for one', (value) => {
    expect(isUlid(value)).toBe(false);
  });
});
