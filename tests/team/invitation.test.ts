import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '../../utils/article/app-error';
import { generateAccount, generateKey } from '../../utils/team/generate-key';
import { readInvitation, writeInvitation } from '../../utils/team/invitation';
import { MADE_UID } from './helpers/made-documents';

const INVITATION = { address: 'https://couch.yunxi.example/teams', db: 'team-yunxi', user: 'u-4k7x2m', key: generateKey(), team: { id: MADE_UID, name: '云溪研究组' } };
const CODE = writeInvitation(INVITATION);

function codeOf(text: string): string {
  try {
    readInvitation(text);
    return 'read';
  } catch (error) {
    return (error as AppError).code;
  }
}

describe('an invitation', () => {
  it('is one word that holds all of it, and no address to click', () => {
    expect(CODE).toMatch(/^jianbao1-[\w-]+$/);
    expect(readInvitation(CODE)).toEqual(INVITATION);
  });

  it('bears the white space of mails and chats', () => {
    expect(readInvitation(` ${CODE.slice(0, 40)}\r\n\t${CODE.slice(40, 90)}\u200b\u3000${CODE.slice(90)}\n`)).toEqual(INVITATION);
  });

  it('is refused when a single character is another', () => {
    fc.assert(
      fc.property(fc.nat(CODE.length - 1), fc.oneof(fc.constantFrom(...'ABCxyz019-_'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), (at, other) => {
        fc.pre(CODE[at] !== other);
        expect(codeOf(CODE.slice(0, at) + other + CODE.slice(at + 1))).toBe('team.badCode');
      }),
      { numRuns: 3_000 },
    );
  });

  it('is refused when any of it is missing, twice, or swapped', () => {
    for (let at = 0; at < CODE.length; at++) {
      expect(codeOf(CODE.slice(0, at))).toBe('team.badCode');
      expect(codeOf(CODE.slice(0, at) + CODE.slice(at + 1))).toBe('team.badCode');
      expect(codeOf(CODE.slice(0, at) + CODE[at] + CODE.slice(at))).toBe('team.badCode');
    }
  });

  it.each([[''], ['jianbao1-'], ['jianbao2-AAAA'], ['https://couch.example'], ['x'.repeat(100_000)]])('is refused when it is none: %s', (text) => {
    expect(codeOf(text)).toBe('team.badCode');
  });

  it.each<[string, object]>([
    ['an address that is none', { address: 'ftp://couch.example' }],
    ['an address with an account in it', { address: 'https://a:b@couch.example' }],
    ['a database of something else', { db: '_users' }],
    ['an account that is none', { user: 'Li' }],
    ['no key', { key: '' }],
    ['no team', { team: { id: 'x', name: 'x' } }],
  ])('is refused with %s, though it is whole', (_what, given) => {
    expect(codeOf(writeInvitation({ ...INVITATION, ...given }))).toBe('team.badCode');
  });

  it('can name an address without encryption: whether that is taken is asked apart', () => {
    expect(readInvitation(writeInvitation({ ...INVITATION, address: 'http://couch.yunxi.example' })).address).toBe('http://couch.yunxi.example');
  });
});

describe('a key', () => {
  it('has 24 characters that are not taken for one another, by chance', () => {
    const keys = Array.from({ length: 200 }, () => generateKey());
    for (const key of keys) expect(key).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/);
    expect(new Set(keys).size).toBe(200);
    expect(generateKey((bytes) => bytes.fill(255))).toBe('z'.repeat(24));
    expect(generateAccount()).toMatch(/^u-[0-9a-hjkmnp-tv-z]{6}$/);
  });
});
