import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveTeamStore, type TeamStoreServer } from '@/scripts/team-store/serve.mjs';

let server: TeamStoreServer;
const RULES = 'function (newDoc, oldDoc, userCtx, secObj) { if (newDoc.bad) throw({ forbidden: "bad" }); if (newDoc.asks) throw({ forbidden: JSON.stringify(secObj) }); }';

interface Reply {
  status: number;
  json: Record<string, unknown> & { rows?: unknown[]; results?: unknown[] };
}

async function ask(method: string, path: string, body?: unknown, { as = [server.admin, server.password], type = 'application/json' }: { as?: string[] | null; type?: string } = {}): Promise<Reply> {
  const headers = { ...(as && { Authorization: `Basic ${btoa(as.join(':'))}` }), ...(body !== undefined && { 'Content-Type': type }) };
  const response = await fetch(server.url + path, { method, headers, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
  return { status: response.status, json: (await response.json()) as Reply['json'] };
}

const MEMBER = ['anna', 'member-key'];
const OUTSIDER = ['otto', 'outsider-key'];

beforeAll(async () => {
  server = await serveTeamStore();
  for (const [name, password] of [MEMBER, OUTSIDER]) {
    await ask('PUT', `/_users/org.couchdb.user:${name}`, { name, password, roles: [], type: 'user' });
  }
  await ask('PUT', '/team-a');
  await ask('PUT', '/team-a/_security', { members: { names: ['anna'], roles: [] }, admins: { names: [], roles: [] }, editors: { names: ['anna'] } });
  await ask('PUT', '/team-a/known', {});
  await ask('PUT', '/team-a/_design/team', { validate_doc_update: RULES });
});
afterAll(() => server.close());

/** What ends the bare backend, or makes it lose something, and what is to come of it here. */
describe('the try-out server survives', () => {
  it.each<[string, () => Promise<Reply>, number, object]>([
    ['an anonymous PUT of a database', () => ask('PUT', '/team-x', undefined, { as: null }), 401, { error: 'unauthorized' }],
    ['a PUT of a database by a member', () => ask('PUT', '/team-x', undefined, { as: MEMBER }), 401, { error: 'unauthorized' }],
    ['a PUT of a database with a wrong key', () => ask('PUT', '/team-x', undefined, { as: ['anna', 'no'] }), 401, { error: 'unauthorized' }],
    ['a DELETE of a database by a member', () => ask('DELETE', '/team-a', undefined, { as: MEMBER }), 401, { error: 'unauthorized' }],
    ['an anonymous DELETE of a database', () => ask('DELETE', '/team-a', undefined, { as: null }), 401, { error: 'unauthorized' }],
    ['a DELETE of a database that is not there', () => ask('DELETE', '/team-none'), 404, { error: 'not_found' }],
    ['a name that CouchDB refuses', () => ask('PUT', '/Team_A'), 400, { error: 'illegal_database_name' }],
    ['multipart', () => ask('PUT', '/team-a/m', '--x\r\nContent-Type: application/json\r\n\r\n{}\r\n--x--', { type: 'multipart/related; boundary="x"' }), 415, { error: 'bad_content_type' }],
    ['replicated revisions of a known document, beside rules', () => ask('POST', '/team-a/_bulk_docs', { new_edits: false, docs: [{ _id: 'known', _rev: '1-a' }] }), 501, { error: 'not_implemented' }],
    ['an anonymous sign-up', () => ask('PUT', '/_users/org.couchdb.user:eva', { name: 'eva', password: 'x', roles: ['_admin'], type: 'user' }, { as: null }), 401, { error: 'unauthorized' }],
    ['a member who reads his own account', () => ask('GET', '/_users/org.couchdb.user:anna', undefined, { as: MEMBER }), 403, { error: 'unauthorized' }],
    ['a member who lists the databases', () => ask('GET', '/_all_dbs', undefined, { as: MEMBER }), 401, { error: 'unauthorized' }],
    ['an outsider', () => ask('GET', '/team-a/_all_docs', undefined, { as: OUTSIDER }), 403, { error: 'unauthorized' }],
    ['an outsider who writes in bulk', () => ask('POST', '/team-a/_bulk_docs', { docs: [{ _id: 'o' }] }, { as: OUTSIDER }), 403, { error: 'unauthorized' }],
    ['nobody', () => ask('GET', '/team-a/_all_docs', undefined, { as: null }), 401, { error: 'unauthorized' }],
    ['a member who writes _security', () => ask('PUT', '/team-a/_security', {}, { as: MEMBER }), 403, { error: 'unauthorized' }],
    ['a member who writes it as a document', () => ask('PUT', '/team-a/_local/_security', { security: {} }, { as: MEMBER }), 403, { error: 'forbidden' }],
    ['a member who does so in bulk', () => ask('POST', '/team-a/_bulk_docs', { docs: [{ _id: '_local/_security', security: {} }] }, { as: MEMBER }), 403, { error: 'forbidden' }],
    ['a view', () => ask('POST', '/team-a/_temp_view', { map: 'function () {}' }, { as: MEMBER }), 404, { error: 'not_found' }],
    ['a list function', () => ask('GET', '/team-a/_design/team/_list/a/b', undefined, { as: MEMBER }), 404, { error: 'not_found' }],
    ['a document over 8 MB', () => ask('PUT', '/team-a/big', { x: 'x'.repeat(8_000_001) }), 413, { error: 'document_too_large' }],
    ['torn JSON', () => ask('POST', '/team-a/_bulk_docs', '{"docs":[{"_id":'), 400, { error: 'bad_request' }],
    ['a write to a database that is not there', () => ask('POST', '/team-none/_bulk_docs', { docs: [] }), 404, { error: 'not_found' }],
    ['the question whether it is up', () => ask('GET', '/_up', undefined, { as: null }), 200, { status: 'ok' }],
    ['the question who is asking, with a wrong key', () => ask('GET', '/_session', undefined, { as: ['anna', 'no'] }), 401, { error: 'unauthorized' }],
  ])('%s', async (_what, probe, status, json) => {
    const reply = await probe();
    expect(reply).toEqual({ status, json: expect.objectContaining(json) });
    expect((await ask('GET', '/team-a', undefined, { as: MEMBER })).json).toMatchObject({ db_name: 'team-a' });
  });

  it('a new database is its administrators’ alone', async () => {
    await ask('PUT', '/team-new');
    expect((await ask('GET', '/team-new/_all_docs', undefined, { as: MEMBER })).status).toBe(403);
    expect((await ask('PUT', '/team-new')).status).toBe(412);
    expect((await ask('DELETE', '/team-new')).status).toBe(200);
    expect((await ask('GET', '/team-new/_all_docs')).status).toBe(404);
  });

  it('rules see who asks and _security, in bulk too, and a change of it at once', async () => {
    const asked = async (): Promise<unknown> => ((await ask('POST', '/team-a/_bulk_docs', { docs: [{ _id: 'q', asks: true }] }, { as: MEMBER })).json as unknown as { reason: string }[])[0]?.reason;
    expect(await asked()).toContain('"editors":{"names":["anna"]}');
    await ask('PUT', '/team-a/_security', { members: { names: ['anna'], roles: [] }, admins: { names: [], roles: [] }, editors: { names: [] } });
    expect(await asked()).toContain('"editors":{"names":[]}');
  });

  it('a long poll ends at its time-out, and at a write', async () => {
    const idle = await ask('GET', '/team-a/_changes?feed=longpoll&timeout=20&since=100000', undefined, { as: MEMBER });
    expect(idle).toMatchObject({ status: 200, json: { results: [] } });
    const since = String((await ask('GET', '/team-a/_changes', undefined, { as: MEMBER })).json['last_seq']);
    const seen = server.log.length;
    const poll = ask('GET', `/team-a/_changes?feed=longpoll&timeout=30000&since=${since}`, undefined, { as: MEMBER });
    await expect.poll(() => server.log.length).toBeGreaterThan(seen);
    await ask('PUT', '/team-a/woken', {}, { as: MEMBER });
    expect((await poll).json.results).toMatchObject([{ id: 'woken' }]);
  });

  it('a listener that goes away', async () => {
    await new Promise<void>((resolve) => {
      const request = get(`${server.url}/team-a/_changes?feed=longpoll&since=100000`, { headers: { Authorization: `Basic ${btoa(MEMBER.join(':'))}` } });
      request.once('error', () => resolve());
      request.once('socket', (socket) => socket.once('connect', () => request.destroy()));
    });
    expect((await ask('GET', '/_up')).status).toBe(200);
  });
});

describe('for tests, it', () => {
  it('tells what was asked, and never a key', async () => {
    server.log.length = 0;
    await ask('POST', '/team-a/_bulk_docs', { docs: [{ _id: 'clip:1' }, { _id: 'clip:2' }] }, { as: MEMBER });
    await ask('GET', '/team-a/blob%3Asha256-0/content', undefined, { as: MEMBER });
    expect(server.log.map(({ method, path, user, ids, status }) => ({ method, path, user, ids, status }))).toEqual([
      { method: 'POST', path: '/team-a/_bulk_docs', user: 'anna', ids: ['clip:1', 'clip:2'], status: 201 },
      { method: 'GET', path: '/team-a/blob%3Asha256-0/content', user: 'anna', ids: ['blob:sha256-0'], status: 404 },
    ]);
    expect(JSON.stringify(server.log)).not.toContain('member-key');
  });

  it('holds a request back', async () => {
    const held = server.faults.hold(({ method, ids }) => method === 'PUT' && ids.includes('held'));
    const write = ask('PUT', '/team-a/held', {}, { as: MEMBER });
    await held.arrived;
    expect((await ask('GET', '/team-a/held')).status).toBe(404);
    held.release();
    expect((await write).status).toBe(201);
  });

  it('breaks a connection before the work, or after it', async () => {
    server.faults.cut(({ method, ids }) => method === 'PUT' && ids.includes('cut'), { after: false });
    await expect(ask('PUT', '/team-a/cut', {})).rejects.toThrow('fetch failed');
    expect((await ask('GET', '/team-a/cut')).status).toBe(404);
    server.faults.cut(({ method, ids }) => method === 'PUT' && ids.includes('cut'), { after: true });
    await expect(ask('PUT', '/team-a/cut', {})).rejects.toThrow('fetch failed');
    await expect.poll(async () => (await ask('GET', '/team-a/cut')).status).toBe(200);
  });

  it('answers something else', async () => {
    server.faults.answer(({ path }) => path === '/team-a', { status: 429, headers: { 'Retry-After': '3' }, body: '{}' });
    expect((await ask('GET', '/team-a')).status).toBe(429);
    expect((await ask('GET', '/team-a')).status).toBe(200);
  });

  it('dies and comes back with what it had', async () => {
    await server.kill();
    await expect(ask('GET', '/_up')).rejects.toThrow('fetch failed');
    await server.revive();
    expect((await ask('GET', '/team-a/woken')).status).toBe(200);
  });
});
