import { isUlid } from './ulid';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The time inside a ULID, in milliseconds since 1970; undefined for anything that is not a ULID. */
export function ulidTime(id: unknown): number | undefined {
  if (!isUlid(id)) return undefined;
  let time = 0;
  for (const character of id.slice(0, 10)) time = time * 32 + ALPHABET.indexOf(character);
  return time;
}
