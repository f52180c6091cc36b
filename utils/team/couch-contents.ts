import { isObject } from '../article/shape';
import type { CouchServer } from './couch-request';
import { fromBase64 } from './from-base64';
import { CONTENT } from './documents';
import { TeamError } from './team-error';

type Content = { mime: string; bytes: Uint8Array<ArrayBuffer> };

/** Bytes of an answer that are taken into memory: somebody may have put in more than anybody expects. */
const MOST = 16_000_000;

/**
 * Attachments of blobs, by document id. Several come in one answer, as text: a request for each would take longer than the third more that base64 makes of
 * them. Where that is too much they come in halves, and a single one as it is.
 * @throws {TeamError}
 */
export async function readContents(server: CouchServer, db: string, ids: readonly string[], signal?: AbortSignal): Promise<Map<string, Content>> {
  if (ids.length === 0) return new Map();
  if (ids.length === 1) {
    const content = await server.bytes(`${db}/${encodeURIComponent(ids[0]!)}/${CONTENT}`, signal);
    return new Map(content ? [[ids[0]!, content]] : []);
  }
  try {
    const json = await server.demand(`${db}/_bulk_get?attachments=true`, { method: 'POST', body: { docs: ids.map((id) => ({ id })) }, most: MOST, signal });
    if (!isObject(json) || !Array.isArray(json['results'])) throw new TeamError('team.badAnswer', 'no results');
    const found = new Map(json['results'].flatMap((result: unknown): [string, Content][] => (isObject(result) && Array.isArray(result['docs']) ? result['docs'].flatMap(contentOf) : [])));
    return new Map(ids.flatMap((id): [string, Content][] => (found.has(id) ? [[id, found.get(id)!]] : [])));
  } catch (error) {
    if (!(error instanceof TeamError) || error.code !== 'team.tooLarge') throw error;
    const half = ids.length >> 1;
    return new Map([...(await readContents(server, db, ids.slice(0, half), signal)), ...(await readContents(server, db, ids.slice(half), signal))]);
  }
}

/** One leaf of a document; nothing for a tombstone, and for a document without bytes. */
function contentOf(leaf: unknown): [string, Content][] {
  if (!isObject(leaf)) return [];
  const { ok, error } = leaf;
  if (isObject(error) || typeof error === 'string') {
    const word = isObject(error) ? error['error'] : error;
    if (word === 'not_found') return [];
    throw new TeamError('team.server', 'a document could not be read');
  }
  if (!isObject(ok) || typeof ok['_id'] !== 'string' || ok['_deleted'] === true || !isObject(ok['_attachments'])) return [];
  const content = ok['_attachments'][CONTENT];
  if (!isObject(content) || typeof content['data'] !== 'string') return [];
  const bytes = fromBase64(content['data']);
  if (!bytes) throw new TeamError('team.badAnswer', 'no base64');
  return [[ok['_id'], { mime: String(content['content_type'] ?? '').split(';')[0]!.trim(), bytes }]];
}
