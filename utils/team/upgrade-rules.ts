import { isObject } from '../article/shape';
import type { CouchServer } from './couch-request';
import { rulesDocument } from './rules';
import { RULES_ID, RULES_VERSION, readRules } from './team-rules';

/** Writes our rules over older ones, as an owner. Newer ones are left alone. @throws {TeamError} as the server answers */
export async function upgradeRules(server: CouchServer, db: string): Promise<void> {
  const path = `${encodeURIComponent(db)}/${RULES_ID}`;
  const json = await server.demand(path);
  const { team, version } = readRules(json);
  if (version >= RULES_VERSION || !isObject(json)) return;
  await server.demand(path, { method: 'PUT', body: { ...rulesDocument(team), _rev: json['_rev'] } });
}
