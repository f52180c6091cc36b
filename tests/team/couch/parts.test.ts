import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../utils/team/base64';
import { fromBase64Url, toBase64Url } from '../../../utils/team/base64-url';
import { batches, lengthOf } from '../../../utils/team/batches';
import { crc32 } from '../../../utils/team/crc32';
import { inParallel } from '../../../utils/article/in-parallel';
import { retryAfter } from '../../../utils/team/retry-after';
import { readSecurity, roleIn, withRole } from '../../../utils/team/security';
import type { Outgoing } from '../../../utils/team/team-store';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('base64', () => {
  it('is what everybody else makes of bytes', () => {
    fc.assert(fc.property(bytes, (given) => void expect(toBase64(given)).toBe(Buffer.from(given).toString('base64'))));
    for (const length of [24_575, 24_576, 24_577, 49_152, 100_001]) {
      const large = Uint8Array.from({ length }, (_, i) => i % 251);
      expect(toBase64(large) === Buffer.from(large).toString('base64')).toBe(true);
    }
  });

  it('goes into a word and back, and no other word is taken for it', () => {
    fc.assert(fc.property(bytes, (given) => void expect(fromBase64Url(toBase64Url(given))).toEqual(new Uint8Array(given))));
    expect(['AB', 'A', 'AA=', 'A+', 'A A', 'ÄA'].map(fromBase64Url)).toEqual([undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

it('crc32 is that of zip', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

describe('batches', () => {
  const doc = (id: string, length: number): Outgoing => ({ id, body: { x: 'x'.repeat(length) } });

  it('keep the order, and each within its limits unless one is larger by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300)), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 100, max: 900 }), (lengths, mostDocs, mostLength) => {
        const docs = lengths.map((length, i) => doc(`clip:${i}`, length));
        const all = batches(docs, { mostDocs, mostLength });
        expect(all.flat()).toEqual(docs);
        for (const batch of all) {
          expect(batch.length).toBeLessThanOrEqual(mostDocs);
          const length = batch.reduce((sum, one) => sum + lengthOf(one), 0);
          expect(length <= mostLength || batch.length === 1).toBe(true);
        }
      }),
    );
  });

  it('are of 100 documents or 4 MB, bytes counted as they travel', () => {
    expect(batches(Array.from({ length: 250 }, (_, i) => doc(`clip:${i}`, 10))).map(({ length }) => length)).toEqual([100, 100, 50]);
    const blob = (id: string): Outgoing => ({ ...doc(id, 1), content: { mime: 'image/png', bytes: new Uint8Array(1_400_000) } });
    expect(batches([blob('a'), blob('b'), blob('c'), blob('d'), blob('e')]).map(({ length }) => length)).toEqual([2, 2, 1]);
  });
});

describe('in parallel', () => {
  it('gives results in the order of the items', async () => {
    const slow = (n: number): Promise<number> => new Promise((resolve) => (n % 2 ? setImmediate(() => resolve(n * 2)) : resolve(n * 2)));
    expect(await inParallel([1, 2, 3, 4, 5], 2, slow)).toEqual([2, 4, 6, 8, 10]);
    expect(await inParallel([], 6, slow)).toEqual([]);
  });

  it('throws a failure once what was under way has ended, and begins nothing more', async () => {
    const ended: number[] = [];
    const work = async (n: number): Promise<void> => {
      if (n === 1) throw new Error('broken');
      await new Promise((resolve) => setImmediate(resolve));
      ended.push(n);
    };
    await expect(inParallel([1, 2, 3, 4], 2, work)).rejects.toThrow('broken');
    expect(ended).toEqual([2]);
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 27, 4, 0, 0);
  it.each<[string | null, number | undefined]>([
    ['5', 5_000],
    [' 0 ', 0],
    ['Fri, 27 Nov 2026 04:01:00 GMT', 60_000],
    ['Fri, 27 Nov 2026 03:00:00 GMT', 0],
    ['999999999', 3_600_000],
    ['soon', undefined],
    ['-5x', undefined],
    ['', undefined],
    [null, undefined],
  ])('%s is %s', (header, wait) => {
    expect(retryAfter(header, now)).toBe(wait);
  });
});

describe('_security', () => {
  const team = readSecurity({ admins: { names: ['wang'], roles: ['_admin'] }, members: { names: ['wang', 'li', 7, 'zhao'] }, editors: { names: ['li'] }, cloudant: { x: 1 } });

  it('says what each is', () => {
    expect(['wang', 'li', 'zhao', 'otto'].map((user) => roleIn(team, user))).toEqual(['owner', 'editor', 'reader', undefined]);
    expect(roleIn(readSecurity({}), 'li')).toBeUndefined();
    expect(() => readSecurity([])).toThrow('team.badAnswer');
  });

  it('changes for one alone, and keeps what it does not know', () => {
    const roles = ['owner', 'editor', 'reader', undefined] as const;
    for (const role of roles) {
      const changed = withRole(team, 'li', role);
      expect(['wang', 'li', 'zhao'].map((user) => roleIn(changed, user))).toEqual(['owner', role, 'reader']);
      expect(changed).toMatchObject({ cloudant: { x: 1 }, admins: { roles: ['_admin'] } });
      expect(withRole(changed, 'li', role)).toEqual(changed);
    }
  });
});
