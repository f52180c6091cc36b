/** 32 characters that are not taken for one another, so that five random bits are one of them (Crockford's base 32). */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Fills an array with random bytes. */
export type Random = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

const secure: Random = (bytes) => crypto.getRandomValues(bytes);

/** An access key: 24 characters, 120 bits. Made, never chosen: it guards all that a member may see. */
export const generateKey = (random: Random = secure): string => characters(24, random);

/** Name of an account: ASCII whatever the person is called; who it is, the people document says. */
export const generateAccount = (random: Random = secure): string => `u-${characters(6, random)}`;

function characters(count: number, random: Random): string {
  let text = '';
  for (const byte of random(new Uint8Array(count))) text += ALPHABET[byte & 31];
  return text;
}
