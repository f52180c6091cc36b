import { AppError } from '../article/app-error';
import { isObject } from '../article/shape';
import { answerError } from './answer-error';
import type { CouchServer } from './couch-request';
import { readContext } from './read-context';
import { TeamError } from './team-error';

/** A server that a team can be made on. `tryOut` is the stand-in of `npm run team-store`: on one machine; that of `npm start` is forgotten when it ends. */
export interface ServerKind {
  kind: 'couchdb' | 'tryOut';
  version: string;
}

/**
 * Looks whether a team can be made there by this account.
 * @throws {AppError} `team.oldServer`; `team.forbidden` when the account does not administer the server; {@link TeamError}
 */
export async function checkServer(server: CouchServer): Promise<ServerKind> {
  const answer = await server.ask('');
  if (answer.status === 401) throw answerError(answer);
  const found = kindOf(answer.json);
  if (!found) throw new AppError('team.oldServer', `HTTP ${answer.status}`);
  await server.demand('_up');
  if (!readContext(await server.demand('_session')).roles.includes('_admin')) throw new TeamError('team.forbidden', 'no server administrator');
  return found;
}

function kindOf(json: unknown): ServerKind | undefined {
  const version: unknown = isObject(json) ? json['version'] : undefined;
  if (!isObject(json) || typeof version !== 'string') return undefined;
  if (typeof json['express-pouchdb'] === 'string') return { kind: 'tryOut', version };
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return typeof json['couchdb'] === 'string' && (major > 3 || (major === 3 && minor >= 2)) ? { kind: 'couchdb', version } : undefined;
}
