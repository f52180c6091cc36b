import { AppError } from '../article/app-error';
import { loadSecurity } from './admin-people';
import type { CouchServer } from './couch-request';
import type { Role } from './documents';
import { readContext } from './read-context';
import { RULES_ID, RULES_VERSION, readRules, type Team } from './team-rules';
import { roleIn } from './security';
import { TeamError } from './team-error';

/** What an account is in a team. */
export interface Membership {
  team: Team;
  role: Role;
  /** Version of the rules in the database; an owner may write ours over older ones. */
  rules: number;
}

/**
 * Looks what this account is in a team, before it is stored and whenever the role is to be known.
 * @param user as the invitation names it
 * @throws {AppError} `team.adminAccount`: a key of the server's administrator is not to lie in a browser; `team.newer`; {@link TeamError}
 */
export async function readMembership(server: CouchServer, db: string, user: string): Promise<Membership> {
  const { name, roles } = readContext(await server.demand('_session'));
  if (roles.includes('_admin')) throw new AppError('team.adminAccount');
  if (name !== user) throw new TeamError('team.credentials', 'another name');
  const { team, version } = readRules(await server.demand(`${encodeURIComponent(db)}/${RULES_ID}`));
  if (version > RULES_VERSION) throw new AppError('team.newer', `rules ${version}`);
  const role = roleIn(await loadSecurity(server, db), user);
  if (!role) throw new TeamError('team.forbidden', 'no member');
  return { team, role, rules: version };
}
