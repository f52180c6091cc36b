// @ts-check
import { Agent, createServer, request as ask } from 'node:http';

/**
 * A process of its own: the stand-in, unless `TEAM_STORE_URL` names a server, and before it a relay that notes how long the server takes for each request, from its
 * last byte in to its last byte out. Its parent gets its address by a message; `GET /__notes` gives the notes so far and begins new ones.
 *
 * @typedef {object} ServerTime
 * @property {number} requests
 * @property {number} busy milliseconds in which the server had something to do
 * @property {number} sum milliseconds of all requests, those side by side each counted
 * @property {number} sent bytes that it was sent
 * @property {number} received bytes that it answered with
 * @property {Record<string, { n: number, ms: number }>} kinds by what was asked
 */

const given = process.env['TEAM_STORE_URL'];
process.on('unhandledRejection', () => undefined);
const target = given === undefined ? await standIn() : foreign(given);
/** @type {{ kind: string, start: number, end: number, sent: number, received: number }[]} */
let noted = [];
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

const relay = createServer((from, to) => {
  if (from.url === '/__notes') {
    to.end(JSON.stringify(summed(noted)));
    noted = [];
    return;
  }
  /** @type {Buffer[]} */
  const parts = [];
  from.on('data', (part) => parts.push(part));
  from.on('end', () => {
    const body = Buffer.concat(parts);
    const start = performance.now();
    const forward = ask(new URL(from.url ?? '/', target.url), { method: from.method, headers: { ...from.headers, host: new URL(target.url).host }, agent }, (answer) => {
      /** @type {Buffer[]} */
      const pieces = [];
      answer.on('data', (piece) => pieces.push(piece));
      answer.on('end', () => {
        const whole = Buffer.concat(pieces);
        noted.push({ kind: kindOf(from), start, end: performance.now(), sent: body.length, received: whole.length });
        const { 'transfer-encoding': _, ...headers } = answer.headers;
        to.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': String(whole.length) }).end(whole);
      });
      answer.on('error', () => to.destroy());
    });
    forward.on('error', () => to.destroy());
    forward.end(body);
  });
});
relay.listen(0, '127.0.0.1', () => {
  const address = relay.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  process.send?.({ url: `http://127.0.0.1:${port}`, admin: target.admin, password: target.password });
});
process.on('disconnect', () => process.exit());

async function standIn() {
  const { serveTeamStore } = await import('../../team-store/serve.mjs');
  const { url, admin, password } = await serveTeamStore();
  return { url, admin, password };
}

/** @param {string} text */
function foreign(text) {
  const { origin, username, password } = new URL(text);
  return { url: origin, admin: decodeURIComponent(username), password: decodeURIComponent(password) };
}

/** @param {import('node:http').IncomingMessage} request */
function kindOf({ method, url = '' }) {
  const [, , first = '', ...rest] = (url.split('?')[0] ?? '').split('/');
  if (first.startsWith('_')) return `${method} ${first}`;
  return `${method} ${first === '' ? 'database' : rest.length > 0 ? 'attachment' : 'document'}`;
}

/** @param {typeof noted} rows @returns {ServerTime} */
function summed(rows) {
  /** @type {ServerTime} */
  const total = { requests: rows.length, busy: 0, sum: 0, sent: 0, received: 0, kinds: {} };
  let until = 0;
  for (const { kind, start, end, sent, received } of rows.toSorted((a, b) => a.start - b.start)) {
    total.busy += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
    total.sum += end - start;
    total.sent += sent;
    total.received += received;
    const { n, ms } = total.kinds[kind] ?? { n: 0, ms: 0 };
    total.kinds[kind] = { n: n + 1, ms: ms + end - start };
  }
  return total;
}
