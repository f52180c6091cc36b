// @ts-check
import { makeBell } from './long-poll.mjs';

/** CouchDB's rule for names. */
const DATABASE = /^[a-z][a-z0-9_$()+/-]*$/;
/** What may be asked of a database besides its documents. Views, lists and the like run code of design documents: none of ours has any. */
const SPECIAL = /^_(all_docs|bulk_docs|bulk_get|changes|design|ensure_full_commit|find|local|revs_diff|security)$/;
/** What may be asked of the server by anybody. */
const OPEN = /^\/(_session|_uuids)?$/;
/** CouchDB's `max_document_size`; attachments do not count. */
const MAX_DOCUMENT = 8_000_000;
const NO_DATABASE = { status: 404, body: { error: 'not_found', reason: 'Database does not exist.' } };
/** Where the backend keeps `_security`, and the guard when a database was made: as documents that members could write. */
const HIDDEN = ['_local/_security', '_local/_made'];

/**
 * @typedef {object} Question One request, with its body where that is JSON.
 * @property {import('node:http').IncomingMessage & { couchSecurityObj?: unknown, couchSession?: any }} request
 * @property {import('node:http').ServerResponse} response
 * @property {URL} url
 * @property {any} json
 * @property {string[]} ids of the documents that it names
 */

/**
 * What stands between anybody and the backend: what would end its process, lose documents without a word or let in more than
 * CouchDB does is answered here.
 * @param {object} parts
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void} parts.backend
 * @param {(method: string, path: string, body?: object, as?: import('node:http').IncomingHttpHeaders) => Promise<{ status: number, body: any }>} parts.inner asks the backend past the guard, as the administrator or with the headers of somebody
 * @returns {(question: Question) => Promise<void>}
 */
export function makeGuard({ backend, inner }) {
  const bell = makeBell();
  /** `_security` of each database, as validation needs it. @type {Map<string, unknown>} */
  const security = new Map();
  let made = 0;

  /** @param {string} path @returns {Promise<unknown>} */
  const securityOf = async (path) => {
    if (!security.has(path)) security.set(path, (await inner('GET', `${path}/_security`)).body);
    return security.get(path);
  };

  /** @param {Question} question @param {number} refused */
  const isAdmin = async ({ request, response }, refused) => {
    const { status, body } = await inner('GET', '/_session', undefined, request.headers);
    if (body?.userCtx?.roles?.includes('_admin')) return true;
    send(response, status === 401 || !body?.userCtx?.name ? 401 : refused, { error: 'unauthorized', reason: 'You are not a server admin.' });
    return false;
  };

  return async (question) => {
    const { request, response, url, json, ids } = question;
    const method = request.method ?? 'GET';
    const [, database = '', first = '', ...rest] = url.pathname.split('/');
    const path = `/${database}`;
    const name = decoded(database);
    const alone = first === '';
    if (url.pathname === '/_up') return send(response, 200, { status: 'ok' });
    if (/^multipart\//i.test(request.headers['content-type'] ?? '')) return send(response, 415, { error: 'bad_content_type', reason: 'Attachments go inline, as base64.' });
    if (database === '' || database.startsWith('_')) {
      const own = OPEN.test(url.pathname) || (await isAdmin(question, database === '_users' ? 403 : 401));
      return own ? backend(request, response) : undefined;
    }
    if (first.startsWith('_') && (!SPECIAL.test(first) || (first === '_design' && rest.length > 1))) return send(response, 404, { error: 'not_found', reason: 'missing' });
    if (HIDDEN.some((id) => ids.includes(id))) return send(response, 403, { error: 'forbidden', reason: 'Write _security.' });
    if (alone && (method === 'PUT' || method === 'DELETE')) {
      if (!(await isAdmin(question, 401))) return;
      if (!DATABASE.test(name)) return send(response, 400, { error: 'illegal_database_name', reason: `Name: '${name}'.` });
      const { status, body } = method === 'DELETE' && (await inner('GET', path)).status === 404 ? NO_DATABASE : await inner(method, path);
      security.delete(path);
      // CouchDB opens a new database to its administrators alone, the backend to everybody.
      if (status === 201) {
        await inner('PUT', `${path}/_security`, { members: { names: [], roles: ['_admin'] }, admins: { names: [], roles: ['_admin'] } });
        await inner('PUT', `${path}/_local/_made`, { at: String(Date.now() * 1000 + (made++ % 1000)) });
      }
      return send(response, status, body);
    }
    // CouchDB says when the database was made, the backend when its own process began.
    if (alone && method === 'GET') {
      const { status, body } = await inner('GET', path, undefined, request.headers);
      const { body: own } = status === 200 ? await inner('GET', `${path}/_local/_made`) : { body: undefined };
      return send(response, known(status, !/password/.test(body?.reason) && request.headers.authorization), status === 200 ? { ...body, instance_start_time: own?.at ?? '0' } : body);
    }
    const tooLarge = documentsOf(json).find(({ _attachments, ...doc }) => JSON.stringify(doc).length > MAX_DOCUMENT);
    if (tooLarge) return send(response, 413, { error: 'document_too_large', reason: String(tooLarge['_id']) });
    if (first === '_bulk_docs') {
      // With rules, the backend answers 201 to replicated revisions of a known document and stores nothing.
      if (json?.new_edits === false && (await hasRules(inner, path)) && (await hasAny(inner, path, ids))) return send(response, 501, { error: 'not_implemented', reason: 'new_edits: false beside rules' });
      // The backend would say so of each document.
      const { status, body } = await inner('GET', path, undefined, request.headers);
      if (status !== 200) return send(response, known(status, !/password/.test(body?.reason) && request.headers.authorization), body);
      // Asked for too late by the backend itself: without it rules would see no _security here.
      request.couchSecurityObj = await securityOf(path);
    }
    if (first === '_changes' && url.searchParams.get('feed') === 'longpoll') return longPoll(question, path);
    if (method !== 'GET' && method !== 'HEAD') {
      response.once('finish', () => {
        if (first === '_security') security.delete(path);
        bell.ring(path);
      });
    }
    const writeHead = response.writeHead.bind(response);
    response.writeHead = /** @type {any} */ ((/** @type {number} */ status, /** @type {any[]} */ ...more) => writeHead(known(status, request.couchSession?.userCtx?.name), ...more));
    backend(request, response);
  };

  /** The backend's own does not end at `timeout`. @param {Question} question @param {string} path */
  async function longPoll({ request, response, url }, path) {
    const query = new URLSearchParams(url.searchParams);
    query.delete('feed');
    const ends = Date.now() + Number(query.get('timeout') ?? 60_000);
    for (;;) {
      const { status, body } = await inner('GET', `${path}/_changes?${query}`, undefined, request.headers);
      const left = ends - Date.now();
      if (status !== 200 || body.results.length > 0 || left <= 0) return send(response, known(status, !/password/.test(body?.reason) && request.headers.authorization), body);
      await bell.heard(path, left, response);
      if (response.destroyed) return;
    }
  }
}

/**
 * To somebody whom it knows and does not let in, CouchDB says 403.
 * @param {number} status
 * @param {unknown} user
 */
const known = (status, user) => (status === 401 && user ? 403 : status);

/** @param {any} json @returns {Record<string, unknown>[]} */
const documentsOf = (json) => (Array.isArray(json?.docs) ? json.docs : [json]).filter((/** @type {unknown} */ doc) => typeof doc === 'object' && doc !== null);

/** @param {Parameters<typeof makeGuard>[0]['inner']} inner @param {string} path */
const hasRules = async (inner, path) => (await inner('GET', `${path}/_all_docs?startkey="_design/"&endkey="_design0"&limit=1`)).body?.rows?.length > 0;

/** @param {Parameters<typeof makeGuard>[0]['inner']} inner @param {string} path @param {string[]} keys */
const hasAny = async (inner, path, keys) => (await inner('POST', `${path}/_all_docs`, { keys })).body?.rows?.some((/** @type {{ error?: string }} */ row) => !row.error);

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @param {import('node:http').ServerResponse} response @param {number} status @param {unknown} body */
function send(response, status, body) {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
