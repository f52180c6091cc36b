const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * A ULID (github.com/ulid/spec): 48 bits of time and 80 random bits in 26 characters of Crockford's base 32, so that
 * ids made later sort later (to the millisecond).
 * @param now milliseconds since 1970
 * @param random fills an array with random bytes
 */
export function ulid(
  now: number = Date.now(),
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = (bytes) => crypto.getRandomValues(bytes),
): string {
  let time = now;
  let head = '';
  for (let i = 0; i < 10; i++) {
    head = ALPHABET[time % 32] + head;
    time = Math.floor(time / 32);
  }
  let tail = '';
  // One byte a character: 256 is a multiple of 32, so the low five bits are uniform.
  for (const byte of random(new Uint8Array(16))) tail += ALPHABET[byte & 31];
  return head + tail;
}

/** True for a string of the form that {@link ulid} makes. */
export const isUlid = (value: unknown): value is string => typeof value === 'string' && /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(value);
