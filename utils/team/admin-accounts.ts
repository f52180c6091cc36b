import { isObject } from '../article/shape';
import { answerError } from './answer-error';
import type { CouchServer } from './couch-request';
import { generateAccount, generateKey, type Random } from './generate-key';
import { TeamError } from './team-error';

// What only the server's administrator can do: accounts lie in `_users`, which is his.

const pathOf = (user: string): string => `_users/${encodeURIComponent(`org.couchdb.user:${user}`)}`;
/** How often it is tried again: another name when one is taken, a write when it was overtaken. */
const TRIES = 5;

/** A name that no account of the server has: the one that is wanted where that may be, else a made one. */
export async function freeAccount(server: CouchServer, { wanted, random }: { wanted?: string | undefined; random?: Random | undefined } = {}): Promise<string> {
  for (let tries = wanted === undefined ? 0 : -1; ; tries++) {
    const user = tries < 0 ? wanted! : generateAccount(random);
    const found = await server.ask(pathOf(user));
    if (found.status === 404) return user;
    if (found.status !== 200 || tries >= TRIES) throw answerError(found);
  }
}

/** A new account under a name that was free, with a key that is told this once. */
export async function createAccount(server: CouchServer, roles: readonly string[], random?: Random): Promise<{ user: string; key: string }> {
  const user = await freeAccount(server, { random });
  return { user, key: await reissueKey(server, user, { roles, random }) };
}

/**
 * A new key for an account; the old one is refused from now on. One that was deleted is made again.
 * @param options.roles of an account that is made
 */
export async function reissueKey(server: CouchServer, user: string, { roles = [], random }: { roles?: readonly string[]; random?: Random | undefined } = {}): Promise<string> {
  for (let tries = 0; ; tries++) {
    const found = await server.ask(pathOf(user));
    if (found.status !== 200 && found.status !== 404) throw answerError(found);
    if (found.status === 200 && !isObject(found.json)) throw new TeamError('team.badAnswer', 'no account');
    const known = found.status === 200 && isObject(found.json) ? Object.entries(found.json).filter(([name]) => !HASHED.has(name)) : undefined;
    const key = generateKey(random);
    const answer = await server.ask(pathOf(user), { method: 'PUT', body: { ...(known ? Object.fromEntries(known) : { name: user, roles, type: 'user' }), password: key } });
    if (answer.status < 300) return key;
    // A browser itself asks again when an answer was lost.
    if (answer.status !== 409 || tries >= TRIES) throw answerError(answer);
  }
}

/** What the server made of the old key. */
const HASHED = new Set(['password_scheme', 'password_sha', 'pbkdf2_prf', 'iterations', 'derived_key', 'salt']);

/** Ends an account, for this team and any other on the server. One that is not there is fine. */
export async function deleteAccount(server: CouchServer, user: string): Promise<void> {
  const found = await server.ask(pathOf(user));
  if (found.status === 404) return;
  if (found.status !== 200) throw answerError(found);
  const rev: unknown = isObject(found.json) ? found.json['_rev'] : undefined;
  await server.demand(`${pathOf(user)}?rev=${encodeURIComponent(String(rev))}`, { method: 'DELETE' });
}
