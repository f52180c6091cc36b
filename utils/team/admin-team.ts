import { AppError } from '../article/app-error';
import { ulid } from '../article/ulid';
import { freeAccount, reissueKey } from './admin-accounts';
import type { ServerKind } from './admin-check';
import { changePeople, loadPeople, loadSecurity, saveSecurity } from './admin-people';
import { answerError, isAbsent } from './answer-error';
import type { CouchServer } from './couch-request';
import type { Role } from './documents';
import type { Random } from './generate-key';
import { readContext } from './read-context';
import { rulesDocument } from './rules';
import { RULES_ID, readRules, type Team } from './team-rules';
import { withRole } from './security';
import { isTeamDatabase } from './team-database';

// The wizard of a team, by the server's administrator, who is asked this once and kept nowhere.

/** Somebody who is to be in the team. A name is one person: whoever was there under it gets his account back. */
export interface Invited {
  name: string;
  role: Role;
  /** The account that he would like; another when it is taken. */
  account?: string;
}

/** Somebody with an account: the key is told this once. */
export interface Issued extends Invited {
  user: string;
  key: string;
}

export interface NewTeam {
  db: string;
  name: string;
  /** An owner first. */
  people: readonly Invited[];
  /** The team's id, so that the same wizard may finish what it has made already. */
  id?: string;
  /** Goes on with a team that is there, whoever made it: its name stays, and the keys of those who are named end. */
  over?: boolean;
  /** Hears how many have their accounts. */
  told?: (done: number) => void;
  random?: Random;
  now?: number;
}

/** What a server has under a team's name: nothing, one that was left halfway (its keys were never told), or a team. */
export async function findTeam(server: CouchServer, db: string): Promise<'free' | 'half' | Team> {
  if (!isTeamDatabase(db)) throw new TypeError('no name of a team');
  const found = await server.ask(encodeURIComponent(db));
  if (found.status === 404) return 'free';
  if (found.status !== 200) throw answerError(found);
  const rules = await server.ask(`${encodeURIComponent(db)}/${RULES_ID}`);
  if (isAbsent(rules)) return 'half';
  if (rules.status !== 200) throw answerError(rules);
  return readRules(rules.json).team;
}

/**
 * Makes a team's database with its first people, the first of whom must be an owner, and its rules. The rules come last, names before
 * their accounts: what broke off can be done again, and nothing is there twice.
 * @throws {AppError} `team.nameTaken` when there is another team of this name; {@link TeamError}
 */
export async function createTeam(server: CouchServer, kind: ServerKind['kind'], { db, name, people, id, over = false, told, random, now }: NewTeam): Promise<{ team: Team; issued: Issued[] }> {
  if (!isTeamDatabase(db) || people[0]?.role !== 'owner') throw new TypeError('a team needs a name and an owner');
  const users = await server.ask('_users', { method: 'PUT' });
  if (users.status >= 300 && users.status !== 412) throw answerError(users);
  const made = await server.ask(encodeURIComponent(db), { method: 'PUT' });
  if (made.status >= 300 && made.status !== 412) throw answerError(made);
  const found = made.status === 412 ? await findTeam(server, db) : 'half';
  const there = typeof found === 'string' ? undefined : found;
  if (there && !over && there.id !== id) throw new AppError('team.nameTaken');
  const issued = await invite(server, kind, { db, people, ...(told && { told }), ...(random && { random }) });
  const team: Team = there ?? { id: id ?? ulid(now, random), name };
  if (!there) await writeRules(server, db, team);
  return { team, issued };
}

async function writeRules(server: CouchServer, db: string, team: Team): Promise<void> {
  const answer = await server.ask(`${encodeURIComponent(db)}/${RULES_ID}`, { method: 'PUT', body: rulesDocument(team) });
  if (answer.status < 300) return;
  // A browser itself asks again when an answer was lost: then they are there already.
  const stands = answer.status === 409 ? await findTeam(server, db) : undefined;
  if (typeof stands !== 'object' || stands.id !== team.id) throw answerError(answer);
}

/**
 * Lets people into a team, each with an account and a key that is told this once. Their names are written first, so that whoever does
 * it again finds the same accounts.
 * @param options.by owner who is named as the author of the people document; in a new team the first of the people
 */
export async function invite(server: CouchServer, kind: ServerKind['kind'], { db, people, by, told, random }: { db: string; people: readonly Invited[]; by?: string; told?: (done: number) => void; random?: Random }): Promise<Issued[]> {
  if (people.length === 0) return [];
  const planned = await plan(server, db, people, random);
  await changePeople(server, db, by ?? planned[0]!.user, (known) => ({ ...known, ...Object.fromEntries(planned.map(({ user, name, role }) => [user, { name, role }])) }));
  const issued: Issued[] = [];
  for (const person of planned) {
    // On the stand-in alone: CouchDB's rules read `_security`, which an owner can change, and roles he cannot.
    const key = await reissueKey(server, person.user, { roles: kind === 'tryOut' ? [`${db}:${person.role}`] : [], random });
    issued.push({ ...person, key });
    told?.(issued.length);
  }
  const before = await loadSecurity(server, db);
  await saveSecurity(server, db, issued.reduce((security, { user, role }) => withRole(security, user, role), before));
  return issued;
}

/** An account for each: the one that the people document has for his name, else a free one. */
async function plan(server: CouchServer, db: string, people: readonly Invited[], random: Random | undefined): Promise<(Invited & { user: string })[]> {
  const { people: known } = await loadPeople(server, db);
  // An account beside the server's own administrator could never be logged in to.
  const taken = new Set([readContext(await server.demand('_session')).name, ...Object.keys(known)]);
  const given = new Set<string>();
  const planned: (Invited & { user: string })[] = [];
  for (const person of people) {
    const own = Object.keys(known).find((user) => known[user]!.name === person.name && !given.has(user));
    const wanted = person.account !== undefined && !taken.has(person.account) ? person.account : undefined;
    const user = own ?? (await freeAccount(server, { wanted, random }));
    given.add(user);
    taken.add(user);
    planned.push({ ...person, user });
  }
  return planned;
}
