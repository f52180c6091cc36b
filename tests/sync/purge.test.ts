import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { restoreClip, setCells, trashClip } from '../../utils/library/edit';
import type { Library } from '../../utils/library/open';
import { purgeTrashed } from '../../utils/library/purge-trashed';
import { getBody } from '../../utils/library/read/get-body';
import { getCapture } from '../../utils/library/read/get-capture';
import { askPurge } from '../../utils/library/team/ask-purge';
import { dropPurge } from '../../utils/library/team/drop-purge';
import { readPurgeMark } from '../../utils/article/purge-mark';
import { absorb } from '../../utils/sync/team-clip';
import { blobId, captureId, clipId } from '../../utils/team/documents';
import type { FakeTeam } from '../../utils/team/fake';
import type { TeamStore } from '../../utils/team/team-store';
import { draft, file, PIXEL } from '../library/helpers/draft';
import { keep } from '../library/helpers/library';
import { expectWhole } from '../library/helpers/whole';
import { madeClip } from '../team/helpers/made-documents';
import { type Person, person, TEAM, two } from './helpers/people';

const first = async (lib: Library) => (await lib.db.getAll('clips'))[0]!;
/** Which of these documents are in the store. */
const known = (cluster: FakeTeam, ids: string[]): Promise<Set<string>> => cluster.connect({ user: 'u-look', role: 'reader' }).known(ids);

/** Everything that a clip is made of in the store. */
async function documentsOf(lib: Library, uid: string): Promise<{ clip: string; captures: string[]; bodies: string[]; pictures: string[] }> {
  const captures = await lib.db.getAllFromIndex('captures', 'clip', uid);
  const files = (await lib.db.getAll('files')).filter(({ capture, sha }) => sha !== null && captures.some((row) => row.uid === capture));
  return { clip: clipId(uid), captures: captures.map((row) => captureId(row.uid)), bodies: captures.flatMap(({ html, text }) => [blobId(html), blobId(text)]), pictures: files.map(({ sha }) => blobId(sha!)) };
}

/** A clip with a picture, in the trash of an owner and of an editor. */
async function trashed() {
  const made = await two();
  const { one, two: other } = made;
  const clip = await keep(one.lib, { draft: draft({ files: [file(0, { url: PIXEL })] }) });
  await one.share(clip.id);
  await one.sync();
  await other.sync();
  await one.lib.db.put('teams', { ...(await one.lib.db.get('teams', TEAM))!, people: { 'u-one': { name: '甲', role: 'owner' } } });
  await trashClip(one.lib, clip.id);
  await one.sync();
  return { ...made, uid: clip.uid, docs: await documentsOf(one.lib, clip.uid) };
}
const ask = async ({ lib }: Person): Promise<unknown> => askPurge(lib, await first(lib));

describe('a clip that an owner removes for the whole team', () => {
  it('goes from the store with all that it alone names, then from everybody, and nothing of it is left or waits', async () => {
    const { cluster, one, two: other, docs } = await trashed();
    await other.sync();
    await ask(one);
    cluster.requests.length = 0;
    await one.sync();
    expect([...(await known(cluster, [docs.clip, ...docs.captures, ...docs.bodies, ...docs.pictures]))]).toEqual([]);
    // The clip goes before what it names: nobody sees it without.
    expect(cluster.requests.filter(({ call }) => call === 'write').map(({ ids }) => ids[0]!.split(':')[0])).toEqual(['clip', 'capture', 'blob']);
    await other.sync();
    for (const { lib } of [one, other]) {
      for (const store of ['clips', 'captures', 'edits', 'held'] as const) expect(await lib.db.getAll(store)).toEqual([]);
      expect(await lib.db.getAll('replicas')).toMatchObject([{ purged: { deleted: { v: true } } }]);
      expect((await lib.db.getAll('replicas'))[0]!.due).toBeUndefined();
      await expectWhole(lib);
    }
    cluster.requests.length = 0;
    await one.sync();
    await other.sync();
    expect(cluster.requests.filter(({ call }) => call === 'write')).toEqual([]);
    const late = await person(cluster, 'u-late');
    await late.sync();
    expect(await late.lib.db.count('clips')).toBe(0);
  });

  it('goes from one who never heard that it lay in the trash, too', async () => {
    const { one, two: other } = await trashed();
    await ask(one);
    await one.sync();
    await other.sync();
    expect(await other.lib.db.count('clips')).toBe(0);
    await expectWhole(other.lib);
  });

  it('leaves contents that another clip of the team names, here or only with others', async () => {
    const { cluster, one, two: other, docs } = await trashed();
    const twin = await keep(other.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/b.html', html: '<p>另一篇。</p>', text: '另一篇。', files: [file(0, { url: PIXEL })] }) });
    await other.share(twin.id);
    await other.sync();
    await one.sync();
    // Removed from the owner's own device: the team has it all the same.
    const here = (await one.lib.db.getAll('clips')).find(({ uid }) => uid === twin.uid)!;
    await trashClip(one.lib, here.id);
    await one.sync();
    await purgeTrashed(one.lib, [here.id]);
    await ask(one);
    await one.sync();
    expect([...(await known(cluster, [docs.clip, ...docs.captures, ...docs.pictures]))]).toEqual(docs.pictures);
  });

  it('comes back whole, in the trash, by an edit that the owner had not seen', async () => {
    const { cluster, one, two: other, uid, docs } = await trashed();
    const third = await person(cluster, 'u-three');
    await third.sync();
    const theirs = await first(other.lib);
    await setCells(other.lib, theirs.id, { 'tag:要紧': true });
    await ask(one);
    await one.sync();
    await third.sync();
    expect([await one.lib.db.count('clips'), await third.lib.db.count('clips')]).toEqual([0, 0]);
    await other.sync();
    expect((await known(cluster, [docs.clip, ...docs.captures, ...docs.bodies, ...docs.pictures])).size).toBe(1 + docs.captures.length + new Set([...docs.bodies, ...docs.pictures]).size);
    for (const someone of [one, third, await person(cluster, 'u-late')]) {
      await someone.sync();
      const back = await first(someone.lib);
      expect(back.uid).toBe(uid);
      expect(back.view).toMatchObject({ tags: ['要紧'], images: { found: 1, kept: 1 }, trashedAt: expect.any(Number) });
      expect(await getBody(someone.lib, (await getCapture(someone.lib, String(back.f['capture']!.v)))!.html)).toBe(draft().html);
      await expectWhole(someone.lib);
    }
    // It is told at the clip, to who had wanted it gone, to who kept it, and to who saw it go; not to one who comes later.
    expect(await Promise.all([one, other, third].map(async ({ lib }) => (await first(lib)).view.purge))).toEqual(['team.purgeOff', 'team.purgeOff', 'team.purgeOff']);
    await dropPurge(other.lib, theirs.id);
    expect((await first(other.lib)).view.purge).toBeUndefined();
    // Seen now, it may go.
    await ask(one);
    await one.sync();
    for (const someone of [other, third]) {
      await someone.sync();
      expect(await someone.lib.db.count('clips')).toBe(0);
    }
  });

  it('stays when somebody took it out of the trash meanwhile, and the owner is told', async () => {
    const { cluster, one, two: other, docs } = await trashed();
    await other.sync();
    await restoreClip(other.lib, (await first(other.lib)).id);
    await ask(one);
    await other.sync();
    await one.sync();
    expect(one.reports).toEqual(['team.purgeOff']);
    expect((await first(one.lib)).view).toMatchObject({ sync: 'shared', unread: true, purge: 'team.purgeOff' });
    // An edit is an answer, too.
    await setCells(one.lib, (await first(one.lib)).id, { 'tag:再看': true });
    expect((await first(one.lib)).view.purge).toBeUndefined();
    expect((await first(one.lib)).view.trashedAt).toBeUndefined();
    expect((await known(cluster, [docs.clip, ...docs.captures])).size).toBe(2);
    expect((await one.lib.db.getAll('replicas'))[0]).not.toHaveProperty('purge');
  });

  it('goes on where it was, whatever breaks it off, and comes back whole when it is edited between two steps', async () => {
    for (const edited of [false, true]) {
      for (let at = 0; at < 3; at++) {
        const { cluster, one, two: other, docs } = await trashed();
        await other.sync();
        await ask(one);
        let writes = 0;
        const store = cluster.connect({ user: 'u-one', role: 'owner' });
        const breaking = new Proxy<TeamStore>(store, {
          get: (target, name) => (name === 'write' ? async (...args: Parameters<TeamStore['write']>) => {
            const answer = await target.write(...args);
            if (writes++ === at) throw new Error('broken off');
            return answer;
          } : (Reflect.get(target, name) as unknown as () => unknown).bind?.(target)),
        });
        one.goTo(breaking, 'first');
        await expect(one.sync()).rejects.toThrow('broken off');
        expect(await one.lib.db.count('clips')).toBe(1);
        if (edited) {
          await setCells(other.lib, (await first(other.lib)).id, { 'tag:要紧': true });
          await other.sync();
        }
        one.goTo(cluster, 'first');
        for (const someone of [one, other, one, other]) await someone.sync();
        const all = [docs.clip, ...docs.captures, ...docs.bodies, ...docs.pictures];
        expect({ at, edited, left: (await known(cluster, all)).size }).toEqual({ at, edited, left: edited ? new Set(all).size : 0 });
        for (const { lib } of [one, other]) {
          expect(await lib.db.count('clips')).toBe(edited ? 1 : 0);
          expect((await lib.db.getAll('replicas')).filter(({ due }) => due)).toEqual([]);
          await expectWhole(lib);
        }
      }
    }
  });

  it.each(['in use', 'in the trash'])('does not take a picture from a clip, %s, that begins to need it at that moment', async (where) => {
    const { cluster, one, two: other, docs } = await trashed();
    await other.sync();
    await ask(one);
    const twin = await keep(other.lib, { draft: draft({ url: 'https://www.portal.example.gov.cn/b.html', html: '<p>另一篇。</p>', text: '另一篇。', files: [file(0, { url: PIXEL })] }) });
    await other.share(twin.id);
    // Between its contents, which are there, and the clip that names them, the owner's purge.
    const store = cluster.connect({ user: 'u-two', role: 'editor' });
    let purged = false;
    other.goTo(new Proxy<TeamStore>(store, {
      get: (target, name) => (name === 'write' ? async (...args: Parameters<TeamStore['write']>) => {
        if (!purged && args[0].some(({ id }) => id === clipId(twin.uid))) {
          purged = true;
          await one.sync();
          expect((await known(cluster, docs.pictures)).size).toBe(0);
          if (where === 'in the trash') await trashClip(other.lib, twin.id);
        }
        return target.write(...args);
      } : (Reflect.get(target, name) as unknown as () => unknown).bind?.(target)),
    }), 'first');
    await other.sync();
    await other.sync();
    expect(purged).toBe(true);
    expect((await known(cluster, docs.pictures)).size).toBe(1);
    expect((await other.lib.db.getAll('replicas')).filter(({ due, refill }) => due || refill)).toEqual([]);
  });
});

it('stays when the owner takes his wish back before a sync, and is gone when that comes too late', async () => {
  const { cluster, one, two: other, docs } = await trashed();
  await other.sync();
  await ask(one);
  expect((await first(one.lib)).view).toMatchObject({ purge: 'asked', sync: 'waiting' });
  await dropPurge(one.lib, (await first(one.lib)).id);
  expect((await first(one.lib)).view.purge).toBeUndefined();
  for (const someone of [one, other]) await someone.sync();
  expect((await known(cluster, [docs.clip, ...docs.captures])).size).toBe(2);
  expect((await one.lib.db.getAll('replicas')).filter(({ due, purge }) => due || purge)).toEqual([]);
  expect((await first(one.lib)).view).toMatchObject({ sync: 'shared', trashedAt: expect.any(Number) });
  // The store has begun.
  await ask(one);
  const store = cluster.connect({ user: 'u-one', role: 'owner' });
  one.goTo(new Proxy<TeamStore>(store, {
    get: (target, name) => (name === 'write' ? async (...args: Parameters<TeamStore['write']>) => {
      await target.write(...args);
      await dropPurge(one.lib, (await first(one.lib)).id);
      throw new Error('broken off');
    } : (Reflect.get(target, name) as unknown as () => unknown).bind?.(target)),
  }), 'first');
  await expect(one.sync()).rejects.toThrow('broken off');
  one.goTo(cluster, 'first');
  for (const someone of [one, other]) {
    await someone.sync();
    expect(await someone.lib.db.count('clips')).toBe(0);
    await expectWhole(someone.lib);
  }
});

it('is not brought back by a feed that shows it as it was before', async () => {
  const { one, uid } = await trashed();
  const before = (await first(one.lib)).f;
  await ask(one);
  await one.sync();
  const replica = (await one.lib.db.get('replicas', uid))!;
  const doc = { ...madeClip('u-one'), f: Object.fromEntries(Object.entries(before).filter(([field]) => field !== 'deleted')) };
  const clip = { uid, shell: undefined, replica, edits: [] };
  expect(absorb(clip, TEAM, { rev: '1-x', doc, wins: true })).toBe(clip);
  const edited = { ...doc, f: { ...doc.f, title: { v: '新题', t: 99, e: 'e9~u-two~1' } } };
  expect(absorb(clip, TEAM, { rev: '2-x', doc: edited, wins: true })).toMatchObject({ anew: true, shell: { f: edited.f } });
});

it('counts in a tombstone of an owner alone, and only when it is whole', () => {
  const purged = { seen: { 'u-one~1': 3 }, also: ['e1'], deleted: { v: true, t: 3, e: 'e3~u-one~1' } };
  expect(readPurgeMark({ by: 'u-one', purged })).toEqual(purged);
  // What anybody who writes may leave of a branch.
  expect(readPurgeMark({ by: 'u-two', purged, mergedInto: '2-abcdef01' })).toBeUndefined();
  for (const broken of [undefined, null, {}, { ...purged, seen: { x: -1 } }, { ...purged, seen: [] }, { ...purged, also: [1] }, { ...purged, deleted: { ...purged.deleted, v: false } }, { ...purged, deleted: { ...purged.deleted, t: 'x' } }]) {
    expect(readPurgeMark({ by: 'u-one', purged: broken })).toBeUndefined();
  }
});

it('is asked for by an owner alone, of what he saw, once the team has heard of the deletion', async () => {
  const { one, two: other } = await trashed();
  await other.sync();
  await expect(ask(other)).rejects.toMatchObject({ code: 'team.forbidden' });
  const saw = await first(one.lib);
  await setCells(one.lib, saw.id, { title: '又改了' });
  await expect(ask(one)).rejects.toMatchObject({ code: 'team.unsent' });
  await one.sync();
  await expect(askPurge(one.lib, saw)).rejects.toMatchObject({ code: 'team.purgeOff' });
  await restoreClip(one.lib, saw.id);
  await one.sync();
  await expect(ask(one)).rejects.toMatchObject({ code: 'team.purgeOff' });
  await trashClip(one.lib, saw.id);
  await one.sync();
  await ask(one);
  // Taken out of the trash here before it was sent: nobody hears of it.
  await restoreClip(one.lib, saw.id);
  await one.sync();
  await other.sync();
  expect((await first(other.lib)).view.trashedAt).toBeUndefined();
});
