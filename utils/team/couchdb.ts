import { changesQuery, readChanges } from './couch-changes';
import { readContents } from './couch-contents';
import { AT_ONCE, readLeaves } from './couch-read';
import { type CouchAccount, couchServer } from './couch-request';
import { writeDocs } from './couch-write';
import { currentRevisions } from './current-revisions';
import { inParallel } from '../article/in-parallel';
import { isObject } from '../article/shape';
import { readContext } from './read-context';
import { TeamError } from './team-error';
import { readRules, RULES_ID } from './team-rules';
import type { TeamStore } from './team-store';

/**
 * A team's database on Apache CouchDB (3.2 and later, one node or a cluster), over HTTP. A call that its signal ends rejects with
 * the signal's reason; everything else that fails is a {@link TeamError} whose detail holds neither key nor address.
 * @param account the server, and who asks
 */
export function couchStore({ db: name, ...account }: CouchAccount & { db: string }): TeamStore {
  const server = couchServer(account);
  const db = encodeURIComponent(name);
  return {
    async session(signal) {
      const { name, roles } = readContext(await server.demand('_session', { signal }));
      if (name === null) throw new TeamError('team.credentials', 'no name');
      return { user: name, roles };
    },
    async instance(signal) {
      const json = await server.demand(db, { signal });
      const made: unknown = isObject(json) ? json['instance_start_time'] : undefined;
      // Older ones say 0 of all.
      return typeof made === 'string' && made !== '0' && made !== '' ? made.slice(0, 100) : undefined;
    },
    team: async (signal) => readRules(await server.demand(`${db}/${RULES_ID}`, { signal })).team.id,
    async changes(since, { limit, wait, signal }) {
      const waiting = wait !== undefined && wait > 0 ? { wait } : {};
      return readChanges(await server.demand(`${db}/_changes?${changesQuery(since, { limit, ...waiting })}`, { ...waiting, signal }), limit);
    },
    async read(ids, signal) {
      const all = await inParallel(ids, AT_ONCE, (id) => readLeaves(server, db, id, signal));
      return all.flatMap((leaves) => leaves ?? []);
    },
    known: async (ids, signal) => new Set((await currentRevisions(server, db, ids, signal)).keys()),
    write: (docs, signal) => writeDocs(server, db, docs, signal),
    contents: (ids, signal) => readContents(server, db, ids, signal),
  };
}
