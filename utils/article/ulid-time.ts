import { isUlid } from './ulid';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The time inside a ULID, or an edit's id that begins with one (`<ULID>~<account>`), in milliseconds since 1970; undefined for anything else. */
export function ulidTime(id: unknown): number | undefined {
  if (typeof id !== 'string' || !isUlid(id.replace(/~.*$/s, ''))) return undefined;
  let time = 0;
  for (const character of id.slice(0, 10)) time = time * 32 + ALPHABET.indexOf(character);
  return time;
}
