import { AppError } from '../article/app-error';
import { isUlid } from '../article/ulid';
import { fromBase64Url, toBase64Url } from './base64-url';
import { ACCOUNT } from './check-document';
import { crc32 } from './crc32';
import type { Team } from './team-rules';
import { teamAddress } from './team-address';
import { isTeamDatabase } from './team-database';

/** All that a member needs to join. Whoever has it is taken for him: it is a key. */
export interface Invitation {
  address: string;
  db: string;
  user: string;
  key: string;
  team: Team;
}

/** Names what it is, with the version of the form. */
const PREFIX = 'jianbao1-';
/** Bytes of length before, and of checksum after what is said. */
const [HEAD, TAIL] = [2, 4];

/** An invitation as one word to copy and paste. No address that could be clicked: a key does not belong into a browser's history. */
export function writeInvitation({ address, db, user, key, team }: Invitation): string {
  const said = new TextEncoder().encode(JSON.stringify([address, db, user, key, team.id, team.name]));
  const bytes = new Uint8Array(HEAD + said.length + TAIL);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, said.length);
  bytes.set(said, HEAD);
  view.setUint32(HEAD + said.length, crc32(bytes.subarray(0, HEAD + said.length)));
  return PREFIX + toBase64Url(bytes);
}

/**
 * Reads an invitation as pasted; white space that a mail or a chat put into it does not matter.
 * @throws {AppError} `team.badCode` for one that is not whole to the letter
 */
export function readInvitation(code: string): Invitation {
  const word = code.replace(/[\s\u200b\u2060\ufeff]+/gu, '');
  const bytes = word.startsWith(PREFIX) ? fromBase64Url(word.slice(PREFIX.length)) : undefined;
  if (!bytes || bytes.length < HEAD + TAIL) throw new AppError('team.badCode');
  const view = new DataView(bytes.buffer);
  const end = bytes.length - TAIL;
  if (view.getUint16(0) !== end - HEAD || view.getUint32(end) !== crc32(bytes.subarray(0, end))) throw new AppError('team.badCode');
  const invitation = readParts(new TextDecoder().decode(bytes.subarray(HEAD, end)));
  if (!invitation) throw new AppError('team.badCode');
  return invitation;
}

function readParts(json: string): Invitation | undefined {
  try {
    const parts: unknown = JSON.parse(json);
    if (!Array.isArray(parts) || parts.length !== 6 || !parts.every((part) => typeof part === 'string' && part.length <= 2000)) return undefined;
    const [address, db, user, key, id, name] = parts as [string, string, string, string, string, string];
    // What the address is worth is told apart: here it must be one at all.
    const own = teamAddress(address, new URL(address).host).address === address;
    return own && isTeamDatabase(db) && ACCOUNT.test(user) && /^[\x21-\x7e]{8,200}$/.test(key) && isUlid(id) && name.length <= 200 ? { address, db, user, key, team: { id, name } } : undefined;
  } catch {
    return undefined;
  }
}
