import { isObject } from '../article/shape';
import { answerError, wordOf } from './answer-error';
import { toBase64 } from './base64';
import type { CouchServer } from './couch-request';
import { currentRevisions } from './current-revisions';
import { CONTENT } from './documents';
import { TeamError } from './team-error';
import type { Outgoing, Written } from './team-store';

/** Words of a row that stand for the rules or the limits, not for a server in trouble. */
const REFUSALS = new Set(['forbidden', 'unauthorized', 'doc_validation', 'bad_request', 'illegal_docid']);

/**
 * Writes documents in one request, and in several where that is more than is taken at once. Rows are matched by id: they come in any
 * order. A refused document whose revision has moved is a conflict: some servers ask the rules first.
 * @throws {TeamError} also when the server could not do a row: the same documents can be written again
 */
export async function writeDocs(server: CouchServer, db: string, docs: readonly Outgoing[], signal?: AbortSignal): Promise<Written[]> {
  if (docs.length === 0) return [];
  const answer = await server.ask(`${db}/_bulk_docs`, { method: 'POST', body: { docs: docs.map(toCouch) }, signal });
  if (answer.status === 413) {
    if (docs.length === 1) return [{ id: docs[0]!.id, kind: 'refused', code: 'team.tooLarge', reason: wordOf(answer.json) ?? 'too_large' }];
    const half = docs.length >> 1;
    return [...(await writeDocs(server, db, docs.slice(0, half), signal)), ...(await writeDocs(server, db, docs.slice(half), signal))];
  }
  if (answer.status < 200 || answer.status > 299) throw answerError(answer);
  if (!Array.isArray(answer.json)) throw new TeamError('team.badAnswer', 'no rows');
  const rows = new Map(answer.json.filter(isObject).map((row) => [row['id'], row]));
  const written = docs.map(({ id }) => readRow(id, rows.get(id)));
  const doubtful = docs.filter((_, i) => written[i] === undefined || written[i].kind === 'refused');
  if (doubtful.length === 0) return written.flatMap((row) => row ?? []);
  const revs = await currentRevisions(server, db, doubtful.map(({ id }) => id), signal);
  return docs.map(({ id, rev }, i): Written => {
    const row = written[i];
    if (row && row.kind !== 'refused') return row;
    if (revs.get(id) !== rev) return { id, kind: 'conflict' };
    if (row) return row;
    throw new TeamError('team.badAnswer', 'a row is missing');
  });
}

function toCouch({ id, rev, body, deleted, content }: Outgoing): object {
  return {
    ...body,
    _id: id,
    ...(rev !== undefined && { _rev: rev }),
    ...(deleted && { _deleted: true }),
    ...(content && { _attachments: { [CONTENT]: { content_type: content.mime, data: toBase64(content.bytes) } } }),
  };
}

function readRow(id: string, row: Record<string, unknown> | undefined): Written | undefined {
  if (row === undefined) return undefined;
  const { rev, error, reason } = row;
  if (error === undefined && typeof rev === 'string') return { id, kind: row['accepted'] === true ? 'accepted' : 'held', rev };
  if (error === 'conflict') return { id, kind: 'conflict' };
  if (typeof error === 'string' && REFUSALS.has(error)) return { id, kind: 'refused', code: 'team.refused', reason: typeof reason === 'string' ? reason.slice(0, 200) : error };
  throw new TeamError('team.server', wordOf(row));
}
