import { isObject } from '../article/shape';
import { isUlid } from '../article/ulid';
import { TeamError } from './team-error';

/** Version of the rules; an owner's client writes newer ones over older. */
export const RULES_VERSION = 1;
export const RULES_ID = '_design/team';

/** What a team is: its name, and an id that stays the same when it moves to another address. */
export interface Team {
  id: string;
  name: string;
}

/** Which team the rules in a database are of, and their version. @throws {TeamError} `team.badAnswer` */
export function readRules(json: unknown): { team: Team; version: number } {
  const team: unknown = isObject(json) ? json['team'] : undefined;
  const version: unknown = isObject(json) ? json['version'] : undefined;
  if (!isObject(team) || !isUlid(team['id']) || typeof team['name'] !== 'string' || !Number.isInteger(version)) throw new TeamError('team.badAnswer', 'no team');
  return { team: { id: team['id'], name: team['name'].slice(0, 200) }, version: Number(version) };
}
