import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { restoreClip, setCells, trashClip } from '../../utils/library/edit';
import { purgeClip } from '../../utils/library/purge-clip';
import { putFile } from '../../utils/library/files';
import { purgeTrashed } from '../../utils/library/purge-trashed';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { leaveTeam } from '../../utils/library/team/leave-team';
import { moveClip } from '../../utils/library/team/move-clip';
import { dumped, restored } from '../library/helpers/backup';
import { draft, file, PIXEL } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import type { Library } from '../../utils/library/open';
import { asked, type Person, person, TEAM, two } from './helpers/people';

const first = async (lib: Library) => (await lib.db.getAll('clips'))[0]!;

describe('a clip of a team', () => {
  it('that is purged here goes once the team knows of its deletion, and comes back whole when somebody takes it out of the trash', async () => {
    const { one, two: other } = await two();
    const clip = await keep(one.lib, { draft: draft({ files: [file(0, { url: PIXEL })] }) });
    await one.share(clip.id);
    await one.sync();
    await other.sync();
    const theirs = await first(other.lib);
    await trashClip(other.lib, theirs.id);
    await expect(purgeClip(other.lib, theirs.id)).rejects.toMatchObject({ code: 'team.unsent' });
    expect(await purgeTrashed(other.lib, [theirs.id])).toEqual([]);
    await other.sync();
    await purgeClip(other.lib, theirs.id);
    expect([await other.lib.db.count('clips'), await other.lib.db.count('captures'), await other.lib.db.count('edits')]).toEqual([0, 0, 0]);
    await expectWhole(other.lib);
    // Nothing waits, and whatever becomes of it in the trash does not bring it back.
    expect(await other.lib.db.getAllFromIndex('replicas', 'due', IDBKeyRange.only([TEAM, 1]))).toEqual([]);
    await one.sync();
    await setCells(one.lib, clip.id, { title: '仍在回收站' });
    await one.sync();
    await other.sync();
    expect(await other.lib.db.count('clips')).toBe(0);
    await restoreClip(one.lib, clip.id);
    await one.sync();
    await other.sync();
    const back = await first(other.lib);
    expect(back.view).toMatchObject({ title: '仍在回收站', unread: true, images: { found: 1, kept: 1 }, length: clip.view.length });
    const capture = (await getCapture(other.lib, String(back.f['capture']!.v)))!;
    expect(await getBody(other.lib, capture.html)).toBe(draft().html);
    await expectWhole(other.lib);
  });

  it.each(['as it is', 'behind'])('that was purged here stays gone, its captures too, when the feed is read anew %s', async (feed) => {
    const { cluster, one, two: other } = await two();
    const clip = await keep(one.lib);
    await one.share(clip.id);
    await one.sync();
    await other.sync();
    await trashClip(one.lib, clip.id);
    await one.sync();
    await other.sync();
    await purgeClip(other.lib, (await first(other.lib)).id);
    const row = (await other.lib.db.get('teams', TEAM))!;
    await other.lib.db.put('teams', { ...row, since: '0' });
    // Each row of it shows what was before its last change.
    if (feed === 'behind') for (const _ of new Set(cluster.nodes[0]!.log)) cluster.faults.once('stale', 'changes');
    await other.sync();
    for (const store of ['clips', 'captures', 'bodies', 'wants', 'texts'] as const) expect(await other.lib.db.getAll(store), store).toEqual([]);
    await expectWhole(other.lib);
    await restoreClip(one.lib, clip.id);
    await one.sync();
    await other.sync();
    const capture = (await getCapture(other.lib, String((await first(other.lib)).f['capture']!.v)))!;
    expect(await getBody(other.lib, capture.html)).toBe(draft().html);
    await expectWhole(other.lib);
  });

  it('that never left is purged with all that was noted of it', async () => {
    const { cluster, one } = await two();
    const clip = await keep(one.lib);
    await one.share(clip.id, Date.now() + 1e6);
    await trashClip(one.lib, clip.id);
    await purgeClip(one.lib, clip.id);
    for (const store of ['clips', 'replicas', 'edits'] as const) expect(await one.lib.db.getAll(store)).toEqual([]);
    await one.sync({ now: Date.now() + 1e7 });
    expect([...asked(cluster)]).toEqual([]);
    await expectWhole(one.lib);
  });
});

describe('a clip of a team that was left, out of a backup from before', () => {
  it('goes for good from this device: nobody is there to be told', async () => {
    const { one } = await two();
    const clip = await keep(one.lib);
    await one.share(clip.id);
    await one.sync();
    const zip = await dumped(one.lib);
    await leaveTeam(one.lib, TEAM, { keep: true });
    await restored(one.lib, zip);
    const back = (await one.lib.db.getFromIndex('clips', 'uid', clip.uid))!;
    await trashClip(one.lib, back.id);
    expect(await purgeTrashed(one.lib, [back.id])).toEqual([back.id]);
    expect(await one.lib.db.count('edits')).toBe(0);
    await expectWhole(one.lib);
  });
});

describe('a clip of a team with an edit that will not go', () => {
  it('is purged all the same when a file is too large to be sent: its deletion the team has', async () => {
    const { one, two: other } = await two();
    const clip = await keep(one.lib, { draft: draft({ files: [file(0)] }) });
    await putFile(one.lib, String(clip.f['capture']!.v), 0, { state: 'kept', bytes: new Uint8Array(5_000).fill(7), mime: 'image/png' });
    await one.share(clip.id);
    await one.sync({ maxBytes: 1_000 });
    const zip = await dumped(one.lib);
    await trashClip(one.lib, clip.id);
    expect(await purgeTrashed(one.lib, [clip.id])).toEqual([]);
    await one.sync({ maxBytes: 1_000 });
    expect((await one.lib.db.getAll('edits')).map(({ field }) => field.split(':')[0])).toEqual(['file']);
    expect(await purgeTrashed(one.lib, [clip.id])).toEqual([clip.id]);
    expect([await one.lib.db.count('clips'), await one.lib.db.count('edits')]).toEqual([0, 0]);
    await expectWhole(one.lib);
    // Where a backup brings it back with the file, that waits for nothing either.
    await restored(one.lib, zip);
    await one.sync({ maxBytes: 1_000 });
    expect((await first(one.lib)).view).toMatchObject({ sync: 'shared', trashedAt: expect.any(Number), images: { found: 1, kept: 1 } });
    expect(await purgeTrashed(one.lib, [(await first(one.lib)).id])).toHaveLength(1);
    // Taken out of the trash, it is as the team has it.
    await other.sync();
    await restoreClip(other.lib, (await first(other.lib)).id);
    await other.sync();
    await one.sync({ maxBytes: 1_000 });
    expect((await first(one.lib)).view).toMatchObject({ sync: 'shared', savedAt: expect.any(Number), states: ['filesNeedPage'] });
  });

  it('is purged all the same when the team’s rules refuse it; what the team never got leaves no trace', async () => {
    const { cluster, one, two: other } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    await other.sync();
    const [had, never] = [await first(other.lib), await keep(other.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/b.html' }) })];
    await other.share(never.id);
    cluster.setRole('u-two', 'reader');
    await setCells(other.lib, had.id, { title: '乙的题' });
    for (const { id } of [had, never]) await trashClip(other.lib, id);
    await restoreClip(other.lib, never.id);
    await other.sync();
    await trashClip(other.lib, never.id);
    expect(await purgeTrashed(other.lib, [never.id])).toEqual([]);
    await other.sync();
    expect((await other.lib.db.getAll('clips')).map(({ view }) => view.sync)).toEqual(['refused', 'refused']);
    expect(await purgeTrashed(other.lib, [had.id, never.id])).toEqual([had.id, never.id]);
    expect([await other.lib.db.count('clips'), await other.lib.db.count('edits')]).toEqual([0, 0]);
    expect((await other.lib.db.getAll('replicas')).map(({ uid }) => uid)).toEqual([had.uid]);
    await expectWhole(other.lib);
    // The team has it in use: it comes again with what becomes of it there.
    await setCells(one.lib, 1, { title: '甲的题' });
    await one.sync();
    await other.sync();
    expect((await other.lib.db.getAll('clips')).map(({ uid, view }) => [uid, view.title, view.sync])).toEqual([[had.uid, '甲的题', 'shared']]);
  });
});

describe('a clip of a team that was purged here and comes back from a backup', () => {
  const LATER = draft({ html: '<p>后来的正文。</p>', text: '后来的正文。' });

  /** Somebody of that role made a backup and purged the clip, which a teammate had changed, clipped again and put into the trash. */
  async function purged(role: 'owner' | 'editor' | 'reader') {
    const { cluster, one, two: other } = await two();
    const mate = role === 'owner' ? other : one;
    const who = role === 'owner' ? one : role === 'editor' ? other : await person(cluster, 'u-reader', 'reader');
    cluster.plant('team:people', { type: 'people', schema: 1, by: 'u-one', people: { 'u-one': { name: '甲', role: 'owner' }, 'u-two': { name: '乙', role: 'editor' }, 'u-reader': { name: '丙', role: 'reader' } } });
    const clip = await mate.share((await keep(mate.lib)).id);
    await mate.sync();
    await who.sync();
    const zip = await dumped(who.lib);
    await setCells(mate.lib, clip.id, { title: '后来的题' });
    await keep(mate.lib, { again: clip.id, draft: LATER });
    await trashClip(mate.lib, clip.id);
    await mate.sync();
    await who.sync();
    await purgeClip(who.lib, (await first(who.lib)).id);
    return { cluster, mate, who, zip };
  }

  async function expectAsTheTeamHasIt({ lib, reports }: Person): Promise<void> {
    const clip = await first(lib);
    expect(clip.view).toMatchObject({ title: '后来的题', sync: 'shared', trashedAt: expect.any(Number) });
    expect(clip.lost).toEqual([]);
    const capture = await getCapture(lib, String(clip.f['capture']!.v));
    expect(capture && (await getBody(lib, capture.html))).toBe(LATER.html);
    expect([await lib.db.getAll('edits'), reports]).toEqual([[], []]);
    await expectWhole(lib);
  }

  it.each(['owner', 'editor', 'reader'] as const)('restored by an account with the role %s, is what the team has by now, in its trash, and nothing of the team goes back', async (role) => {
    const { mate, who, zip } = await purged(role);
    await restored(who.lib, zip);
    await who.sync();
    await mate.sync();
    for (const someone of [who, mate]) await expectAsTheTeamHasIt(someone);
    if (role === 'reader') return;
    await setCells(who.lib, (await first(who.lib)).id, { 'tag:要紧': true, deleted: false });
    await who.sync();
    await mate.sync();
    for (const { lib } of [who, mate]) expect((await first(lib)).view).toMatchObject({ title: '后来的题', tags: ['要紧'], sync: 'shared', savedAt: expect.any(Number) });
  });

  it('takes along what is edited before the next sync, and what the backup has that the team never got', async () => {
    const { cluster, mate, who, zip } = await purged('editor');
    const elsewhere = await person(cluster, 'u-two');
    await restored(elsewhere.lib, zip);
    await setCells(elsewhere.lib, 1, { documentNumber: '云政发〔2024〕8号' });
    await restored(who.lib, await dumped(elsewhere.lib));
    await setCells(who.lib, (await first(who.lib)).id, { 'tag:要紧': true });
    await who.sync();
    await mate.sync();
    for (const someone of [who, mate]) {
      await expectAsTheTeamHasIt(someone);
      expect((await first(someone.lib)).view).toMatchObject({ tags: ['要紧'], documentNumber: '云政发〔2024〕8号' });
    }
  });

  it('is whole too when it comes in the middle of a sync', async () => {
    const { cluster, who, zip } = await purged('editor');
    const store = cluster.connect({ user: 'u-two', role: 'editor' });
    const changes = store.changes.bind(store);
    let came = false;
    store.changes = async (...args) => {
      const page = await changes(...args);
      if (!came) await restored(who.lib, zip);
      came = true;
      return page;
    };
    who.goTo(store, 'first');
    await who.sync();
    await who.sync();
    await expectAsTheTeamHasIt(who);
  });
});

it('a clip moves from one team to another in one step, with what lost a clash; one that never left keeps its uid', async () => {
  const { one, two: other } = await two();
  const elsewhere = { team: '01HQVMZ2YGANPCJ3A82AJH4EMQ', me: 'u-x~1', holdUntil: 0 };
  const fresh = await one.share((await keep(one.lib)).id, Date.now() + 1e6);
  expect((await moveClip(one.lib, fresh.id, elsewhere)).uid).toBe(fresh.uid);
  const clip = await one.share((await keep(one.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/b.html' }) })).id);
  await one.sync();
  await other.sync();
  await setCells(other.lib, 1, { title: '乙的题' });
  await setCells(one.lib, clip.id, { title: '甲的题' });
  await other.sync();
  await one.sync();
  const clashed = (await one.lib.db.get('clips', clip.id))!;
  expect(clashed.lost).toHaveLength(1);
  const moved = await moveClip(one.lib, clip.id, elsewhere, { remove: true });
  expect(moved.uid).not.toBe(clip.uid);
  expect([moved.view.team, moved.view.title, moved.lost]).toEqual([elsewhere.team, clashed.view.title, clashed.lost]);
  expect((await one.lib.db.get('clips', clip.id))!.view).toMatchObject({ team: TEAM, trashedAt: expect.any(Number) });
  await expectWhole(one.lib);
});
