// @ts-check
import { createRequire } from 'node:module';
import { stopwatch } from './stopwatch.mjs';

/** A process of its own: two members with PouchDB, which replicate what the engine sent. @type {import('./engine-member.mjs').MemberOptions} */
const { url, clips, rounds, db, other, user, key, standIn } = JSON.parse(process.argv[2] ?? '{}');
const watch = stopwatch(url);
/** These packages have no types. @type {(name: string) => any} */
const load = createRequire(import.meta.url);
const plain = (/** @type {any} */ module) => module.default ?? module;
const PouchDB = plain(load('pouchdb-core'));
for (const part of ['pouchdb-adapter-memory', 'pouchdb-adapter-http', 'pouchdb-replication']) PouchDB.plugin(plain(load(part)));

/** Node's own fetch, the same that the engine has: that of PouchDB is slower. @param {string} address @param {RequestInit} init */
const fetchLike = async (address, init) => {
  const answer = await fetch(address, { ...init, headers: [.../** @type {any} */ (init.headers)], signal: null });
  return Object.assign(answer, { buffer: async () => Buffer.from(await answer.arrayBuffer()) });
};
const local = (/** @type {string} */ name) => new PouchDB(name, { adapter: 'memory', auto_compaction: false });
const remote = (/** @type {string} */ name) => new PouchDB(`${url}/${name}`, { adapter: 'http', skip_setup: true, fetch: fetchLike, auth: { username: user, password: key } });
const settled = (/** @type {any} */ replication) => new Promise((resolve, reject) => replication.on('complete', resolve).on('error', reject));

const [one, two] = [local('one'), local('two')];
const pulled = local('pulled');
const pull = await watch.time(() => settled(pulled.replicate.from(remote(db))));
const { doc_count: count } = await pulled.info();
if (count < 4 * clips) throw new Error(`${count} documents came`);
// Without the team's own documents: those of the other team are there. In the order in which they came.
for (let since = 0; ; ) {
  const { results, last_seq } = await pulled.changes({ since, limit: 500, include_docs: true, attachments: true });
  await one.bulkDocs(results.map((/** @type {{ doc: object }} */ { doc }) => doc).filter((/** @type {{ _id: string }} */ { _id }) => /^(blob|capture|clip):/.test(_id)), { new_edits: false });
  if (results.length < 500) break;
  since = last_seq;
}
const poll = await watch.median(rounds, () => settled(pulled.replicate.from(remote(db))));
const push = await watch.time(() => settled(one.replicate.to(remote(other))));
if ((await remote(other).info()).doc_count < 4 * clips) throw new Error('documents were not sent');
const ids = (await one.allDocs({ startkey: 'clip:', endkey: 'clip;', limit: 1000 })).rows.map((/** @type {{ id: string }} */ { id }) => id);
// The stand-in takes no replicated revision of a known document beside rules.
if (standIn) await remote(other).get('_design/team').then((/** @type {object} */ rules) => remote(other).remove(rules));
const change = async (/** @type {number} */ n, /** @type {object | undefined} */ from) => {
  const id = ids[(n * 7) % ids.length];
  const doc = await one.get(id);
  await one.put({ ...doc, f: { ...doc.f, title: { v: `改题${n}`, t: 1_000_000 + n, e: `${n}~${user}~bench001` } } });
  await settled(one.replicate.to(remote(other)));
  await settled(two.replicate.from(remote(other), from));
  if ((await two.get(id)).f.title.v !== `改题${n}`) throw new Error('the edit did not come');
};
// The other side takes up from here: what lies before it was measured.
await change(rounds, { since: (await remote(other).info()).update_seq });
const edit = await watch.median(rounds, (n) => change(n, undefined));
process.send?.({ push, pull, poll, edit });
process.disconnect();
