import 'fake-indexeddb/auto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sha256 } from '../../utils/article/sha256';
import { restoreClip, setCells, trashClip } from '../../utils/library/edit';
import { purgeClip } from '../../utils/library/purge-clip';
import { editMany } from '../../utils/library/edit-many';
import { putFile } from '../../utils/library/files';
import type { Library } from '../../utils/library/open';
import { putRows } from '../../utils/library/put-rows';
import { getBlob } from '../../utils/library/read/get-blob';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { filesOf } from '../../utils/library/read/files-of';
import { listClips } from '../../utils/library/read/list-clips';
import { dueAgain } from '../../utils/library/team/due-again';
import { holdClip } from '../../utils/library/team/hold-clip';
import { leaveTeam } from '../../utils/library/team/leave-team';
import { moveClip } from '../../utils/library/team/move-clip';
import { blobId, captureId, clipId } from '../../utils/team/documents';
import { draft, file, PIXEL } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import { asked, type Person, person, TEAM, two } from './helpers/people';

const first = async (lib: Library) => (await lib.db.getAll('clips'))[0]!;

describe('a clip of a team', () => {
  it('comes to the other side whole: fields, text, HTML, pictures', async () => {
    const { one, two: other } = await two();
    const clip = await keep(one.lib, { draft: draft({ files: [file(0, { url: PIXEL }), file(1), file(2, { role: 'attachment', name: '附件.pdf' })] }) });
    const capture = String(clip.f['capture']!.v);
    await putFile(one.lib, capture, 1, { state: 'kept', bytes: new Uint8Array([137, 80, 78, 71]), mime: 'image/png' });
    await setCells(one.lib, clip.id, { title: '湿地保护的通知', 'tag:湿地': true, note: '只给自己', folder: '私人' });
    await one.share(clip.id);
    await one.sync();
    await other.sync();
    const got = await first(other.lib);
    expect(got).toMatchObject({ uid: clip.uid, createdBy: 'u-one', by: 'u-one' });
    expect(got.view).toMatchObject({ title: '湿地保护的通知', tags: ['湿地'], team: TEAM, by: 'u-one', sync: 'shared', unread: true, images: { found: 2, kept: 2 }, length: clip.view.length });
    expect(Object.keys(got.f)).not.toContain('note');
    expect(Object.keys(got.f)).not.toContain('folder');
    const there = (await getCapture(other.lib, capture))!;
    expect(await getBody(other.lib, there.html)).toBe(draft().html);
    expect(await getBody(other.lib, there.text)).toBe(draft().text);
    const files = await filesOf(other.lib, capture);
    expect(files.map(({ state }) => state)).toEqual(['kept', 'kept', 'needsPage']);
    expect(await (await getBlob(other.lib, files[1]!.sha!))!.arrayBuffer()).toEqual(new Uint8Array([137, 80, 78, 71]).buffer);
    expect((await first(one.lib)).view.sync).toBe('shared');
    expect(await one.lib.db.getAll('edits')).toEqual([]);
    await expectWhole(one.lib);
    await expectWhole(other.lib);
  });

  it('goes before what names it: contents, captures, clips', async () => {
    const { cluster, one } = await two();
    const clip = await keep(one.lib, { draft: draft({ files: [file(0, { url: PIXEL })] }) });
    await one.share(clip.id);
    await one.sync();
    const order = cluster.requests.filter(({ call }) => call === 'write').flatMap(({ ids }) => ids.map((id) => id.split(':')[0]));
    expect(order).toEqual(['blob', 'blob', 'blob', 'capture', 'clip']);
  });

  it('leaves no word of a private clip, a held one, or one that was undone, in any request', async () => {
    const { cluster, one } = await two();
    const now = Date.now();
    const [secret, undone, held] = [await keep(one.lib), await keep(one.lib), await keep(one.lib)];
    await one.share(undone.id, now + 15_000);
    await one.share(held.id, now + 15_000);
    await holdClip(one.lib, held.uid, now + 40_000);
    await one.sync({ now });
    await trashClip(one.lib, undone.id);
    await one.sync({ now: now + 30_000 });
    expect([...asked(cluster)]).toEqual([]);
    expect((await one.lib.db.get('replicas', undone.uid))?.due).toBeUndefined();
    await one.sync({ now: now + 50_000 });
    expect(asked(cluster)).toContain(clipId(held.uid));
    for (const { uid, f } of [secret, undone]) {
      expect(asked(cluster)).not.toContain(clipId(uid));
      expect(asked(cluster)).not.toContain(captureId(String(f['capture']!.v)));
    }
    // Taken back from the trash, it is meant for the team again.
    await restoreClip(one.lib, undone.id);
    await one.sync({ now: now + 90_000 });
    expect(asked(cluster)).toContain(clipId(undone.uid));
  });

  it('is edited on both sides offline: both come to the same, and what lost is kept', async () => {
    const { one, two: other } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    await other.sync();
    const [mine, theirs] = [await first(one.lib), await first(other.lib)];
    await setCells(one.lib, mine.id, { title: '甲的题', 'tag:甲': true });
    await setCells(other.lib, theirs.id, { title: '乙的题', 'tag:乙': true });
    for (const someone of [one, other, one, other]) await someone.sync();
    const [a, b] = [await first(one.lib), await first(other.lib)];
    expect(a.view.title).toBe(b.view.title);
    expect([...a.view.tags].sort()).toEqual(['乙', '甲']);
    expect(a.lost.map(({ v, by }) => [v, by])).toEqual(b.lost.map(({ v, by }) => [v, by]));
    expect([a.view.title, ...a.lost.map(({ v }) => v)].sort()).toEqual(['乙的题', '甲的题']);
    await expectWhole(one.lib);
    await expectWhole(other.lib);
  });

  it('goes to the trash for all, and is removed here once an owner purges it', async () => {
    const { cluster, one, two: other } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    await other.sync();
    const { uid } = await first(one.lib);
    await trashClip(one.lib, 1);
    await one.sync();
    await other.sync();
    expect((await first(other.lib)).view.trashedAt).toBeDefined();
    const rev = (await one.lib.db.get('replicas', uid))!.rev!;
    cluster.plant(clipId(uid), { by: 'u-one' }, { parent: rev, deleted: true });
    await other.sync();
    expect(await listClips(other.lib, { offset: 0, limit: 10, trash: true })).toEqual([]);
    await expectWhole(other.lib);
  });

  it('of a reader, nothing is sent', async () => {
    const { cluster, one } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    const reader = await person(cluster, 'u-reader', 'reader');
    await reader.sync();
    // Edited before the list of people said that it may not be.
    await setCells(reader.lib, 1, { title: '读者的题' });
    cluster.requests.length = 0;
    await reader.sync();
    expect(cluster.requests.some(({ call }) => call === 'write')).toBe(false);
    expect((await first(reader.lib)).view).toMatchObject({ title: '读者的题', sync: 'waiting' });
  });

  it('is not changed by a reader of it, but for what is personal', async () => {
    const { cluster, one } = await two();
    await one.share((await keep(one.lib)).id);
    await one.sync();
    const reader = await person(cluster, 'u-reader', 'reader');
    await reader.sync();
    await reader.lib.db.put('teams', { ...(await reader.lib.db.get('teams', TEAM))!, people: { 'u-reader': { name: '读者', role: 'reader' } } });
    const before = await first(reader.lib);
    await expect(setCells(reader.lib, before.id, { title: '读者的题', note: '只给自己' })).rejects.toMatchObject({ code: 'team.readOnly' });
    await expect(trashClip(reader.lib, before.id)).rejects.toMatchObject({ code: 'team.readOnly' });
    expect(await editMany(reader.lib, [before.id], () => ({ 'tag:湿地': true }))).toEqual([]);
    const after = await first(reader.lib);
    expect(after.f['note']?.v).toBe('只给自己');
    expect({ ...after.f, note: undefined }).toEqual({ ...before.f, note: undefined });
    expect(await reader.lib.db.getAll('edits')).toEqual([]);
    // A further look at its page becomes a clip of one's own.
    const again = await keep(reader.lib, { again: before.id });
    expect(again.uid).not.toBe(before.uid);
    expect(again.view.team).toBeUndefined();
    await expectWhole(reader.lib);
  });

  it('that the rules refuse stays here and says so, until it is edited', async () => {
    const { cluster, one } = await two();
    cluster.setRole('u-one', 'reader');
    await one.share((await keep(one.lib)).id);
    await one.sync();
    expect((await first(one.lib)).view.sync).toBe('refused');
    expect(one.reports).toContain('team.refused');
    cluster.setRole('u-one', 'editor');
    await setCells(one.lib, 1, { title: '又改' });
    await one.sync();
    expect((await first(one.lib)).view.sync).toBe('shared');
  });

  it('keeps a file that is too large at home, and tells nobody of it', async () => {
    const { cluster, one, two: other } = await two();
    const clip = await keep(one.lib, { draft: draft({ files: [file(0)] }) });
    const bytes = new Uint8Array(5_000).fill(7);
    await putFile(one.lib, String(clip.f['capture']!.v), 0, { state: 'kept', bytes, mime: 'image/png' });
    await one.share(clip.id);
    await one.sync({ maxBytes: 1_000 });
    await other.sync();
    expect(asked(cluster)).not.toContain(blobId(await sha256(bytes)));
    expect((await filesOf(other.lib, String(clip.f['capture']!.v)))[0]?.state).toBe('needsPage');
    // Nothing waits for it, until the limit is another.
    expect((await first(one.lib)).view.sync).toBe('shared');
    expect((await one.lib.db.get('replicas', clip.uid))?.due).toBeUndefined();
    await setCells(one.lib, clip.id, { title: '又改' });
    await one.sync({ maxBytes: 1_000 });
    expect((await one.lib.db.get('replicas', clip.uid))?.due).toBeUndefined();
    await dueAgain(one.lib, TEAM);
    await one.sync();
    await other.sync();
    expect((await filesOf(other.lib, String(clip.f['capture']!.v)))[0]?.state).toBe('kept');
    expect(await one.lib.db.getAll('edits')).toEqual([]);
  });

  it('gets its small files though more than are looked up at once are too large for this device', async () => {
    const { one, two: other } = await two();
    const clip = await keep(one.lib, { draft: draft({ files: [file(0)] }) });
    const capture = String(clip.f['capture']!.v);
    await putFile(one.lib, capture, 0, { state: 'kept', bytes: new Uint8Array(500).fill(7), mime: 'image/png' });
    await one.share(clip.id);
    await one.sync();
    const large = Array.from({ length: 1_300 }, (_, n) => ({ team: TEAM, order: 2 as const, sha: String(n).padStart(64, '0'), mime: 'image/png', length: 5_000 }));
    await putRows(other.lib.db.transaction('wants', 'readwrite') as never, 'wants', large);
    await other.sync({ maxBytes: 1_000 });
    expect((await filesOf(other.lib, capture))[0]?.state).toBe('kept');
    expect(await other.lib.db.count('wants')).toBe(large.length);
  });

  it('whose text was tampered with in the store is never shown: it is set aside, and the rest comes', async () => {
    const { cluster, one, two: other } = await two();
    const { f } = await one.share((await keep(one.lib)).id);
    await one.sync();
    cluster.faults.set({ spoilt: 1 });
    await other.sync();
    const capture = (await getCapture(other.lib, String(f['capture']!.v)))!;
    expect(await getBody(other.lib, capture.html)).toBeUndefined();
    expect((await other.lib.db.getAll('aside')).map(({ code }) => code)).toEqual(['team.badContent', 'team.badContent']);
    cluster.faults.set({});
    await other.sync();
    expect(await getBody(other.lib, capture.html)).toBe(draft().html);
    expect(await other.lib.db.getAll('aside')).toEqual([]);
  });
});

describe('a uid that is not the team’s', () => {
  it('of a private clip is not taken over, nor is a capture of it', async () => {
    const { cluster, one, two: other } = await two();
    const mine = await keep(one.lib);
    const doc = { type: 'clip', schema: 1, by: 'u-two', createdBy: 'u-two', f: { capture: { v: String(mine.f['capture']!.v), t: 99, e: 'x' }, title: { v: '冒名', t: 99, e: 'y' } }, lost: [] };
    cluster.plant(clipId(mine.uid), doc);
    await one.sync();
    expect(await first(one.lib)).toEqual(mine);
    expect((await one.lib.db.getAll('aside')).map(({ id, code }) => [id, code])).toEqual([[clipId(mine.uid), 'team.uidTaken']]);
    expect(other.reports).toEqual([]);
    await expectWhole(one.lib);
  });
});

describe('private again', () => {
  it('leaves no trace of a clip that never left', async () => {
    const { cluster, one } = await two();
    const clip = await keep(one.lib);
    await one.share(clip.id, Date.now() + 1e9);
    const back = await moveClip(one.lib, clip.id, undefined, { remove: true });
    expect(back).toMatchObject({ uid: clip.uid, createdBy: '' });
    expect(back.view.team).toBeUndefined();
    await one.sync();
    expect([...asked(cluster)]).toEqual([]);
    await expectWhole(one.lib);
  });

  it('makes a copy of its own of one that others have, and puts the team’s into the trash when asked', async () => {
    const { one, two: other } = await two();
    const clip = await keep(one.lib, { draft: draft({ files: [file(0, { url: PIXEL })] }) });
    await one.share(clip.id);
    await one.sync();
    const mine = await moveClip(one.lib, clip.id, undefined, { remove: true });
    expect(mine.uid).not.toBe(clip.uid);
    expect(mine.view).toMatchObject({ title: clip.view.title, savedAt: clip.view.savedAt, images: clip.view.images });
    await one.sync();
    await other.sync();
    const clips = await other.lib.db.getAll('clips');
    expect(clips.map(({ uid, view }) => [uid, view.trashedAt !== undefined])).toEqual([[clip.uid, true]]);
    await expectWhole(one.lib);
  });

  it('after leaving, with or without the team’s clips; nothing of the team stays noted', async () => {
    for (const kept of [true, false]) {
      const { one, two: other } = await two();
      await one.share((await keep(one.lib)).id);
      await one.sync();
      await other.sync();
      const own = await keep(other.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/own.html' }) });
      await leaveTeam(other.lib, TEAM, { keep: kept });
      const clips = await other.lib.db.getAll('clips');
      expect(clips.length).toBe(kept ? 2 : 1);
      expect(clips.every(({ view, createdBy }) => view.team === undefined && createdBy === '')).toBe(true);
      expect(clips.map(({ uid }) => uid)).toContain(own.uid);
      for (const store of ['replicas', 'edits', 'teams', 'held', 'wants', 'aside'] as const) expect(await other.lib.db.getAll(store)).toEqual([]);
      await expectWhole(other.lib);
    }
  });
});

it('a clip of one team goes to another as a copy under a new uid', async () => {
  const { one } = await two();
  const clip = await one.share((await keep(one.lib)).id);
  await one.sync();
  const copy = await moveClip(one.lib, clip.id, { team: '01HQVMZ2YGANPCJ3A82AJH4EMQ', me: 'u-x~1', holdUntil: 0 });
  expect(copy.uid).not.toBe(clip.uid);
  expect(copy.createdBy).toBe('u-x');
  expect((await one.lib.db.getAll('clips')).map(({ view }) => view.team)).toEqual([TEAM, '01HQVMZ2YGANPCJ3A82AJH4EMQ']);
  await expectWhole(one.lib);
});

it('many clips come in pages, and a sync that broke off goes on where it was', async () => {
  const { cluster, one, two: other } = await two();
  for (let i = 0; i < 230; i++) {
    const { id } = await keep(one.lib, { draft: draft({ url: `https://www.portal.example.gov.cn/${i}.html`, text: `正文${i}`, html: `<p>正文${i}</p>` }) });
    await one.share(id);
  }
  cluster.faults.set({ lostReply: 0.1, tornAnswer: 0.05, busy: 0.05, shortPage: 0.2, repeated: 0.2 });
  const until = async (someone: Person, done: () => Promise<boolean>): Promise<void> => {
    for (let tries = 0; !(await done()); tries++) {
      if (tries > 200) throw new Error('it never comes through');
      await someone.sync().catch(() => undefined);
    }
  };
  await until(one, async () => (await one.lib.db.getAll('edits')).length === 0);
  await until(other, async () => (await other.lib.db.count('clips')) === 230 && (await other.lib.db.count('wants')) === 0);
  await expectWhole(other.lib);
  onTestFinished(() => cluster.quiet());
  await purgeClip(one.lib, 1).catch(() => undefined);
}, 300_000);
