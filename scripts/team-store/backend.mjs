// @ts-check
import { createRequire } from 'node:module';
import { devNull } from 'node:os';
import { keptMemory } from './kept-memory.mjs';

/** These packages have no types. @type {(name: string) => any} */
const load = createRequire(import.meta.url);

/** Parts that no team store asks for, or that CouchDB itself has not: each costs every request. */
const UNUSED_ROUTES = ['fauxton', 'find', 'http-log', 'list', 'log', 'replicate', 'rewrite', 'show', 'special-test-auth', 'stats', 'update', 'vhosts'];
const UNUSED = ['compression', 'disk-size', 'replicator', ...UNUSED_ROUTES.map((name) => `routes/${name}`)];

/**
 * CouchDB's interface over databases in memory: express-pouchdb, bare. A few requests of anybody end its process, so that it
 * only ever stands behind the guard (`guard.mjs`).
 * @param {{ admin: string, password: string, kept?: import('./kept-memory.mjs').Kept }} options the server's administrator, and what it had before
 * @returns {Promise<{ backend: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void, tell: () => import('./kept-memory.mjs').Kept }>}
 */
export async function makeBackend({ admin, password, kept }) {
  const expressPouch = load('express-pouchdb');
  const memory = keptMemory(kept);
  const own = pouch().defaults({ adapter: 'memory', db: memory.open, prefix: 'team-store/' });
  const app = expressPouch({
    mode: 'fullCouchDB',
    inMemoryConfig: true,
    logPath: devNull,
    overrideMode: { exclude: UNUSED },
  });
  await app.setPouchDB(own);
  await new Promise((resolve) => app.couchConfig.set('admins', admin, password, resolve));
  return { backend: app, tell: memory.tell };
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
