import { AppError } from '../article/app-error';
import { ulid } from '../article/ulid';
import { createAccount } from './admin-accounts';
import type { ServerKind } from './admin-check';
import { changePeople, loadSecurity, saveSecurity } from './admin-people';
import { answerError, isAbsent } from './answer-error';
import type { CouchServer } from './couch-request';
import type { Role } from './documents';
import type { Random } from './generate-key';
import { RULES_ID, rulesDocument, type Team } from './rules';
import { withRole } from './security';
import { isTeamDatabase } from './team-database';

// The wizard of a team, by the server's administrator, who is asked this once and kept nowhere.

/** Somebody who is to be in the team. */
export interface Invited {
  name: string;
  role: Role;
}

/** Somebody with an account: the key is told this once. */
export interface Issued extends Invited {
  user: string;
  key: string;
}

/**
 * Makes a team's database with its first people, the first of whom must be an owner, and its rules. The rules come last: until they are
 * there nobody has a key, and what broke off can be done again.
 * @throws {AppError} `team.nameTaken` when there is a database of this name; {@link TeamError}
 */
export async function createTeam(server: CouchServer, kind: ServerKind['kind'], { db, name, people, random, now }: { db: string; name: string; people: readonly Invited[]; random?: Random; now?: number }): Promise<{ team: Team; issued: Issued[] }> {
  if (!isTeamDatabase(db) || people[0]?.role !== 'owner') throw new TypeError('a team needs a name and an owner');
  const users = await server.ask('_users', { method: 'PUT' });
  if (users.status >= 300 && users.status !== 412) throw answerError(users);
  const made = await server.ask(encodeURIComponent(db), { method: 'PUT' });
  if (made.status >= 300 && made.status !== 412) throw answerError(made);
  const rules = `${encodeURIComponent(db)}/${RULES_ID}`;
  // One without rules was left halfway: its keys were never told.
  if (made.status === 412 && !isAbsent(await server.ask(rules))) throw new AppError('team.nameTaken');
  const issued = await invite(server, kind, { db, people, ...(random && { random }) });
  const team: Team = { id: ulid(now, random), name };
  await server.demand(rules, { method: 'PUT', body: rulesDocument(team) });
  return { team, issued };
}

/**
 * Makes accounts and lets them into a team that is there.
 * @param options.by owner who is named as the author of the people document; in a new team the first of the people
 */
export async function invite(server: CouchServer, kind: ServerKind['kind'], { db, people, by, random }: { db: string; people: readonly Invited[]; by?: string; random?: Random }): Promise<Issued[]> {
  const issued: Issued[] = [];
  for (const { name, role } of people) {
    // On the stand-in alone: CouchDB's rules read `_security`, which an owner can change, and roles he cannot.
    const account = await createAccount(server, kind === 'tryOut' ? [`${db}:${role}`] : [], random);
    issued.push({ name, role, ...account });
  }
  if (issued.length === 0) return [];
  await changePeople(server, db, by ?? issued[0]!.user, (known) => ({ ...known, ...Object.fromEntries(issued.map(({ user, name, role }) => [user, { name, role }])) }));
  const before = await loadSecurity(server, db);
  await saveSecurity(server, db, issued.reduce((security, { user, role }) => withRole(security, user, role), before));
  return issued;
}
