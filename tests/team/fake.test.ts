import { describe, expect, it } from 'vitest';
import { fakeTeam } from '../../utils/team/fake';
import { seededRandom } from '../../utils/team/fake/seeded-random';
import { skewedNow } from '../../utils/team/fake/skewed-now';
import { TeamError, type TeamErrorCode } from '../../utils/team/team-error';
import type { Fault, FaultRates } from '../../utils/team/fake/faults';
import type { Written } from '../../utils/team/team-store';
import { madeBlob, madeClip } from './helpers/made-documents';

const CLIP = 'clip:01ARZ3NDEKTSV4RRFFQ69G5FAV';
const BLOB = `blob:sha256-${'a'.repeat(64)}`;

function threeNodes(faults: Partial<FaultRates> = {}) {
  const team = fakeTeam({ random: seededRandom(1), nodes: 3, faults });
  const [li, wang] = ['li', 'wang'].map((user, node) => team.connect({ user, role: 'editor', node }));
  return { team, li: li!, wang: wang! };
}

const revOf = (written: Written | undefined): string => {
  if (written?.kind !== 'held' && written?.kind !== 'accepted') throw new Error(`not stored: ${JSON.stringify(written)}`);
  return written.rev;
};
const codeOf = (work: Promise<unknown>): Promise<TeamErrorCode | undefined> =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof TeamError ? error.code : Promise.reject(error as Error)),
  );

describe('without faults', () => {
  it('holds what is written, shows it in the feed and to a reader', async () => {
    const { li, wang } = threeNodes();
    const [row] = await li.write([{ id: CLIP, body: madeClip('li') }]);
    expect(row?.kind).toBe('held');
    const page = await wang.changes('0', { limit: 10 });
    expect(page.rows).toEqual([{ id: CLIP, rev: revOf(row), deleted: false, doc: madeClip('li'), branches: [] }]);
    expect(page.more).toBe(false);
    expect((await wang.changes(page.since, { limit: 10 })).rows).toEqual([]);
    expect(await wang.read([CLIP, BLOB])).toEqual([{ id: CLIP, winner: { rev: revOf(row), deleted: false, doc: madeClip('li') }, branches: [], unread: [] }]);
    expect(await wang.known([CLIP, BLOB])).toEqual(new Set([CLIP]));
    expect(await li.session()).toEqual({ user: 'li', roles: ['team:editor'] });
  });

  it('takes a write only after the leaf that it names', async () => {
    const { li, wang } = threeNodes();
    const first = revOf((await li.write([{ id: CLIP, body: madeClip('li') }]))[0]);
    const second = revOf((await wang.write([{ id: CLIP, rev: first, body: madeClip('wang', { createdBy: 'li' }) }]))[0]);
    expect(second).toMatch(/^2-/);
    for (const rev of [first, undefined, '1-0', '9-f']) expect(await li.write([{ id: CLIP, ...(rev && { rev }), body: madeClip('li') }])).toEqual([{ id: CLIP, kind: 'conflict' }]);
    expect((await li.read([CLIP]))[0]?.winner.rev).toBe(second);
  });

  it('gives the feed in pages', async () => {
    const { li } = threeNodes();
    const ids = Array.from({ length: 5 }, (_, i) => `clip:01ARZ3NDEKTSV4RRFFQ69G5FA${i}`);
    await li.write(ids.map((id) => ({ id, body: madeClip('li') })));
    const found: string[] = [];
    let since = '0';
    for (let more = true; more; ) {
      const page = await li.changes(since, { limit: 2 });
      expect(page.rows.length).toBeLessThanOrEqual(2);
      found.push(...page.rows.map(({ id }) => id));
      ({ since, more } = page);
    }
    expect(found.toSorted()).toEqual(ids);
  });

  it('keeps the bytes of a blob, and a tombstone with its body', async () => {
    const { team, li } = threeNodes();
    const bytes = new Uint8Array([1, 2, 3]);
    const rev = revOf((await li.write([{ id: BLOB, body: madeBlob('li'), content: { mime: 'image/png', bytes } }]))[0]);
    bytes[0] = 9;
    expect(await li.contents([BLOB, CLIP])).toEqual(new Map([[BLOB, { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) }]]));
    const owner = team.connect({ user: 'zhao', role: 'owner' });
    await owner.write([{ id: BLOB, rev, deleted: true, body: { by: 'zhao' } }]);
    expect(await li.contents([BLOB])).toEqual(new Map());
    expect(await li.known([BLOB])).toEqual(new Set());
    expect((await li.changes('0', { limit: 9 })).rows).toEqual([expect.objectContaining({ id: BLOB, deleted: true, doc: { by: 'zhao' } })]);
    expect((await li.write([{ id: BLOB, body: madeBlob('li') }]))[0]).toEqual(expect.objectContaining({ kind: 'held', rev: expect.stringMatching(/^3-/) }));
  });

  it('hands out copies: nobody changes what is stored', async () => {
    const { li } = threeNodes();
    await li.write([{ id: CLIP, body: madeClip('li') }]);
    ((await li.read([CLIP]))[0]!.winner.doc as { by: string }).by = 'other';
    expect((await li.read([CLIP]))[0]!.winner.doc).toEqual(madeClip('li'));
  });

  it('waits with the feed until something is written', async () => {
    const { li, wang } = threeNodes();
    const page = li.changes('0', { limit: 9, wait: 60_000 });
    await wang.write([{ id: CLIP, body: madeClip('wang') }]);
    expect((await page).rows).toHaveLength(1);
    expect((await li.changes((await page).since, { limit: 9, wait: 1 })).rows).toEqual([]);
  });

  it('stops when told to', async () => {
    const { li } = threeNodes();
    const stop = new AbortController();
    const page = li.changes('0', { limit: 9, wait: 60_000, signal: stop.signal });
    stop.abort();
    await expect(page).rejects.toThrow(/abort/i);
  });
});

describe('who may do what', () => {
  const LOST = [{ field: 'title', v: 'a', t: 1, e: 'e1', by: 'wang' }];
  const cases: [string, (store: Awaited<ReturnType<typeof stored>>) => Promise<Written[]>, string | undefined][] = [
    ['an editor edits', ({ li, rev }) => li.write([{ id: CLIP, rev, body: madeClip('li', { lost: LOST }) }]), undefined],
    ['a reader writes', ({ reader, rev }) => reader.write([{ id: CLIP, rev, body: madeClip('qian', { createdBy: 'li' }) }]), 'readers do not write'],
    ['a forged author', ({ wang, rev }) => wang.write([{ id: CLIP, rev, body: madeClip('li') }]), 'by must be the user'],
    ['another creator', ({ wang, rev }) => wang.write([{ id: CLIP, rev, body: madeClip('wang') }]), 'createdBy never changes'],
    ['a cell is older', ({ li, rev }) => li.write([{ id: CLIP, rev, body: madeClip('li', { f: { capture: { ...madeClip('li').f['capture']!, t: 0 } }, lost: LOST }) }]), 'cells may not go back'],
    ['a cell is missing', ({ li, rev }) => li.write([{ id: CLIP, rev, body: madeClip('li', { f: {}, lost: LOST }) }]), 'cells may not go back'],
    ['a cell is missing by an owner', ({ owner, rev }) => owner.write([{ id: CLIP, rev, body: madeClip('zhao', { createdBy: 'li', f: {}, lost: LOST }) }]), undefined],
    ['lost shrinks', ({ li, rev }) => li.write([{ id: CLIP, rev, body: madeClip('li', { lost: [] }) }]), 'lost may not shrink'],
    ['lost shrinks by an owner', ({ owner, rev }) => owner.write([{ id: CLIP, rev, body: madeClip('zhao', { createdBy: 'li', lost: [] }) }]), undefined],
    ['an editor deletes', ({ li, rev }) => li.write([{ id: CLIP, rev, deleted: true, body: { by: 'li' } }]), 'only owners delete'],
    ['an editor closes a branch', ({ li, rev }) => li.write([{ id: CLIP, rev, deleted: true, body: { by: 'li', mergedInto: rev } }]), undefined],
    ['an owner deletes', ({ owner, rev }) => owner.write([{ id: CLIP, rev, deleted: true, body: { by: 'zhao' } }]), undefined],
    ['a blob is written again', ({ li, blob }) => li.write([{ id: BLOB, rev: blob, body: madeBlob('li') }]), 'written once'],
    ['a clip as a blob', ({ li }) => li.write([{ id: BLOB.replace('aa', 'bb'), body: madeClip('li') }]), 'type must be that of the id'],
    ['some other id', ({ li }) => li.write([{ id: 'x', body: madeClip('li') }]), 'unknown id'],
    ['a field of the store', ({ li, rev }) => li.write([{ id: CLIP, rev, body: { ...madeClip('li'), _rev: rev } }]), 'bad special document member: _rev'],
    ['an editor names people', ({ li }) => li.write([{ id: 'team:people', body: { type: 'people', by: 'li' } }]), 'only owners name people'],
  ];

  async function stored() {
    const { team, li, wang } = threeNodes();
    const reader = team.connect({ user: 'qian', role: 'reader' });
    const owner = team.connect({ user: 'zhao', role: 'owner' });
    const rev = revOf((await li.write([{ id: CLIP, body: madeClip('li', { lost: LOST }) }]))[0]);
    const blob = revOf((await li.write([{ id: BLOB, body: madeBlob('li') }]))[0]);
    return { team, li, wang, reader, owner, rev, blob };
  }

  it.each(cases)('%s', async (_, write, reason) => {
    const [row] = await write(await stored());
    expect(row).toEqual(reason === undefined ? expect.objectContaining({ kind: 'held' }) : { id: row?.id, kind: 'refused', code: 'team.refused', reason });
  });

  it('keeps out whoever was removed, has an old key, or comes to a database that is gone', async () => {
    const { team, li, reader } = await stored();
    expect(await codeOf(reader.read([CLIP]))).toBeUndefined();
    team.remove('qian');
    expect(await codeOf(reader.read([CLIP]))).toBe('team.forbidden');
    team.revoke('qian');
    expect(await codeOf(reader.changes('0', { limit: 1 }))).toBe('team.credentials');
    team.drop();
    expect(await codeOf(li.write([]))).toBe('team.missing');
  });
});

describe('faults on demand', () => {
  const refusals: [Fault, TeamErrorCode][] = [
    ['unreachable', 'team.unreachable'], ['timeout', 'team.unreachable'], ['busy', 'team.busy'], ['server', 'team.server'], ['nodeDown', 'team.server'],
    ['credentials', 'team.credentials'], ['forbidden', 'team.forbidden'], ['missing', 'team.missing'], ['tooLarge', 'team.tooLarge'],
  ];
  it.each(refusals)('%s fails a write that then is not there', async (fault, code) => {
    const { team, li } = threeNodes();
    team.faults.once(fault, 'write');
    expect(await codeOf(li.write([{ id: CLIP, body: madeClip('li') }]))).toBe(code);
    expect(await li.read([CLIP])).toEqual([]);
    expect((await li.write([{ id: CLIP, body: madeClip('li') }]))[0]?.kind).toBe('held');
  });

  it.each([['lostReply', 'team.unreachable'], ['tornAnswer', 'team.badAnswer']] as const)('%s fails a write that is there all the same', async (fault, code) => {
    const { team, li } = threeNodes();
    team.faults.once(fault, 'write');
    expect(await codeOf(li.write([{ id: CLIP, body: madeClip('li') }]))).toBe(code);
    expect(await li.known([CLIP])).toEqual(new Set([CLIP]));
  });

  it('says when to come again', async () => {
    const { team, li } = threeNodes();
    const waits = new Set<number | undefined>();
    for (let i = 0; i < 30; i++) {
      team.faults.once('busy');
      waits.add(await li.session().then(() => -1, (error: TeamError) => error.retryAfter));
    }
    expect(waits).toContain(undefined);
    expect(waits).toContain(30_000);
  });

  it('refuses what is too large', async () => {
    const team = fakeTeam({ random: seededRandom(1), limits: { document: 2_000, request: 3_000 } });
    const li = team.connect({ user: 'li', role: 'editor' });
    const large = madeClip('li', { f: { title: { v: '长'.repeat(2_000), t: 1, e: 'e' } } });
    expect(await li.write([{ id: CLIP, body: large }])).toEqual([{ id: CLIP, kind: 'refused', code: 'team.tooLarge', reason: 'document_too_large' }]);
    expect(await codeOf(li.write([{ id: BLOB, body: madeBlob('li'), content: { mime: 'image/png', bytes: new Uint8Array(3_000) } }]))).toBe('team.tooLarge');
  });

  it('splits a write; what one node alone has is accepted, and dies with it', async () => {
    const { team, li, wang } = threeNodes({ lags: 1, forEver: 1 });
    const row = await oneNodeOnly(team, () => li.write([{ id: CLIP, body: madeClip('li') }]));
    expect(row.kind).toBe('accepted');
    const holder = team.nodes.find((node) => node.docs.has(CLIP))!;
    expect(team.kill(holder, true)).toBe(true);
    team.quiet();
    expect(await wang.read([CLIP])).toEqual([]);
    expect(team.nodes.every((node) => !node.docs.has(CLIP))).toBe(true);
  });

  it('brings it back with a node that was away only', async () => {
    const { team, li, wang } = threeNodes({ lags: 1 });
    await oneNodeOnly(team, () => li.write([{ id: CLIP, body: madeClip('li') }]));
    team.kill(team.nodes.find((node) => node.docs.has(CLIP))!);
    team.quiet();
    expect(await wang.known([CLIP])).toEqual(new Set([CLIP]));
  });

  it('makes a branch when two nodes accept the same revision, and closes it by a tombstone', async () => {
    const { team, li, wang } = threeNodes({ lags: 1 });
    const rev = revOf((await li.write([{ id: CLIP, body: madeClip('li') }]))[0]);
    const mine = madeClip('li', { f: { capture: { v: 'x', t: 2, e: 'a~li' } } });
    const theirs = madeClip('wang', { createdBy: 'li' });
    await oneNodeOnly(team, () => li.write([{ id: CLIP, rev, body: mine }]));
    const [row] = await wang.write([{ id: CLIP, rev, body: theirs }]);
    expect(row?.kind).toBe('held');
    team.quiet();
    const [leaves] = await li.read([CLIP]);
    expect([leaves?.winner.doc, leaves?.branches[0]?.doc]).toEqual(expect.arrayContaining([mine, theirs]));
    expect(leaves?.branches).toHaveLength(1);
    const [change] = (await li.changes('0', { limit: 9 })).rows;
    expect(change?.branches).toEqual([leaves?.branches[0]?.rev]);

    team.faults.once('unread', 'read');
    expect((await li.read([CLIP]))[0]).toMatchObject({ branches: [], unread: [leaves?.branches[0]?.rev] });

    await li.write([{ id: CLIP, rev: leaves!.branches[0]!.rev, deleted: true, body: { by: 'li', mergedInto: leaves!.winner.rev } }]);
    team.quiet();
    expect((await wang.read([CLIP]))[0]).toMatchObject({ winner: leaves!.winner, branches: [], unread: [] });
    expect((await wang.changes('0', { limit: 9 })).rows[0]?.branches).toEqual([]);
  });

  it('shows an older state of a document first, and the newer one afterwards', async () => {
    const { team, li } = threeNodes();
    const rev = revOf((await li.write([{ id: CLIP, body: madeClip('li') }]))[0]);
    const newer = revOf((await li.write([{ id: CLIP, rev, body: madeClip('li', { lost: [{ field: 'title', v: 'a', t: 1, e: 'e1', by: 'wang' }] }) }]))[0]);
    team.faults.once('stale');
    const page = await li.changes('0', { limit: 9 });
    expect(page.rows[0]?.rev).toBe(rev);
    expect((await li.changes(page.since, { limit: 9 })).rows[0]?.rev).toBe(newer);
  });

  it('repeats rows, ends early, and goes on at another node', async () => {
    const { team, li } = threeNodes({ lags: 1 });
    const ids = Array.from({ length: 5 }, (_, i) => `clip:01ARZ3NDEKTSV4RRFFQ69G5FA${i}`);
    await li.write(ids.map((id) => ({ id, body: madeClip('li') })));
    team.faults.once('repeated');
    const first = await li.changes('0', { limit: 9 });
    expect((await li.changes(first.since, { limit: 9 })).rows.length).toBeGreaterThan(0);
    team.faults.once('shortPage');
    const short = await li.changes('0', { limit: 9 });
    expect(short.rows.length).toBeLessThan(9);
    const whole = await li.changes('0', { limit: 9 });
    team.kill(team.machine(/-(\w+)$/.exec(whole.since)![1]!)!);
    expect((await team.connect({ user: 'li', role: 'editor' }).changes(whole.since, { limit: 9 })).rows).toHaveLength(5);
  });

  it('is not to be reached by way of a node that is dead', async () => {
    const { team, li, wang } = threeNodes();
    team.kill(team.nodes[0]!);
    expect(team.kill(team.nodes[1]!)).toBe(false);
    expect(await codeOf(li.session())).toBe('team.unreachable');
    expect((await wang.write([{ id: CLIP, body: madeClip('wang') }]))[0]?.kind).toBe('held');
    team.revive(team.nodes[0]!);
    expect(await codeOf(li.session())).toBeUndefined();
  });

  it('spoils and hides contents', async () => {
    const { team, li } = threeNodes();
    await li.write([{ id: BLOB, body: madeBlob('li'), content: { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) } }]);
    team.faults.once('spoilt');
    expect((await li.contents([BLOB])).get(BLOB)?.bytes).not.toEqual(new Uint8Array([1, 2, 3]));
    team.faults.once('unread', 'contents');
    expect(await li.contents([BLOB])).toEqual(new Map());
    for (let i = 0; i < 12; i++) await li.session();
    expect((await li.contents([BLOB])).get(BLOB)?.bytes).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('notes every request, and shows planted documents as they are', async () => {
    const { team, li } = threeNodes();
    team.plant(CLIP, 'no document');
    team.faults.once('unreachable');
    await codeOf(li.read([CLIP]));
    expect(team.requests).toEqual([{ user: 'li', call: 'read', ids: [CLIP] }]);
    expect((await li.read([CLIP]))[0]?.winner.doc).toBe('no document');
  });

  it('has clocks that are wrong, by as much as they may', () => {
    const clocks = Array.from({ length: 20 }, (_, seed) => skewedNow(() => 1e12, seededRandom(seed), 1_000)());
    expect(new Set(clocks).size).toBeGreaterThan(10);
    for (const now of clocks) expect(Math.abs(now - 1e12)).toBeLessThanOrEqual(1_000);
  });
});

/** Writes while the other nodes hear nothing of it, though none is dead. */
async function oneNodeOnly(team: ReturnType<typeof fakeTeam>, write: () => Promise<Written[]>): Promise<Written> {
  const [, ...others] = team.nodes;
  for (const node of others) node.up = false;
  const [row] = await write();
  for (const node of others) node.up = true;
  return row!;
}
