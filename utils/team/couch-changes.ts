import { isObject } from '../article/shape';
import { TeamError } from './team-error';
import type { ChangeRow, ChangesPage, Leaf } from './team-store';

/** The query of one page of the feed. `style=all_docs`: a row for whatever happens to any branch. */
export function changesQuery(since: string, { limit, wait }: { limit: number; wait?: number }): string {
  const query = new URLSearchParams({ include_docs: 'true', conflicts: 'true', style: 'all_docs', limit: String(limit), since });
  if (wait !== undefined && wait > 0) {
    query.set('feed', 'longpoll');
    query.set('timeout', String(Math.round(wait)));
  }
  return query.toString();
}

/**
 * A page of `_changes`. A row that cannot be read at all is left out: a majority of servers would have to forget it for it to matter,
 * and a feed must not stop at it.
 * @throws {TeamError} `team.badAnswer`
 */
export function readChanges(json: unknown, limit: number): ChangesPage {
  const since = isObject(json) ? json['last_seq'] : undefined;
  if (!isObject(json) || !Array.isArray(json['results']) || (typeof since !== 'string' && typeof since !== 'number')) throw new TeamError('team.badAnswer', 'no page of changes');
  const results: unknown[] = json['results'];
  const pending = json['pending'];
  return { rows: results.flatMap((row) => readRow(row) ?? []), since: String(since), more: typeof pending === 'number' ? pending > 0 : results.length >= limit };
}

function readRow(row: unknown): ChangeRow | undefined {
  if (!isObject(row) || typeof row['id'] !== 'string') return undefined;
  const leaf = leafOf(row['doc']);
  const changes: unknown = row['changes'];
  const listed: unknown = Array.isArray(changes) && isObject(changes[0]) ? changes[0]['rev'] : undefined;
  const rev = leaf?.rev ?? listed;
  if (typeof rev !== 'string') return undefined;
  return { id: row['id'], rev, deleted: row['deleted'] === true, doc: leaf?.doc, branches: branchesOf(row['doc']) };
}

/** A document as a server sends it; undefined when it is none. */
export function leafOf(doc: unknown): Leaf | undefined {
  if (!isObject(doc) || typeof doc['_rev'] !== 'string') return undefined;
  const own = Object.fromEntries(Object.entries(doc).filter(([name]) => !name.startsWith('_')));
  return { rev: doc['_rev'], deleted: doc['_deleted'] === true, doc: own };
}

export function branchesOf(doc: unknown): string[] {
  const branches: unknown = isObject(doc) ? doc['_conflicts'] : undefined;
  return Array.isArray(branches) ? branches.filter((rev) => typeof rev === 'string') : [];
}
