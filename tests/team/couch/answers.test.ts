import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { couchStore } from '../../../utils/team/couchdb';
import { TeamError } from '../../../utils/team/team-error';
import type { TeamStore } from '../../../utils/team/team-store';
import { madeClip } from '../helpers/made-documents';

type Asked = { url: string; init: RequestInit };
type Reply = Response | Error;

const KEY = 'k3y-that-must-never-show';

/** A store whose server answers these, in turn; the last again and again. */
function storeOf(...replies: (Reply | ((asked: Asked) => Reply | Promise<Response>))[]): { store: TeamStore; asked: Asked[] } {
  const asked: Asked[] = [];
  const store = couchStore({
    address: 'https://couch.example/base',
    db: 'team-x',
    user: 'li',
    key: KEY,
    async fetch(url, init) {
      asked.push({ url, init });
      const next = replies.length > 1 ? replies.shift()! : replies[0]!;
      const reply = await (typeof next === 'function' ? next({ url, init }) : next);
      if (reply instanceof Error) throw reply;
      return reply.clone();
    },
  });
  return { store, asked };
}
const json = (body: unknown, status = 200, headers = {}): Response => new Response(JSON.stringify(body), { status, headers });
const failure = async (work: Promise<unknown>): Promise<TeamError> => {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  if (!(error instanceof TeamError)) throw error;
  return error;
};
const bodyOf = (asked: Asked | undefined): Record<string, never> => JSON.parse(String(asked?.init.body)) as Record<string, never>;
const page = { results: [], last_seq: '7-x', pending: 0 };
const CLIP = { id: 'clip:1', body: madeClip('li') };

describe('every request', () => {
  it('goes by the key alone: no cookie, no cache, no other address', async () => {
    const { store, asked } = storeOf(json(page));
    await store.changes('0', { limit: 5 });
    expect(asked[0]!.url).toMatch(/^https:\/\/couch\.example\/base\/team-x\/_changes\?/);
    expect(asked[0]!.init).toMatchObject({ method: 'GET', credentials: 'omit', cache: 'no-store', redirect: 'error', headers: { Authorization: `Basic ${btoa(`li:${KEY}`)}`, Accept: 'application/json' } });
    expect(asked[0]!.url).not.toContain(KEY);
  });

  it('is given up after its time, a wait after ten seconds more', async () => {
    const timeouts = vi.spyOn(AbortSignal, 'timeout');
    const { store } = storeOf(json(page));
    await store.changes('0', { limit: 5 });
    await store.changes('0', { limit: 5, wait: 25_000 });
    expect(timeouts.mock.calls).toEqual([[30_000], [35_000]]);
    timeouts.mockClear();
    // A slow uplink is given the time that the body takes on it: 32 bytes a millisecond, of UTF-8.
    await storeOf(json([{ ok: true, id: 'clip:1', rev: '1-a' }])).store.write([{ id: 'clip:1', body: { title: '湿'.repeat(320_000) } }]);
    expect(timeouts.mock.calls[0]![0]).toBeGreaterThan(60_000);
    expect(timeouts.mock.calls[0]![0]).toBeLessThan(60_100);
    timeouts.mockReturnValue(AbortSignal.abort(new DOMException('x', 'TimeoutError')));
    const late = storeOf(({ init }) => Promise.reject<Response>(init.signal!.reason));
    expect(await failure(late.store.session())).toMatchObject({ code: 'team.unreachable', detail: 'time-out', passes: true });
  });
});

describe('a call fails by a code', () => {
  it.each<[string, Reply, string, object]>([
    ['no network', new TypeError('Failed to fetch https://couch.example'), 'team.unreachable', { passes: true, detail: 'TypeError' }],
    ['401', json({ error: 'unauthorized', reason: 'Name or password is incorrect.' }, 401), 'team.credentials', { passes: false, detail: 'HTTP 401 unauthorized' }],
    ['403', json({ error: 'forbidden' }, 403), 'team.forbidden', { passes: false }],
    ['404', json({ error: 'not_found', reason: 'Database does not exist.' }, 404), 'team.missing', { passes: false }],
    ['404 of something else', new Response('<html>', { status: 404 }), 'team.missing', {}],
    ['412 while a node dies', json({ error: 'nodedown' }, 412), 'team.server', { passes: true, detail: 'HTTP 412 nodedown' }],
    ['500', json({ error: 'internal_server_error' }, 500), 'team.server', { passes: true }],
    ['502 of a proxy', new Response('<html>Bad Gateway</html>', { status: 502 }), 'team.server', { detail: 'HTTP 502' }],
    ['503 with a wait', new Response('', { status: 503, headers: { 'Retry-After': '2' } }), 'team.server', { retryAfter: 2_000 }],
    ['429 with seconds', json({}, 429, { 'Retry-After': '7' }), 'team.busy', { retryAfter: 7_000, passes: true }],
    ['429 without', json({}, 429), 'team.busy', { retryAfter: undefined }],
    ['413', json({ error: 'too_large' }, 413), 'team.tooLarge', { passes: false }],
    ['400', json({ error: 'bad_request' }, 400), 'team.badAnswer', {}],
    ['torn JSON', new Response('{"results":[{"id":"cl'), 'team.badAnswer', { passes: true }],
    ['a portal’s page', new Response('<html>Log in</html>'), 'team.badAnswer', {}],
    ['JSON of something else', json([]), 'team.badAnswer', {}],
    ['null', json(null), 'team.badAnswer', {}],
  ])('%s', async (_what, reply, code, more) => {
    expect(await failure(storeOf(reply).store.changes('0', { limit: 5 }))).toMatchObject({ code, ...more });
  });

  it('429 with a date', async () => {
    const { retryAfter } = await failure(storeOf(json({}, 429, { 'Retry-After': new Date(Date.now() + 90_000).toUTCString() })).store.session());
    expect(retryAfter).toBeGreaterThan(80_000);
    expect(retryAfter).toBeLessThan(91_000);
  });

  it('a body that breaks off', async () => {
    const torn = new ReadableStream({ start: (control) => control.error(new TypeError('terminated')) });
    expect((await failure(storeOf(() => new Response(torn)).store.session())).code).toBe('team.unreachable');
  });

  it('and says neither key nor address, whatever the server says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(200, 400, 401, 403, 404, 412, 413, 429, 500, 503), fc.oneof(fc.constant(KEY), fc.json(), fc.constant(JSON.stringify({ error: KEY, reason: `https://couch.example ${KEY}` }))), async (status, body) => {
        const { store } = storeOf(new Response(body, { status }));
        const asked = [store.session(), store.changes('0', { limit: 1 }), store.read(['a']), store.known(['a']), store.write([CLIP]), store.contents(['a'])];
        for (const answer of await Promise.allSettled(asked)) {
          if (answer.status === 'fulfilled') continue;
          expect(answer.reason).toBeInstanceOf(TeamError);
          expect(String(answer.reason)).not.toMatch(/k3y|couch\.example/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the feed', () => {
  it('is read from servers that number, and from those that tell nothing of what is left', async () => {
    const row = { id: 'clip:1', seq: 3, changes: [{ rev: '2-b' }, { rev: '2-a' }], doc: { _id: 'clip:1', _rev: '2-b', _conflicts: ['2-a'], title: 'x' } };
    const { store } = storeOf(json({ results: [row], last_seq: 3 }));
    expect(await store.changes('0', { limit: 1 })).toEqual({ rows: [{ id: 'clip:1', rev: '2-b', deleted: false, doc: { title: 'x' }, branches: ['2-a'] }], since: '3', more: true });
    expect((await store.changes('0', { limit: 2 })).more).toBe(false);
  });

  it('believes what the server says is left, and passes over rows that are none', async () => {
    const results = [null, 7, { id: 5 }, { id: 'a' }, { id: 'b', changes: [{ rev: '1-a' }], doc: null, deleted: true }];
    const { store } = storeOf(json({ results, last_seq: '9-z', pending: 4 }));
    expect(await store.changes('0', { limit: 100 })).toEqual({ rows: [{ id: 'b', rev: '1-a', deleted: true, doc: undefined, branches: [] }], since: '9-z', more: true });
  });

  it('asks for documents, branches, and to wait', async () => {
    const { store, asked } = storeOf(json(page));
    await store.changes('7-g1 AA/+', { limit: 200, wait: 25_000 });
    expect(Object.fromEntries(new URL(asked[0]!.url).searchParams)).toEqual({ include_docs: 'true', conflicts: 'true', style: 'all_docs', limit: '200', since: '7-g1 AA/+', feed: 'longpoll', timeout: '25000' });
  });
});

describe('writing', () => {
  const docs = ['clip:1', 'clip:2', 'clip:3'].map((id) => ({ id, body: madeClip('li') }));

  it('matches rows by id, tells what only a part holds, and sends bytes in the same request', async () => {
    const { store, asked } = storeOf(json([{ id: 'clip:3', error: 'conflict', reason: 'x' }, { ok: true, id: 'clip:2', rev: '1-b', accepted: true }, { ok: true, id: 'clip:1', rev: '1-a' }], 202));
    const bytes = new TextEncoder().encode('正文');
    expect(await store.write([{ ...docs[0]!, content: { mime: 'text/plain', bytes } }, { ...docs[1]!, rev: '0-z', deleted: true }, docs[2]!])).toEqual([
      { id: 'clip:1', kind: 'held', rev: '1-a' },
      { id: 'clip:2', kind: 'accepted', rev: '1-b' },
      { id: 'clip:3', kind: 'conflict' },
    ]);
    expect(bodyOf(asked[0])).toEqual({
      docs: [
        { ...docs[0]!.body, _id: 'clip:1', _attachments: { content: { content_type: 'text/plain', data: Buffer.from(bytes).toString('base64') } } },
        { ...docs[1]!.body, _id: 'clip:2', _rev: '0-z', _deleted: true },
        { ...docs[2]!.body, _id: 'clip:3' },
      ],
    });
  });

  it('takes a refusal for a conflict where the revision has moved', async () => {
    const refused = docs.map(({ id }) => ({ id, error: 'forbidden', reason: 'written once' }));
    const { store, asked } = storeOf(json(refused, 201), json({ rows: [{ id: 'clip:1', value: { rev: '2-b' } }, { key: 'clip:2', error: 'not_found' }, { id: 'clip:3', value: { rev: '1-a', deleted: true } }] }));
    expect(await store.write([{ ...docs[0]!, rev: '1-a' }, docs[1]!, docs[2]!])).toEqual([
      { id: 'clip:1', kind: 'conflict' },
      { id: 'clip:2', kind: 'refused', code: 'team.refused', reason: 'written once' },
      { id: 'clip:3', kind: 'refused', code: 'team.refused', reason: 'written once' },
    ]);
    expect(bodyOf(asked[1])).toEqual({ keys: ['clip:1', 'clip:2', 'clip:3'] });
  });

  it('takes a missing row for a conflict where it was written, and for a torn answer where it was not', async () => {
    const row = { ok: true, id: 'clip:2', rev: '1-b' };
    const written = storeOf(json([row], 201), json({ rows: [{ id: 'clip:1', value: { rev: '1-a' } }] }));
    expect(await written.store.write(docs.slice(0, 2))).toEqual([{ id: 'clip:1', kind: 'conflict' }, { id: 'clip:2', kind: 'held', rev: '1-b' }]);
    const lost = storeOf(json([row], 201), json({ rows: [] }));
    expect((await failure(lost.store.write(docs.slice(0, 2)))).code).toBe('team.badAnswer');
  });

  it('fails as a whole where the server could not do a row', async () => {
    const { store } = storeOf(json([{ id: 'clip:1', error: 'internal_server_error', reason: 'x' }], 202));
    expect(await failure(store.write([CLIP]))).toMatchObject({ code: 'team.server', passes: true });
  });

  it('halves what is more than is taken at once, down to the one that is too large', async () => {
    const { store, asked } = storeOf(({ init }) => {
      const sent = (JSON.parse(String(init.body)) as { docs: { _id: string }[] }).docs;
      return sent.some(({ _id }) => _id === 'clip:2') ? json({ error: 'document_too_large' }, 413) : json(sent.map(({ _id }) => ({ ok: true, id: _id, rev: '1-a' })), 201);
    });
    expect(new Map((await store.write(docs)).map((row) => [row.id, row.kind]))).toEqual(new Map([['clip:1', 'held'], ['clip:2', 'refused'], ['clip:3', 'held']]));
    expect(asked.length).toBe(5);
    expect(await store.write([])).toEqual([]);
  });
});

describe('reading', () => {
  it('gives branches with their bodies, names those that cannot be read now, and leaves out those that ended', async () => {
    const winner = { _id: 'clip:1', _rev: '3-c', _conflicts: ['3-b', '3-a', '2-z'], n: 1 };
    const { store } = storeOf(({ url }) => {
      const rev = new URL(url).searchParams.get('rev');
      if (rev === null) return json(winner);
      if (rev === '3-a') return json({ error: 'not_found', reason: 'missing' }, 404);
      return json({ _id: 'clip:1', _rev: rev, n: 2, ...(rev === '2-z' && { _deleted: true }) });
    });
    expect(await store.read(['clip:1'])).toEqual([{ id: 'clip:1', winner: { rev: '3-c', deleted: false, doc: { n: 1 } }, branches: [{ rev: '3-b', deleted: false, doc: { n: 2 } }], unread: ['3-a'] }]);
  });

  it('asks for at most six at a time, and stops at the first failure', async () => {
    let [open, most] = [0, 0];
    const count = async (): Promise<Response> => {
      most = Math.max(most, (open += 1));
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return json({ _id: 'x', _rev: '1-a' });
    };
    const ids = Array.from({ length: 40 }, (_, i) => `clip:${i}`);
    expect((await storeOf(count).store.read(ids)).map(({ id }) => id)).toEqual(ids);
    expect(most).toBe(6);
    const broken = storeOf(json({}, 500));
    expect((await failure(broken.store.read(ids))).code).toBe('team.server');
    expect(broken.asked.length).toBeLessThanOrEqual(6);
  });
});
