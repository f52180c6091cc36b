// @ts-check

/**
 * What the server was asked, so that a test can say what was never on the wire. Never a key.
 * @typedef {object} Asked
 * @property {string} method
 * @property {string} path without the query
 * @property {string} query
 * @property {string | undefined} user as the request says, not as it was checked
 * @property {string[]} ids of the documents that it names
 * @property {string} body JSON as it came; empty when bodies are not kept
 * @property {number | undefined} status undefined while there is no answer, and when there was none
 * @property {number | undefined} ms from the request's last byte to the end of the answer
 */

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {URL} url
 * @param {unknown} json
 * @returns {Asked}
 */
export function askedOf(request, url, json) {
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.search,
    user: userOf(request.headers.authorization),
    ids: [...idsInPath(url.pathname), ...idsInBody(json)],
    body: '',
    status: undefined,
    ms: undefined,
  };
}

/** @param {string | undefined} authorization */
function userOf(authorization) {
  const basic = /^Basic (\S+)$/i.exec(authorization ?? '')?.[1];
  return basic === undefined ? undefined : Buffer.from(basic, 'base64').toString('utf8').split(':')[0];
}

/** @param {string} path */
function idsInPath(path) {
  const [, database = '', first = '', second = ''] = path.split('/').map(decoded);
  if (database.startsWith('_') && database !== '_users') return [];
  if (first === '_design' || first === '_local') return [`${first}/${second}`];
  return first === '' || first.startsWith('_') ? [] : [first];
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** @param {any} json @returns {string[]} */
function idsInBody(json) {
  const named = [json?._id, ...listed(json?.keys), ...listed(json?.doc_ids), ...listed(json?.docs).map((/** @type {any} */ doc) => doc?._id ?? doc?.id)];
  return named.filter((id) => typeof id === 'string');
}

/** @param {unknown} value @returns {any[]} */
const listed = (value) => (Array.isArray(value) ? value : []);
