import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../utils/article/sha256';
import type { ClipDoc } from '../../../utils/team/documents';
import type { Leaf, TeamStore, Written } from '../../../utils/team/team-store';
import { madeClip } from '../helpers/made-documents';
import { newBlob, newCapture, newClip } from './documents';
import { codeOf, type MadeTeam, makeTeam, openTarget, SET_UP, type Target } from './target';

let target: Target;
let made: MadeTeam;
let store: TeamStore;
let other: TeamStore;
let by: string;

beforeAll(async () => {
  target = await openTarget();
  made = await makeTeam(target);
  by = made.person.editor.user;
  store = made.as(made.person.editor, 0);
  other = made.as(made.person.second, 1);
}, SET_UP);
afterAll(async () => {
  await made.close();
  await target.close();
}, SET_UP);

const kinds = (rows: readonly Written[]): unknown[] => rows.map(({ id, kind }) => [id, kind]);
/** One node holds what it takes; of a cluster a part may answer later. */
const kept = (): unknown => (target.nodes.length > 1 ? expect.stringMatching(/^(held|accepted)$/) : 'held');
/** A part that lags may take the same document again, under the same revision. */
const taken = (): unknown => (target.nodes.length > 1 ? expect.stringMatching(/^(conflict|accepted)$/) : 'conflict');
const revOf = (row: Written | undefined): string => (row && 'rev' in row ? row.rev : '');
async function put(doc: Parameters<TeamStore['write']>[0][number]): Promise<string> {
  return revOf((await store.write([doc]))[0]);
}

describe('a team store', () => {
  it('says who is asking', async () => {
    expect(await store.session()).toMatchObject({ user: by });
  });

  it('writes what is new once, and what is known by its newest revision alone', async () => {
    const clip = newClip(by);
    const first = await store.write([clip]);
    expect(kinds(first)).toEqual([[clip.id, kept()]]);
    const rev = revOf(first[0]);
    expect(kinds(await store.write([clip]))).toEqual([[clip.id, taken()]]);
    const changed = { ...clip, rev, body: madeClip(by, { f: { ...madeClip(by).f, title: { v: '新题', t: 2, e: `e2~${by}` } } }) };
    expect(kinds(await store.write([changed]))).toEqual([[clip.id, kept()]]);
    expect(kinds(await store.write([changed]))).toEqual([[clip.id, taken()]]);
  });

  it('answers for each document by its id', async () => {
    const [good, bad, again] = [newClip(by), newClip(by, { lost: 'no' as never }), newClip(by)];
    await put(again);
    const rows = await store.write([bad, good, again, { id: 'none:1', body: { by } }]);
    expect(new Map(rows.map((row) => [row.id, row]))).toEqual(
      new Map<string, unknown>([
        [bad.id, { id: bad.id, kind: 'refused', code: 'team.refused', reason: 'lost' }],
        [good.id, { id: good.id, kind: kept(), rev: expect.any(String) }],
        [again.id, expect.objectContaining({ id: again.id, kind: taken() })],
        ['none:1', { id: 'none:1', kind: 'refused', code: 'team.refused', reason: 'id' }],
      ]),
    );
  });

  it('tells what is written once that it is there already, with a revision that it stays as it is', async () => {
    const [capture, blob] = [newCapture(by), await newBlob(by)];
    const rows = await store.write([capture, blob]);
    expect(kinds(rows)).toEqual([[capture.id, kept()], [blob.id, kept()]]);
    expect(kinds(await other.write([{ ...capture, body: { ...capture.body, by: made.person.second.user } }, { ...blob, body: { ...blob.body, by: made.person.second.user } }]))).toEqual([[capture.id, taken()], [blob.id, taken()]]);
    const revs = new Map(rows.map((row) => [row.id, revOf(row)]));
    expect(await store.write([capture, blob].map((doc) => ({ ...doc, rev: revs.get(doc.id)! })))).toEqual([capture, blob].map(({ id }) => ({ id, kind: 'refused', code: 'team.refused', reason: 'written once' })));
  });

  it('reads documents, deleted ones with what their tombstone says, and leaves out those that never were', async () => {
    const [clip, gone] = [newClip(by), newClip(by)];
    const rev = await put(clip);
    const owner = made.as(made.person.owner);
    const tomb = await owner.write([{ id: gone.id, rev: await put(gone), deleted: true, body: { by: made.person.owner.user, why: 'purged' } }]);
    const read = await other.read([clip.id, gone.id, newClip(by).id]);
    expect(read).toEqual([
      { id: clip.id, winner: { rev, deleted: false, doc: clip.body }, branches: [], unread: [] },
      { id: gone.id, winner: { rev: revOf(tomb[0]), deleted: true, doc: { by: made.person.owner.user, why: 'purged' } }, branches: [], unread: [] },
    ]);
  });

  it('knows what is there', async () => {
    const [clip, blob, absent] = [newClip(by), await newBlob(by), newClip(by)];
    await store.write([clip, blob]);
    await expect.poll(() => other.known([clip.id, blob.id, absent.id])).toEqual(new Set([clip.id, blob.id]));
    expect(await store.known([])).toEqual(new Set());
  });

  it('gives bytes as they were sent, 5 MB too', async () => {
    const large = new Uint8Array(5_000_000);
    for (let i = 0; i < large.length; i += 65_536) crypto.getRandomValues(large.subarray(i, i + 65_536));
    const blobs = [await newBlob(by, large), await newBlob(by, new TextEncoder().encode('<p>正文</p>'.repeat(400)), 'text/html'), await newBlob(by, new Uint8Array(0), 'text/plain')];
    expect(kinds(await store.write(blobs))).toEqual(blobs.map(({ id }) => [id, kept()]));
    const got = await other.contents([...blobs.map(({ id }) => id), `blob:sha256-${'f'.repeat(64)}`]);
    expect([...got.keys()]).toEqual(blobs.map(({ id }) => id));
    for (const { id, content } of blobs) expect([got.get(id)?.mime, await sha256(got.get(id)!.bytes)]).toEqual([content.mime, await sha256(content.bytes)]);
    // A blob that says another length than it has.
    expect(await store.write([{ ...(await newBlob(by)), content: { mime: 'image/png', bytes: new Uint8Array(7) } }])).toMatchObject(target.kind === 'couchdb' ? [{ kind: 'refused', reason: 'content' }] : [{ kind: 'held' }]);
  });

  it('says of a document that is too large that it is, and takes those beside it', async () => {
    const [small, huge, large, last] = [newClip(by), newClip(by, { x: 'x'.repeat(8_100_000) } as never), newClip(by, { x: 'x'.repeat(2_000_000) } as never), newClip(by)];
    const rows = new Map((await store.write([small, huge, large, last])).map((row) => [row.id, row]));
    expect([small, huge, large, last].map(({ id }) => rows.get(id))).toMatchObject([{ kind: kept() }, { kind: 'refused', code: 'team.tooLarge' }, { kind: 'refused', code: 'team.refused', reason: 'size' }, { kind: kept() }]);
  });
});

describe('the feed', () => {
  const all = async (from: TeamStore, since: string, limit: number): Promise<{ ids: string[]; since: string; pages: number }> => {
    const ids: string[] = [];
    for (let pages = 1; ; pages++) {
      const page = await from.changes(since, { limit });
      expect(page.rows.length).toBeLessThanOrEqual(limit);
      ids.push(...page.rows.map(({ id }) => id));
      since = page.since;
      if (!page.more) return { ids, since, pages };
    }
  };

  it('comes in pages, each document with its newest state', async () => {
    const { since } = await all(store, '0', 50);
    const clips = Array.from({ length: 7 }, () => newClip(by));
    await store.write(clips);
    await expect.poll(async () => new Set((await all(other, since, 3)).ids)).toEqual(new Set(clips.map(({ id }) => id)));
    const after = await all(other, since, 3);
    expect(after.pages).toBeGreaterThanOrEqual(3);
    await expect.poll(async () => (await other.changes(after.since, { limit: 3 })).more).toBe(false);
    const { rows } = await store.changes(since, { limit: 50 });
    expect(rows.find(({ id }) => id === clips[0]!.id)).toMatchObject({ deleted: false, doc: clips[0]!.body, branches: [], rev: expect.stringMatching(/^1-/) });
  });

  it('tells of deletions', async () => {
    const clip = newClip(by);
    const rev = await put(clip);
    const { since } = await all(store, '0', 200);
    await made.as(made.person.owner).write([{ id: clip.id, rev, deleted: true, body: { by: made.person.owner.user } }]);
    await expect.poll(async () => (await store.changes(since, { limit: 50 })).rows.find(({ id, deleted }) => id === clip.id && deleted)).toMatchObject({ deleted: true, doc: { by: made.person.owner.user } });
  });

  it('waits for something to happen, for as long as it is told to', async () => {
    const { since } = await all(store, '0', 200);
    expect((await store.changes(since, { limit: 50, wait: 100 })).more).toBe(false);
    const clip = newClip(by);
    const waiting = other.changes((await all(other, since, 200)).since, { limit: 50, wait: 30_000 });
    await store.write([clip]);
    expect((await waiting).rows.length).toBeGreaterThan(0);
    await expect.poll(async () => (await all(other, since, 50)).ids).toContain(clip.id);
  });

  it('ends when it is told to', async () => {
    const { since } = await all(store, '0', 200);
    const control = new AbortController();
    const waiting = store.changes(since, { limit: 50, wait: 30_000, signal: control.signal });
    control.abort(new Error('closed'));
    expect(await codeOf(waiting)).toContain('closed');
  });
});

describe('branches', () => {
  const title = (v: string, t: number): Partial<ClipDoc> => ({ f: { ...madeClip(by).f, title: { v, t, e: `e${t}~${by}` } } });

  it('are told by the feed, read with their bodies, and closed by whoever merged them', async () => {
    const id = newClip(by).id;
    const sides = [madeClip(by, title('左', 2)), madeClip(by, title('右', 3))].map((doc, i) => ({ ...doc, _id: id, _rev: `1-${String(i).repeat(32)}` }));
    await target.admin.demand(`${made.db}/_bulk_docs`, { method: 'POST', body: { new_edits: false, docs: sides } });
    await expect.poll(async () => (await store.changes('0', { limit: 1000 })).rows.find((row) => row.id === id)).toMatchObject({ rev: sides[1]!._rev, branches: [sides[0]!._rev] });
    const [leaves] = await other.read([id]);
    expect(leaves).toMatchObject({ winner: { rev: sides[1]!._rev, doc: title('右', 3) }, branches: [{ rev: sides[0]!._rev, deleted: false, doc: title('左', 2) }], unread: [] });
    const merged = { ...(leaves!.winner as Leaf & { doc: ClipDoc }).doc, lost: [{ field: 'title', v: '左', t: 2, e: `e2~${by}`, by }] };
    expect(kinds(await store.write([{ id, rev: leaves!.winner.rev, body: merged }]))).toEqual([[id, kept()]]);
    const [now] = await store.read([id]);
    expect(kinds(await store.write([{ id, rev: leaves!.branches[0]!.rev, deleted: true, body: { by, mergedInto: now!.winner.rev } }]))).toEqual([[id, kept()]]);
    await expect.poll(() => other.read([id])).toEqual([{ id, winner: { rev: now!.winner.rev, deleted: false, doc: merged }, branches: [], unread: [] }]);
  });
});
