import { isObject } from '../article/shape';
import { answerError } from './answer-error';
import type { CouchServer } from './couch-request';
import { generateAccount, generateKey, type Random } from './generate-key';
import { TeamError } from './team-error';

// What only the server's administrator can do: accounts lie in `_users`, which is his.

const pathOf = (user: string): string => `_users/${encodeURIComponent(`org.couchdb.user:${user}`)}`;
/** How often another name is tried when one is taken: of a thousand million names, never needed. */
const TRIES = 5;

/** A new account under a name that was free, with a key that is told this once. */
export async function createAccount(server: CouchServer, roles: readonly string[], random?: Random): Promise<{ user: string; key: string }> {
  for (let tries = 0; ; tries++) {
    const user = generateAccount(random);
    const key = generateKey(random);
    const answer = await server.ask(pathOf(user), { method: 'PUT', body: { name: user, password: key, roles, type: 'user' } });
    if (answer.status < 300) return { user, key };
    if (answer.status !== 409 || tries >= TRIES) throw answerError(answer);
  }
}

/** A new key for an account; the old one is refused from now on. */
export async function reissueKey(server: CouchServer, user: string, random?: Random): Promise<string> {
  const account = await server.demand(pathOf(user));
  if (!isObject(account)) throw new TeamError('team.badAnswer', 'no account');
  const key = generateKey(random);
  const body = Object.fromEntries(Object.entries(account).filter(([name]) => !HASHED.has(name)));
  await server.demand(pathOf(user), { method: 'PUT', body: { ...body, password: key } });
  return key;
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
