// @ts-check
import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import { makeBackend } from './backend.mjs';
import { makeFaults } from './faults.mjs';
import { makeGuard } from './guard.mjs';
import { askedOf } from './request-log.mjs';

/** Largest body, in bytes: a batch, with room for base64. */
const MAX_BODY = 144 * 1024 * 1024;
/** Marks requests of the server to itself. */
const INNER = 'x-team-store-inner';

/**
 * @typedef {object} TeamStoreServer
 * @property {string} url without a trailing slash
 * @property {string} admin
 * @property {string} password
 * @property {import('./request-log.mjs').Asked[]} log every request so far, in order
 * @property {ReturnType<typeof makeFaults>['switches']} faults for tests
 * @property {() => Promise<void>} kill breaks all connections and takes no new ones; what is stored stays
 * @property {() => Promise<void>} revive listens again at the same address
 * @property {() => import('./kept-memory.mjs').Kept} tell all that is stored
 * @property {() => Promise<void>} close
 */

/**
 * A server to try a team with, and to test against: speaks as much of CouchDB's interface as a team store uses. It listens on this
 * machine alone and keeps everything in memory.
 * @param {{ port?: number, admin?: string, password?: string, keepBodies?: boolean, kept?: import('./kept-memory.mjs').Kept }} [options] port 0, the default, takes a free one; with `keepBodies` the log
 *   has what was sent; `kept` is what another one told when it ended
 * @returns {Promise<TeamStoreServer>}
 */
export async function serveTeamStore({ port = 0, admin = 'admin', password = randomBytes(12).toString('hex'), keepBodies = false, kept } = {}) {
  const { backend, tell } = await makeBackend({ admin, password, ...(kept && { kept }) });
  const secret = randomBytes(16).toString('hex');
  const { take, switches } = makeFaults();
  /** @type {import('./request-log.mjs').Asked[]} */
  const log = [];
  let bound = port;

  /** @type {Parameters<typeof makeGuard>[0]['inner']} */
  const inner = async (method, path, body, as) => {
    const authorization = as ? as.authorization : `Basic ${Buffer.from(`${admin}:${password}`).toString('base64')}`;
    const headers = { [INNER]: secret, ...(authorization && { authorization }), ...(as?.cookie && { cookie: as.cookie }), ...(body && { 'content-type': 'application/json' }) };
    const answer = await fetch(`http://127.0.0.1:${bound}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    return { status: answer.status, body: await answer.json() };
  };
  const guard = makeGuard({ backend, inner });

  /** @param {import('node:http').IncomingMessage & { body?: unknown, _body?: boolean }} request @param {import('node:http').ServerResponse} response */
  const answer = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://team-store.invalid');
    const isInner = request.headers[INNER] === secret;
    const text = /^application\/json/i.test(request.headers['content-type'] ?? '') ? await textOf(request) : undefined;
    const json = text === undefined ? undefined : parsed(text);
    if (text !== undefined) {
      // As body-parser leaves it, so that the backend's own passes it over.
      request.body = json ?? {};
      request._body = true;
    }
    if (isInner) return backend(request, response);
    const asked = askedOf(request, url, json);
    if (keepBodies) asked.body = text ?? '';
    log.push(asked);
    const started = performance.now();
    response.once('finish', () => Object.assign(asked, { status: response.statusCode, ms: performance.now() - started }));
    if (text !== undefined && json === undefined && text !== '') return void response.writeHead(400, { 'Content-Type': 'application/json' }).end('{"error":"bad_request","reason":"invalid_json"}\n');
    const fault = take(asked);
    if (fault?.kind === 'hold') {
      fault.arrive();
      await fault.released;
    } else if (fault?.kind === 'answer') {
      return void response.writeHead(fault.status, fault.headers).end(fault.body);
    } else if (fault?.kind === 'cut') {
      if (!fault.after) return void response.destroy();
      // What is written goes nowhere; the end of it breaks the connection.
      response.write = /** @type {any} */ (() => true);
      response.end = /** @type {any} */ (() => response.destroy());
    }
    if (!response.destroyed) await guard({ request, response, url, json, ids: asked.ids });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  const listen = () =>
    /** @type {Promise<void>} */ (
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(bound, '127.0.0.1', () => {
          server.off('error', reject);
          resolve();
        });
      })
    );
  await listen();
  const address = server.address();
  bound = typeof address === 'object' && address ? address.port : port;

  const stop = () =>
    /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
    );
  return { url: `http://127.0.0.1:${bound}`, admin, password, log, faults: switches, kill: stop, revive: listen, tell, close: stop };
}

/** @param {import('node:http').IncomingMessage} request */
async function textOf(request) {
  const parts = [];
  let length = 0;
  for await (const part of request) {
    parts.push(part);
    if ((length += part.length) > MAX_BODY) throw new RangeError('more than a batch');
  }
  return Buffer.concat(parts).toString('utf8');
}

/** @param {string} text @returns {unknown} undefined for what is no JSON */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
