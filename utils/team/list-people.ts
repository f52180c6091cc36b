import { loadPeople, loadSecurity } from './admin-people';
import type { CouchServer } from './couch-request';
import type { Role } from './documents';
import { roleIn } from './security';

/** Everybody whom the server lets into a team, by the name that the team knows him by; any member may ask. */
export async function listPeople(server: CouchServer, db: string): Promise<{ user: string; name: string; role: Role }[]> {
  const [security, { people }] = await Promise.all([loadSecurity(server, db), loadPeople(server, db)]);
  const users = new Set([...security.admins.names, ...security.members.names]);
  return [...users].map((user) => ({ user, name: people[user]?.name ?? user, role: roleIn(security, user)! }));
}
