// @ts-check
import { createRequire } from 'node:module';
import { devNull } from 'node:os';

/** These packages have no types. @type {(name: string) => any} */
const load = createRequire(import.meta.url);
let made = 0;

/**
 * CouchDB's interface over databases in memory: express-pouchdb, bare. A few requests of anybody end its process, so that it
 * only ever stands behind the guard (`guard.mjs`).
 * @param {{ admin: string, password: string }} account the server's administrator
 * @returns {Promise<(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void>}
 */
export async function makeBackend({ admin, password }) {
  const expressPouch = load('express-pouchdb');
  // Databases in memory are known by name in the whole process.
  const own = pouch().defaults({ adapter: 'memory', prefix: `team-store-${process.pid}-${made++}/` });
  const app = expressPouch({
    mode: 'fullCouchDB',
    inMemoryConfig: true,
    logPath: devNull,
    overrideMode: { exclude: ['routes/fauxton', 'routes/replicate', 'replicator'] },
  });
  await app.setPouchDB(own);
  await new Promise((resolve) => app.couchConfig.set('admins', admin, password, resolve));
  return app;
}

/** @type {any} */
let PouchDB;

/** PouchDB with its parts, which it takes once a process. */
function pouch() {
  if (PouchDB) return PouchDB;
  PouchDB = plain(load('pouchdb-core'));
  for (const part of ['pouchdb-adapter-memory', 'pouchdb-replication']) PouchDB.plugin(plain(load(part)));
  return PouchDB;
}

/** @param {any} module */
const plain = (module) => module.default ?? module;
