import { isObject } from '../article/shape';
import type { Role } from './documents';
import { TeamError } from './team-error';

/** `_security` of a team's database: who is let in, as the server and the rules read it. Sections of others are kept. */
export interface Security {
  admins: Names;
  members: Names;
  editors: Names;
}

interface Names {
  names: string[];
  [other: string]: unknown;
}

const SECTION: Record<Role, keyof Security | undefined> = { owner: 'admins', editor: 'editors', reader: undefined };

/** @throws {TeamError} `team.badAnswer` */
export function readSecurity(json: unknown): Security {
  if (!isObject(json)) throw new TeamError('team.badAnswer', 'no _security');
  const names = (section: unknown): Names => {
    const own = isObject(section) ? section : {};
    const listed: unknown = own['names'];
    return { ...own, names: Array.isArray(listed) ? listed.filter((name) => typeof name === 'string') : [] };
  };
  return { ...json, admins: names(json['admins']), members: names(json['members']), editors: names(json['editors']) };
}

/** Undefined for somebody who is not in the team. */
export function roleIn({ admins, members, editors }: Security, user: string): Role | undefined {
  if (admins.names.includes(user)) return 'owner';
  if (!members.names.includes(user)) return undefined;
  return editors.names.includes(user) ? 'editor' : 'reader';
}

/** The same with `user` in this role, or, without one, out of the team. */
export function withRole(security: Security, user: string, role: Role | undefined): Security {
  const put = (section: Names, isIn: boolean): Names => ({ ...section, names: [...section.names.filter((name) => name !== user), ...(isIn ? [user] : [])] });
  const section = role && SECTION[role];
  return {
    ...security,
    admins: put(security.admins, section === 'admins'),
    members: put(security.members, role !== undefined),
    editors: put(security.editors, section === 'editors'),
  };
}
