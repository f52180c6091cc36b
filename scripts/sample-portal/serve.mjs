// @ts-check
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encodeGbk } from './gbk.mjs';
import { longPage } from './long-page.mjs';

const SITE = join(fileURLToPath(import.meta.url), '..', 'site');
const LONG_PAGE_BYTES = 100_000;

/** Addresses of the portal's pages. `stuck` hangs its main thread until {@link SIGNAL} is answered; without its query it is harmless. */
export const PAGES = {
  news: '/zzgz/202611/t20261118_4821.html',
  policy: '/zwgk/202611/content_3107.html',
  otherOrigin: '/zzgz/202611/t20261119_4830.html',
  longTitle: '/zzgz/202611/t20261120_4835.html',
  revised: '/zzgz/202611/t20261121_4840.html',
  english: '/english/202611/t20261119_77.html',
  gbk: '/gbk/200611/t20061108_117.html',
  long: '/bench/long.html',
  big: '/bench/long.html?bytes=1000000',
  stuck: '/bench/stuck.html?stuck',
  sandboxed: '/zzgz/202611/t20261118_4821.html?sandbox',
  pdf: '/zzgz/202611/P020261118503.pdf',
  image: '/zzgz/202611/W020261118501.jpg',
  data: '/js/signal.txt',
  json: '/js/visits.json',
  column: '/zzgz/',
  login: '/login/',
  blank: '/blank.html',
  framed: '/framed/',
  foreignFrame: '/framed/foreign.html',
  split: '/split/202611/t20261122_4850.html',
  slides: '/split/202611/c_118203.htm',
  listPager: '/split/202611/t20261123_4861.html',
  notCached: '/zzgz/202611/t20261118_4821.html?no-store',
};

/** No page of the portal: it answers 404 with its own error page. */
export const MISSING = '/zzgz/202611/t20261101_1.html';

/** The stuck page waits for this on its main thread: hold it. */
export const SIGNAL = '/js/signal.txt';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.ofd': 'application/ofd',
};

/**
 * @typedef {object} Held Replies to one path that wait.
 * @property {Promise<void>} arrived settles when the first request for the path is there
 * @property {() => void} release answers what waits and stops holding
 */

/**
 * @typedef {object} Portal
 * @property {string} url the main page, on 127.0.0.1
 * @property {string} origin without a trailing slash
 * @property {string} otherOrigin the same server under the name localhost: another origin for a browser
 * @property {string[]} requests path and query of every request so far, in order
 * @property {(path: string) => Held} hold holds back the replies to a path (without query) until released
 * @property {(path: string) => () => void} lose answers 404 for a path (without query) until what it returns is called
 * @property {(revision: 1 | 2) => void} revise which of its two wordings the revised page has from now on; 1 at first
 * @property {() => Promise<void>} close ends open connections too; closing twice is allowed
 */

/**
 * Serves the sample portal on 127.0.0.1, for `npm start`, end-to-end tests and pictures.
 * @param {{ port?: number }} [options] port 0, the default, takes a free one
 * @returns {Promise<Portal>}
 */
export async function servePortal({ port = 0 } = {}) {
  /** @type {string[]} */
  const requests = [];
  /** @type {Map<string, { arrive: () => void, released: Promise<void> }>} */
  const held = new Map();
  /** @type {Set<string>} */
  const lost = new Set();
  let otherOrigin = '';
  let revision = 1;

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  const answer = async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://portal.invalid');
    requests.push(url.pathname + url.search);
    const hold = held.get(url.pathname);
    hold?.arrive();
    await hold?.released;
    const reply = await replyTo(lost.has(url.pathname) ? new URL('/lost', url) : url, otherOrigin, revision);
    response.writeHead(reply.status, reply.headers).end(request.method === 'HEAD' ? undefined : reply.body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.destroy(error));
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const origin = `http://127.0.0.1:${bound}`;
  otherOrigin = `http://localhost:${bound}`;

  return {
    url: origin + PAGES.news,
    origin,
    otherOrigin,
    requests,
    hold(path) {
      let arrive = () => {};
      let open = () => {};
      const arrived = /** @type {Promise<void>} */ (new Promise((resolve) => (arrive = () => resolve())));
      const released = /** @type {Promise<void>} */ (new Promise((resolve) => (open = () => resolve())));
      const entry = { arrive, released };
      held.set(path, entry);
      const release = () => {
        if (held.get(path) === entry) held.delete(path);
        open();
      };
      return { arrived, release };
    },
    lose(path) {
      lost.add(path);
      return () => lost.delete(path);
    },
    revise(next) {
      revision = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {URL} url
 * @param {string} otherOrigin
 * @param {number} revision
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string | Uint8Array }>}
 */
async function replyTo(url, otherOrigin, revision) {
  const path = url.pathname.endsWith('/') ? `${url.pathname}index.html` : url.pathname;
  const headers = headersOf(url, path);
  try {
    const bytes = await readFile(fileOf(path));
    const body = extname(path) === '.html' ? await pageOf(url, bytes.toString('utf8'), otherOrigin, revision) : bytes;
    return { status: 200, headers, body };
  } catch (error) {
    if (!['ENOENT', 'EISDIR'].includes(/** @type {NodeJS.ErrnoException} */ (error).code ?? '')) throw error;
    const body = await readFile(join(SITE, '404.html'));
    return { status: 404, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body };
  }
}

/** @param {string} path */
function fileOf(path) {
  const file = join(SITE, path);
  if (!file.startsWith(SITE + sep)) throw Object.assign(new Error('outside the site'), { code: 'ENOENT' });
  return file;
}

/**
 * @param {URL} url
 * @param {string} text
 * @param {string} otherOrigin
 * @param {number} revision
 */
async function pageOf({ pathname: path, searchParams }, text, otherOrigin, revision) {
  if (path.startsWith('/gbk/')) return encodeGbk(text);
  if (path !== PAGES.long) {
    const wording = text.replace(/\{\{revision:([^|]*)\|([\s\S]*?)\}\}/g, (_, first, second) => (revision === 1 ? first : second));
    return wording.replaceAll('{{otherOrigin}}', otherOrigin);
  }
  const sentences = (await readFile(join(SITE, 'bench', 'sentences.txt'), 'utf8')).trim().split('\n');
  return longPage(text, sentences, Number(searchParams.get('bytes') ?? LONG_PAGE_BYTES));
}

/**
 * @param {URL} url
 * @param {string} path
 * @returns {Record<string, string>}
 */
function headersOf(url, path) {
  const type = path.startsWith('/gbk/') ? 'text/html; charset=gbk' : TYPES[extname(path)];
  return {
    'Content-Type': type ?? 'application/octet-stream',
    'Cache-Control': url.searchParams.has('no-store') || path === PAGES.revised ? 'no-store' : 'max-age=600',
    ...(url.searchParams.has('sandbox') && { 'Content-Security-Policy': 'sandbox' }),
  };
}
