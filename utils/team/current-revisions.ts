import { isObject } from '../article/shape';
import type { CouchServer } from './couch-request';
import { TeamError } from './team-error';

/** Winning revision of each document that exists and is not deleted. */
export async function currentRevisions(server: CouchServer, db: string, ids: readonly string[], signal?: AbortSignal): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const json = await server.demand(`${db}/_all_docs`, { method: 'POST', body: { keys: ids }, signal });
  if (!isObject(json) || !Array.isArray(json['rows'])) throw new TeamError('team.badAnswer', 'no rows');
  const rows = json['rows'].flatMap((row: unknown): [string, string][] => {
    if (!isObject(row) || typeof row['id'] !== 'string' || !isObject(row['value'])) return [];
    const { rev, deleted } = row['value'];
    return typeof rev === 'string' && deleted !== true ? [[row['id'], rev]] : [];
  });
  return new Map(rows);
}
