import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeDetail } from '../../utils/article/safe-detail';

const han = fc.array(fc.integer({ min: 0x4e00, max: 0x9fff }), { minLength: 1, maxLength: 60 }).map((codes) => String.fromCodePoint(...codes));
const alphabet = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-';
const token = fc
  .array(fc.constantFrom(...alphabet), { minLength: 25, maxLength: 80 })
  .map((letters) => letters.join(''));
const path = fc.array(fc.constantFrom(...'abcxyz0189'), { minLength: 4, maxLength: 12 }).map((letters) => `zq${letters.join('')}`);
const technical = fc.constantFrom('', 'QuotaExceededError: ', 'TypeError: failed to fetch ', 'Frame with ID 0 was removed. ', 'could not read ');

describe('the detail of a failure', () => {
  it('keeps what helps', () => {
    expect(safeDetail('QuotaExceededError: Encountered full disk while opening backing store')).toBe('QuotaExceededError: Encountered full disk while opening backing store');
    expect(safeDetail('files.example.gov.cn 503')).toBe('files.example.gov.cn 503');
    expect(safeDetail('No tab with id: 12345.')).toBe('No tab with id: 12345.');
  });

  it('keeps the host of an address alone', () => {
    expect(safeDetail('Cannot access contents of url "https://reader:pw@files.example.gov.cn/a/b.html?ticket=abc#c"')).not.toMatch(/a\/b|ticket|reader|pw/);
    expect(safeDetail('no answer from https://files.example.gov.cn/a/b.html?ticket=abc')).toBe('no answer from files.example.gov.cn');
    fc.assert(
      fc.property(technical, path, path, (before, folder, query) => {
        const safe = safeDetail(`${before}https://u:${query}@files.example.gov.cn/${folder}?k=${query}`);
        expect(safe).toContain('files.example.gov.cn');
        expect(safe).not.toContain(folder);
        expect(safe).not.toContain(query);
      }),
    );
  });

  it('never holds what looks like a secret', () => {
    fc.assert(fc.property(technical, token, technical, (before, secret, after) => void expect(safeDetail(`${before}${secret} ${after}`)).not.toContain(secret)));
    for (const name of ['token=', 'Authorization: Bearer ', 'Cookie: sid=', 'password: ', 'api_key=']) {
      fc.assert(fc.property(technical, path, (before, secret) => void expect(safeDetail(`${before}${name}${secret}`)).not.toContain(secret)));
    }
  });

  it('never holds text of a page, and is never long', () => {
    fc.assert(
      fc.property(technical, han, fc.string({ maxLength: 3000 }), (before, text, any) => {
        const safe = safeDetail(`${before}${text} ${any}`);
        expect(safe).not.toMatch(/[^\x20-\x7e…]/u);
        expect(safe.length).toBeLessThanOrEqual(120);
      }),
    );
    expect(safeDetail('SyntaxError: Unexpected token \'x\', "<p>Residents are asked" is not valid JSON')).not.toMatch(/Residents/);
  });
});
