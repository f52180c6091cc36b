import { isObject } from '../article/shape';
import { TeamError } from './team-error';

/** Who the server takes us for, as `_session` answers. @throws {TeamError} `team.badAnswer` */
export function readContext(json: unknown): { name: string | null; roles: string[] } {
  const context: unknown = isObject(json) ? json['userCtx'] : undefined;
  if (!isObject(context) || !Array.isArray(context['roles'])) throw new TeamError('team.badAnswer', 'no session');
  return { name: typeof context['name'] === 'string' ? context['name'] : null, roles: context['roles'].filter((role) => typeof role === 'string') };
}
