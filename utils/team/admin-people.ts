import { AppError } from '../article/app-error';
import { isObject } from '../article/shape';
import { answerError } from './answer-error';
import { checkDocument } from './check-document';
import type { CouchServer } from './couch-request';
import { readContext } from './read-context';
import { DOC_SCHEMA, PEOPLE_ID, type PeopleDoc, type Role } from './documents';
import { readSecurity, type Security, withRole } from './security';
import { TeamError } from './team-error';

// What an owner can do by himself, and the server's administrator as well.

/** How often something is written anew when another owner was quicker, or a cluster not ready; milliseconds between. */
const [TRIES, PAUSE] = [20, 500];
/** How often what was written is looked for before it counts as overwritten. */
const LOOKS = 6;

export type People = PeopleDoc['people'];

export async function loadSecurity(server: CouchServer, db: string): Promise<Security> {
  return readSecurity(await server.demand(`${encodeURIComponent(db)}/_security`));
}

/**
 * Writes `_security` and looks whether it stands: it has no revision, so that of two owners at once one would be lost without a word.
 * @throws {TeamError} `team.forbidden` for whoever is no owner
 */
export async function saveSecurity(server: CouchServer, db: string, security: Security): Promise<void> {
  for (let tries = 0; ; tries++) {
    const answer = await server.ask(`${encodeURIComponent(db)}/_security`, { method: 'PUT', body: security });
    if (answer.status === 200) break;
    // A cluster says the same to a member whom each of its nodes refused, and of a database that not all of them have yet.
    if (answer.status !== 500) throw answerError(answer);
    if (!(await mayAdminister(server, db))) throw new TeamError('team.forbidden', 'no owner');
    if (tries >= TRIES) throw answerError(answer);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  for (let looks = 0; !sameNames(await loadSecurity(server, db), security); looks++) {
    // A node of a cluster may still answer with what was there before.
    if (looks >= LOOKS) throw new TeamError('team.server', '_security changed meanwhile');
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

const sameNames = (a: Security, b: Security): boolean => (['admins', 'members', 'editors'] as const).every((section) => [...a[section].names].sort().join() === [...b[section].names].sort().join());

async function mayAdminister(server: CouchServer, db: string): Promise<boolean> {
  const { name, roles } = readContext(await server.demand('_session'));
  return roles.includes('_admin') || (name !== null && (await loadSecurity(server, db)).admins.names.includes(name));
}

/** Who the accounts are, as the team's people document says; empty before there is one. */
export async function loadPeople(server: CouchServer, db: string): Promise<{ people: People; rev?: string }> {
  const answer = await server.ask(`${encodeURIComponent(db)}/${encodeURIComponent(PEOPLE_ID)}`);
  if (answer.status === 404 && isObject(answer.json) && /^(missing|deleted)$/.test(String(answer.json['reason']))) return { people: {} };
  if (answer.status !== 200) throw answerError(answer);
  const checked = checkDocument(PEOPLE_ID, answer.json);
  if (!checked || !('doc' in checked) || checked.kind !== 'people') throw new TeamError('team.badAnswer', 'people');
  const rev: unknown = isObject(answer.json) ? answer.json['_rev'] : undefined;
  return { people: checked.doc.people, ...(typeof rev === 'string' && { rev }) };
}

/** Changes the people document, again where another owner was quicker. @param by account of whoever changes it */
export async function changePeople(server: CouchServer, db: string, by: string, change: (people: People) => People): Promise<void> {
  for (let tries = 0; ; tries++) {
    const { people, rev } = await loadPeople(server, db);
    const doc: PeopleDoc = { type: 'people', schema: DOC_SCHEMA, by, people: change(people) };
    const answer = await server.ask(`${encodeURIComponent(db)}/${encodeURIComponent(PEOPLE_ID)}`, { method: 'PUT', body: { ...doc, ...(rev !== undefined && { _rev: rev }) } });
    if (answer.status < 300) return;
    if (answer.status !== 409 || tries >= TRIES) throw answerError(answer);
  }
}

/** Gives somebody another role. What he may do changes first, what is shown of it after. @throws {AppError} `team.lastOwner` */
export async function changeRole(server: CouchServer, db: string, by: string, user: string, role: Role): Promise<void> {
  const before = await loadSecurity(server, db);
  if (role !== 'owner') demandAnotherOwner(before, user);
  await saveSecurity(server, db, withRole(before, user, role));
  await changePeople(server, db, by, (people) => (Object.hasOwn(people, user) ? { ...people, [user]: { ...people[user]!, role } } : people));
}

/**
 * Takes somebody out of the team: he reads and writes nothing from now on. His name stays in the people document, for what he did
 * stays. His account stays on the server until its administrator deletes it.
 * @throws {AppError} `team.lastOwner`
 */
export async function removePerson(server: CouchServer, db: string, user: string): Promise<void> {
  const before = await loadSecurity(server, db);
  demandAnotherOwner(before, user);
  await saveSecurity(server, db, withRole(before, user, undefined));
}

/** A team without an owner could be helped by the server's administrator alone. */
function demandAnotherOwner({ admins }: Security, user: string): void {
  if (admins.names.length === 1 && admins.names[0] === user) throw new AppError('team.lastOwner');
}
